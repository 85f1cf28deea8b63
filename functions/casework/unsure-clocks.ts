import type { Span } from '../domain/casework/span.ts';
import type { Day } from '../domain/month.ts';
import type { World } from '../ports.ts';

/** The clocks, by name, that count working days through a year whose holidays are not known: no step is decided by their last days. */
export async function unsureClocks(
  { workingDays }: Pick<World, 'workingDays'>,
  running: readonly { readonly clock: string; readonly from: Day; readonly last: Day; readonly span: Span }[],
): Promise<ReadonlySet<string>> {
  const found = running.map(async ({ clock, from, last, span }) => {
    if (span.unit !== 'working-days') return [];
    const years = [from, last].map((day) => workingDays.knows(Number(day.slice(0, 4))));
    return (await Promise.all(years)).every((known) => known) ? [] : [clock];
  });
  return new Set((await Promise.all(found)).flat());
}
