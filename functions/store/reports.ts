import type { Day } from '../domain/month.ts';
import type { Reports } from '../ports/integrity.ts';
import type { Database } from './database.ts';
import { textOf } from './item.ts';
import { notUsOf, pressedOf } from './keys.ts';

/** Household numbers sort as text: seven digits. */
const digits = 7;

/** Reports in the table of ratings, in partitions of their own: gone with the month. */
export function openReports(database: Database): Reports {
  const once = { text: 'attribute_not_exists(#pk)' };
  const whole = (pk: string) => ({ partition: { pk }, consistent: true });
  return {
    keepNotUs: (month, { compound, number }, day) =>
      database.put(
        'ratings',
        { pk: notUsOf(month, compound), sk: String(number).padStart(digits, '0'), d: day },
        once,
      ),

    keepPressed: (month, compound, mark) =>
      database.put('ratings', { pk: pressedOf(month, compound), sk: mark }, once),

    async counts(month, compound) {
      const [notUs, pressed] = await Promise.all([
        database.count('ratings', whole(notUsOf(month, compound))),
        database.count('ratings', whole(pressedOf(month, compound))),
      ]);
      return { notUs, pressed };
    },

    async notUs(month, compound) {
      const said: { number: number; day: Day }[] = [];
      for await (const page of database.pages('ratings', whole(notUsOf(month, compound))))
        for (const item of page)
          said.push({ number: Number(textOf(item, 'sk')), day: textOf(item, 'd') as Day });
      return said;
    },

    async destroy(month, compound) {
      let count = 0;
      for (const pk of [notUsOf(month, compound), pressedOf(month, compound)])
        for await (const page of database.pages('ratings', { ...whole(pk), only: ['pk', 'sk'] }))
          for (const item of page) {
            await database.deleteBatch('ratings', [{ pk, sk: textOf(item, 'sk') }]);
            count += 1;
          }
      return count;
    },
  };
}
