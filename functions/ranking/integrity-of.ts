import type { Month } from '../domain/month.ts';
import type { PlannedIntegrity } from '../domain/plan.ts';
import type { World } from '../ports.ts';

/** What finding out needs. */
export type KnowsIntegrity = Pick<World, 'audits' | 'quarantines' | 'clock' | 'calendar'>;

/** What integrity has found out about a month by today: closed audits by their counts, and groups that two people set aside. */
export async function integrityOf(world: KnowsIntegrity, month: Month): Promise<PlannedIntegrity> {
  const [audits, quarantines] = await Promise.all([world.audits.closed(month), world.quarantines.of(month)]);
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
  };
}
