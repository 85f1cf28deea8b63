import type { SealRecord } from '../domain/casework/seal.ts';
import { canonicalJson } from '../domain/result/canonical-json.ts';
import type { Cases } from '../ports/cases.ts';
import type { Database } from './database.ts';
import { textOf } from './item.ts';
import { caseSeals } from './keys.ts';

/** Seals of the casework: an item a day, put once. */
export function seals(database: Database): Pick<Cases, 'keepSeal' | 'newestSeal' | 'seals'> {
  const partition = { pk: caseSeals };
  async function read(selection: { readonly newestFirst?: true; readonly limit?: number }) {
    const found: SealRecord[] = [];
    for await (const page of database.pages('records', { partition, consistent: true, ...selection }))
      for (const item of page) {
        found.push(JSON.parse(textOf(item, 'body')));
        if (found.length === selection.limit) return found;
      }
    return found;
  }

  return {
    async keepSeal(seal) {
      const key = { ...partition, sk: seal.day };
      const body = canonicalJson(seal);
      const absent = { text: 'attribute_not_exists(#pk)' };
      if (await database.put('records', { ...key, body }, absent)) return 'kept';
      return (await database.get('records', key, true))?.body === body ? 'kept' : 'differs';
    },
    newestSeal: async () => (await read({ newestFirst: true, limit: 1 }))[0],
    seals: () => read({}),
  };
}
