import type { Veto } from '../domain/indicator/evidence-row.ts';
import { evidenceNumbers } from '../domain/indicator/indicator-rule.ts';
import type { Listing } from '../domain/listing/listing.ts';
import { addMonths, type Month } from '../domain/month.ts';
import { evidenceOver, type ReadsFigures } from '../evidence/figures.ts';
import type { World } from '../ports.ts';

/** A red entry: its evaluation and its firm. */
type Entry = Pick<Listing, 'month' | 'firm'>;

/**
 * The accidents and penalties that speak against each of these red entries, as imported by now: those that would have kept the firm off by the policy of the entry's month, and all since.
 * What its plan knew of kept the firm off, so that these came later, or were imported later. The evidence is read once, over all the months that any of them asks about.
 */
export async function vetoesSince(
  world: ReadsFigures & Pick<World, 'clock' | 'calendar'>,
  entries: readonly Entry[],
): Promise<(entry: Entry) => readonly Veto[]> {
  const begins = new Map<Month, Month>();
  for (const month of new Set(entries.map((entry) => entry.month))) {
    const { vetoMonths } = evidenceNumbers((await world.rules.policy(month)) ?? {});
    begins.set(month, addMonths(month, 1 - vetoMonths));
  }
  const [first] = [...begins.values()].sort();
  if (first === undefined) return () => [];
  const now = world.calendar.monthOf(world.clock.now());
  const { accidents } = await evidenceOver(world, ['accidents'], first, now);
  return ({ month, firm }) => {
    const from = begins.get(month) ?? month;
    return [...(accidents ?? [])].flatMap(([of, rows]) =>
      of < from ? [] : rows.filter((row) => row.firm === firm),
    );
  };
}
