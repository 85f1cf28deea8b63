import type { CompoundId } from '../domain/compound.ts';
import type { ReportCounts } from '../domain/compound-tally.ts';
import type { Day, Month } from '../domain/month.ts';
import type { Reports } from '../ports/integrity.ts';
import type { Database } from './database.ts';
import { textOf } from './item.ts';
import { notUsPlace, pressedPlace, reportsOf } from './keys.ts';

/** Where the place of a household's number begins. */
const beforeNumber = notUsPlace(0).indexOf('#') + 1;

/** Reports in the table of ratings, in partitions of their own: one read tells all of a compound and month, and they are gone with the month. */
export function openReports(database: Database): Reports {
  const once = { text: 'attribute_not_exists(#pk)' };

  async function places(month: Month, compound: CompoundId) {
    const found: { sk: string; day: Day | undefined }[] = [];
    const selection = { partition: { pk: reportsOf(month, compound) }, consistent: true };
    for await (const page of database.pages('ratings', selection))
      for (const item of page)
        found.push({
          sk: textOf(item, 'sk'),
          day: item.d === undefined ? undefined : (textOf(item, 'd') as Day),
        });
    return found;
  }

  async function counts(months: readonly Month[], compound: CompoundId): Promise<ReportCounts> {
    const all = (await Promise.all(months.map((month) => places(month, compound)))).flat();
    const said = all.filter(({ day }) => day !== undefined);
    return { notUs: new Set(said.map(({ sk }) => sk)).size, pressed: all.length - said.length };
  }

  return {
    keepNotUs: (month, { compound, number }, day) =>
      database.put('ratings', { pk: reportsOf(month, compound), sk: notUsPlace(number), d: day }, once),

    keepPressed: (month, compound, mark) =>
      database.put('ratings', { pk: reportsOf(month, compound), sk: pressedPlace(mark) }, once),

    counts: (month, compound) => counts([month], compound),
    countsOver: counts,

    async notUs(month, compound) {
      const all = await places(month, compound);
      return all.flatMap(({ sk, day }) =>
        day === undefined ? [] : [{ number: Number(sk.slice(beforeNumber)), day }],
      );
    },

    async destroy(month, compound) {
      const pk = reportsOf(month, compound);
      const all = await places(month, compound);
      for (const { sk } of all) await database.deleteBatch('ratings', [{ pk, sk }]);
      return all.length;
    },
  };
}
