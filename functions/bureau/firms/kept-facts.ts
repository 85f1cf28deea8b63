import { type ExtraColumns, extraHeadings, tellsCommittee } from '../../domain/extra-columns.ts';
import type { Firm } from '../../domain/firm.ts';
import type { Registration } from '../../domain/registration.ts';
import type { Words } from '../../domain/survey.ts';
import type { Language } from '../../web/language.ts';
import type { Column, DataTable } from '../../web/office/table.tsx';
import { registrationWords, firmWords as w } from './words.ts';

/** A fact of a firm or compound as the registry holds it. */
export interface KeptFact {
  readonly head: Words;
  value(language: Language): string | number | null;
}

interface Kept {
  readonly extra?: ExtraColumns;
  readonly registered?: Registration;
}

/** Headings of unknown columns that a list's page shows; its files hold all. */
const headingsShown = 4;

/** Everything kept of a record as one table: `facts` of its kind, then columns of clerks' files, then how and when it was registered. */
export function keptTable(facts: readonly KeptFact[], record: Kept): DataTable<KeptFact> {
  const extra = extraHeadings([record]).map((name) => ({
    head: { zh: name, en: name },
    value: () => record.extra?.[name] ?? null,
  }));
  const registered = (['registeredBy', 'registeredOn'] as const).map((name) => ({
    head: w[name],
    value: (language: Language) => registrationOf(record, name, language),
  }));
  return {
    name: 'facts',
    title: w.facts,
    rows: [...facts, ...extra, ...registered],
    columns: [
      { head: w.fact, value: ({ head }, language) => head[language] },
      { head: w.content, value: (fact, language) => fact.value(language) },
    ],
  };
}

/** A firm's facts. */
export function firmFacts({ id, name, repairLine }: Firm): readonly KeptFact[] {
  return [
    { head: w.firm, value: () => name },
    { head: w.code, value: () => id },
    { head: w.line, value: () => repairLine || null },
  ];
}

/** Columns of a list for what is kept beside its facts: one for every unknown heading among `all`, and how and when each was registered. */
export function keptColumns<T extends Kept>(all: Iterable<Kept>): readonly Column<T>[] {
  const headings = extraHeadings(all);
  const registered = (['registeredBy', 'registeredOn'] as const).map((name) => ({
    head: w[name],
    value: (record: T, language: Language) => registrationOf(record, name, language),
    fileOnly: true,
  }));
  const extra = headings.map((name, place) => ({
    head: { zh: name, en: name },
    value: ({ extra: of }: T) => (of !== undefined && Object.hasOwn(of, name) ? (of[name] ?? null) : null),
    fileOnly: place >= headingsShown,
  }));
  return [...extra, ...registered];
}

/** Whether nothing is kept of a compound's owners' committee: that is said, for it is who may dismiss a firm. */
export function committeeUnknown({ extra }: Kept): boolean {
  return !Object.keys(extra ?? {}).some(tellsCommittee);
}

function registrationOf(
  { registered }: Kept,
  name: 'registeredBy' | 'registeredOn',
  language: Language,
): string | null {
  if (registered === undefined) return null;
  return name === 'registeredOn' ? registered.day : registrationWords[registered.by][language];
}
