import { yearsBehind } from '../domain/casework/span.ts';
import type { World } from '../ports.ts';
import type { AnyClock } from './desk.ts';

/** The years, of those on which last days of clocks rest, whose holidays are not known yet. */
export async function unsureYears(
  { workingDays }: Pick<World, 'workingDays'>,
  clocks: readonly Pick<AnyClock, 'from' | 'last' | 'span'>[],
): Promise<ReadonlySet<string>> {
  const years = new Set(clocks.flatMap(yearsBehind));
  const known = await Promise.all(
    [...years].map(async (year) => [year, await workingDays.knows(Number(year))] as const),
  );
  return new Set(known.filter(([, is]) => !is).map(([year]) => year));
}
