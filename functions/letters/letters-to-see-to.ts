import type { Compound } from '../domain/compound.ts';
import { type LetterToReprint, lettersToReprint } from '../domain/letters/letters-to-reprint.ts';
import { windowOf } from '../domain/window.ts';
import type { World } from '../ports.ts';

/** Letters of a compound that somebody has to see to, by the reports of every month that still counts; those of older ones are destroyed with them. */
export async function lettersToSeeTo(
  world: Pick<World, 'calendar' | 'clock' | 'rules' | 'reports' | 'codeKeys'>,
  compound: Compound,
): Promise<readonly LetterToReprint[]> {
  const month = world.calendar.monthOf(world.clock.now());
  const policy = await world.rules.policy(month);
  const months = windowOf(month, policy?.windowMonths ?? 1);
  const reports = await Promise.all(months.map((one) => world.reports.notUs(one, compound.id)));
  return lettersToReprint(compound, await world.codeKeys.activeIds(), reports.flat());
}
