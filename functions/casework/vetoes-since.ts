import type { FirmId } from '../domain/firm.ts';
import type { Veto } from '../domain/indicator/evidence-row.ts';
import { evidenceNumbers } from '../domain/indicator/indicator-rule.ts';
import { addMonths, type Month } from '../domain/month.ts';
import { evidenceOver, type ReadsFigures } from '../evidence/figures.ts';
import type { World } from '../ports.ts';

/**
 * The accidents and penalties that speak against a red entry of `month`, as imported by now: those that would have kept the firm off by the month's policy, and all since.
 * What its plan knew of kept the firm off, so that these came later, or were imported later.
 */
export async function vetoesSince(
  world: ReadsFigures & Pick<World, 'clock' | 'calendar'>,
  month: Month,
  firm: FirmId,
): Promise<readonly Veto[]> {
  const { vetoMonths } = evidenceNumbers((await world.rules.policy(month)) ?? {});
  const now = world.calendar.monthOf(world.clock.now());
  const from = addMonths(month, 1 - vetoMonths);
  const evidence = await evidenceOver(world, ['accidents'], from, now);
  return [...(evidence.accidents?.values() ?? [])].flat().filter((row) => row.firm === firm);
}
