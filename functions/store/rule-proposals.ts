import { canonicalJson } from '../domain/result/canonical-json.ts';
import type { RuleDecision, RuleProposal } from '../domain/rule-proposal.ts';
import type { RuleProposals } from '../ports/rules.ts';
import type { Database } from './database.ts';
import { textOf } from './item.ts';
import { ruleProposals, versionText } from './keys.ts';
import { keepText, textOfHead } from './texts.ts';

/** Proposals of rules as two put-once records: the proposal, and the decision on it. */
export function openRuleProposals(database: Database): RuleProposals {
  const keyOf = (number: number, part: 'proposed' | 'decided') => ({
    pk: ruleProposals,
    sk: `${versionText(number)}#${part}`,
  });
  return {
    async all() {
      const texts = new Map<string, string>();
      const selection = { partition: { pk: ruleProposals }, consistent: true };
      for await (const page of database.pages('records', selection))
        for (const head of page) texts.set(textOf(head, 'sk'), await textOfHead(database, head));
      return [...texts]
        .filter(([sk]) => sk.endsWith('#proposed'))
        .map(([sk, text]) => {
          const proposal = JSON.parse(text) as RuleProposal;
          const decision = texts.get(sk.replace('proposed', 'decided'));
          return decision === undefined
            ? proposal
            : { ...proposal, decision: JSON.parse(decision) as RuleDecision };
        });
    },

    async propose({ decision: _, ...proposal }) {
      return await keepText(database, keyOf(proposal.number, 'proposed'), canonicalJson(proposal));
    },

    async decide(number, decision) {
      const standing = await database.get('records', keyOf(number, 'proposed'), true);
      if (standing === undefined) return false;
      return (await keepText(database, keyOf(number, 'decided'), canonicalJson(decision))) === 'kept';
    },
  };
}
