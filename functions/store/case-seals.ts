import type { SealRecord } from '../domain/casework/seal.ts';
import { canonicalJson } from '../domain/result/canonical-json.ts';
import type { Cases } from '../ports/cases.ts';
import type { Database } from './database.ts';
import { textOf } from './item.ts';
import { caseSeals } from './keys.ts';

/** Seals of the casework: an item a day, put once. */
export function seals(database: Database): Pick<Cases, 'keepSeal' | 'newestSeal'> {
  const partition = { pk: caseSeals };
  return {
    async keepSeal(seal) {
      const key = { ...partition, sk: seal.day };
      const body = canonicalJson(seal);
      const absent = { text: 'attribute_not_exists(#pk)' };
      if (await database.put('records', { ...key, body }, absent)) return 'kept';
      return (await database.get('records', key, true))?.body === body ? 'kept' : 'differs';
    },

    async newestSeal() {
      const selection = { partition, newestFirst: true, limit: 1, consistent: true };
      for await (const [item] of database.pages('records', selection)) {
        const seal: SealRecord | undefined = item && JSON.parse(textOf(item, 'body'));
        return seal;
      }
      return undefined;
    },
  };
}
