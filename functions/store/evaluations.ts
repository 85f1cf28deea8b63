import type { CompoundId } from '../domain/compound.ts';
import type { Day } from '../domain/month.ts';
import { packTally, unpackTally } from '../domain/packed-tally.ts';
import type { Plan } from '../domain/plan.ts';
import { canonicalJson } from '../domain/result/canonical-json.ts';
import type { Evaluations } from '../ports/month.ts';
import type { Database } from './database.ts';
import { numberOf, textOf } from './item.ts';
import { countsOf, plansOf, rollsOf, talliesOf, versionText } from './keys.ts';

import { keepText, readText, textOfHead } from './texts.ts';

/** Plans, tallies and nightly counts. Plans and tallies are put once; a count moves only to a later day. */
export function openEvaluations(database: Database): Evaluations {
  return {
    async latestVersion(month) {
      const partition = { pk: plansOf(month) };
      const newest = { partition, newestFirst: true, limit: 1, only: ['sk'], consistent: true };
      for await (const [head] of database.pages('records', newest))
        return head === undefined ? 0 : Number(textOf(head, 'sk'));
      return 0;
    },

    keepPlan: (plan) =>
      keepText(database, { pk: plansOf(plan.month), sk: versionText(plan.version) }, canonicalJson(plan)),

    async plan(month, version) {
      const text = await readText(database, { pk: plansOf(month), sk: versionText(version) });
      return text === undefined ? undefined : (JSON.parse(text) as Plan);
    },

    keepTally: (month, version, tally) =>
      keepText(database, { pk: talliesOf(month, version), sk: tally.compound }, packTally(tally)),

    async tally(month, version, compound) {
      const text = await readText(database, { pk: talliesOf(month, version), sk: compound });
      return text === undefined ? undefined : unpackTally(text);
    },

    async *tallies(month, version) {
      const selection = { partition: { pk: talliesOf(month, version) }, consistent: true };
      for await (const page of database.pages('records', selection))
        for (const head of page) yield unpackTally(await textOfHead(database, head));
    },

    keepRoll: (month, day, compounds) =>
      keepText(database, { pk: rollsOf(month), sk: day }, JSON.stringify(compounds)),

    async roll(month, day) {
      const text = await readText(database, { pk: rollsOf(month), sk: day });
      return text === undefined ? undefined : (JSON.parse(text) as CompoundId[]);
    },

    async keepCount(month, compound, day, count) {
      const item = { pk: countsOf(month), sk: compound, day, count };
      const notLater = { text: 'attribute_not_exists(#pk) OR #day <= :day', values: { day } };
      await database.put('records', item, notLater);
    },

    async count(month, compound) {
      const item = await database.get('records', { pk: countsOf(month), sk: compound }, false);
      return item && { day: textOf(item, 'day') as Day, count: numberOf(item, 'count') };
    },

    async counts(month) {
      const counts = new Map<CompoundId, { readonly day: Day; readonly count: number }>();
      for await (const page of database.pages('records', { partition: { pk: countsOf(month) } }))
        for (const item of page)
          counts.set(textOf(item, 'sk') as CompoundId, {
            day: textOf(item, 'day') as Day,
            count: numberOf(item, 'count'),
          });
      return counts;
    },
  };
}
