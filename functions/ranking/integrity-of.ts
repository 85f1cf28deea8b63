import type { QuarantinedGroup } from '../domain/integrity/quarantine.ts';
import { addMonths, type Month } from '../domain/month.ts';
import type { PlannedIntegrity } from '../domain/plan.ts';
import type { World } from '../ports.ts';

/** What finding out needs. */
export type KnowsIntegrity = Pick<World, 'audits' | 'quarantines' | 'evaluations' | 'clock' | 'calendar'>;

/**
 * What integrity has found out about a month by today: closed audits by their counts, groups that two people set aside, and groups set aside
 * in earlier evaluations whose months are in `window`.
 */
export async function integrityOf(
  world: KnowsIntegrity,
  month: Month,
  window: readonly Month[],
): Promise<PlannedIntegrity> {
  const [audits, quarantines, again] = await Promise.all([
    world.audits.closed(month),
    world.quarantines.of(month),
    setAsideBefore(world, month, window),
  ]);
  return {
    day: world.calendar.dayOf(world.clock.now()),
    audits: audits.map(({ firm, drawn, reached, confirmed, denied }) => ({
      firm,
      drawn,
      reached,
      confirmed,
      denied,
    })),
    quarantined: quarantines.flatMap(({ compound, group, decision }) =>
      decision?.approved === true ? [{ compound, group }] : [],
    ),
    again,
  };
}

/** Approved quarantines of the evaluations before `month` that counted a month of the window, by what they hold. */
async function setAsideBefore(
  world: Pick<World, 'quarantines' | 'evaluations'>,
  month: Month,
  window: readonly Month[],
): Promise<readonly QuarantinedGroup[]> {
  const found: QuarantinedGroup[] = [];
  for (let back = window.length - 1; back >= 1; back--) {
    const before = addMonths(month, -back);
    for (const { compound, group, version, decision } of await world.quarantines.of(before)) {
      if (decision?.approved !== true) continue;
      const tally = await world.evaluations.tally(before, version, compound);
      const held = tally?.groups[group];
      if (held === undefined || !window.includes(held.month)) continue;
      const { kind, month: given, answers } = held;
      found.push({ compound, kind, month: given, answers });
    }
  }
  return found;
}
