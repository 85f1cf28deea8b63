import type { Compound } from '../domain/compound.ts';
import type { Firm } from '../domain/firm.ts';
import type { Tenure } from '../domain/tenure.ts';

/** A fact of a firm or compound that changed; texts as they are printed, empty for none. */
export interface ChangedFact {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** What is different between two versions of a firm or compound, fact by fact. Letters are no fact of the registry. */
export function changedFacts(before: Firm | Compound | null, after: Firm | Compound): readonly ChangedFact[] {
  const [old, fresh] = [before === null ? new Map<string, string>() : factsOf(before), factsOf(after)];
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .map((field) => ({ field, before: old.get(field) ?? '', after: fresh.get(field) ?? '' }))
    .filter((fact) => fact.before !== fact.after);
}

function factsOf(record: Firm | Compound): ReadonlyMap<string, string> {
  const facts = new Map([['name', record.name]]);
  for (const [name, value] of Object.entries(record.extra ?? {})) facts.set(`+${name}`, value);
  if ('repairLine' in record) return facts.set('repairLine', record.repairLine);
  const { count, source, day } = record.households;
  return facts
    .set('district', record.district)
    .set('mode', record.mode)
    .set('households', `${count}（${source}，${day}）`)
    .set('communityLine', record.communityLine)
    .set('tenures', record.tenures.map(tenureText).join('；'));
}

function tenureText({ firm, from, to, emergency }: Tenure): string {
  return `${firm} ${from}–${to ?? ''}${emergency ? '（应急服务）' : ''}`;
}
