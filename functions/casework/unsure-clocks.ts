import { type Span, yearsBehind } from '../domain/casework/span.ts';
import type { Day } from '../domain/month.ts';
import type { World } from '../ports.ts';

/** The clocks, by name, whose last day rests on a year whose holidays are not known: no step is decided by it. */
export async function unsureClocks(
  { workingDays }: Pick<World, 'workingDays'>,
  running: readonly { readonly clock: string; readonly from: Day; readonly last: Day; readonly span: Span }[],
): Promise<ReadonlySet<string>> {
  const found = running.map(async (one) => {
    const years = yearsBehind(one).map((year) => workingDays.knows(Number(year)));
    return (await Promise.all(years)).every((known) => known) ? [] : [one.clock];
  });
  return new Set((await Promise.all(found)).flat());
}
