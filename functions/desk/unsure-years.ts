import type { World } from '../ports.ts';
import type { AnyClock } from './desk.ts';

/** The years, of those that clocks in working days run through, whose holidays are not known yet. */
export async function unsureYears(
  { workingDays }: Pick<World, 'workingDays'>,
  clocks: readonly Pick<AnyClock, 'from' | 'last' | 'span'>[],
): Promise<ReadonlySet<string>> {
  const counted = clocks.filter(({ span }) => span.unit === 'working-days');
  const years = new Set(counted.flatMap(({ from, last }) => [from.slice(0, 4), last.slice(0, 4)]));
  const known = await Promise.all(
    [...years].map(async (year) => [year, await workingDays.knows(Number(year))] as const),
  );
  return new Set(known.filter(([, is]) => !is).map(([year]) => year));
}
