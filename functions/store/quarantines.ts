import type { Quarantine } from '../domain/integrity/quarantine.ts';
import { canonicalJson } from '../domain/result/canonical-json.ts';
import type { Quarantines } from '../ports/integrity.ts';
import type { Database } from './database.ts';
import { textOf } from './item.ts';
import { quarantinesOf, versionText } from './keys.ts';

type Decision = NonNullable<Quarantine['decision']>;

/** Quarantines as two put-once records: the proposal, and the decision on it. */
export function openQuarantines(database: Database): Quarantines {
  const once = { text: 'attribute_not_exists(#pk)' };
  async function putOnce(pk: string, sk: string, body: string): Promise<boolean> {
    if (await database.put('records', { pk, sk, body }, once)) return true;
    return (await database.get('records', { pk, sk }, true))?.body === body;
  }
  return {
    async of(month) {
      const texts = new Map<string, string>();
      const selection = { partition: { pk: quarantinesOf(month) }, consistent: true };
      for await (const page of database.pages('records', selection))
        for (const item of page) texts.set(textOf(item, 'sk'), textOf(item, 'body'));
      return [...texts]
        .filter(([sk]) => sk.endsWith('#proposed'))
        .map(([sk, body]) => {
          const decision = texts.get(sk.replace('proposed', 'decided'));
          const proposal = JSON.parse(body) as Quarantine;
          return decision === undefined
            ? proposal
            : { ...proposal, decision: JSON.parse(decision) as Decision };
        });
    },

    async propose({ decision: _, ...proposal }) {
      const sk = `${versionText(proposal.number)}#proposed`;
      return (await putOnce(quarantinesOf(proposal.month), sk, canonicalJson(proposal))) ? 'kept' : 'differs';
    },

    async decide(month, number, decision) {
      const pk = quarantinesOf(month);
      const sk = `${versionText(number)}#`;
      if ((await database.get('records', { pk, sk: `${sk}proposed` }, true)) === undefined) return false;
      return putOnce(pk, `${sk}decided`, canonicalJson(decision));
    },
  };
}
