import type { Day } from '../../domain/month.ts';
import type { Grant, Person } from '../../domain/people/person.ts';
import type { Scope } from '../../domain/people/scope.ts';
import { type Language, linkFor, type Reader } from '../../web/language.ts';
import { roleWords } from '../../web/office/role-words.ts';
import type { Column, DataTable } from '../../web/office/table.tsx';
import { printable } from '../../web/printable.ts';
import { peopleWords } from './words.ts';

/** A grant with whose it is; none for somebody without any. */
export interface GrantRow {
  readonly person: Pick<Person, 'subject' | 'name'>;
  readonly grant?: Grant;
}

/** Whether a grant is in force, to come, or over. */
export function stateOf(grant: Grant | undefined, today: Day): 'now' | 'coming' | 'over' | 'none' {
  if (grant === undefined) return 'none';
  if (grant.to !== undefined && grant.to < today) return 'over';
  return grant.from > today ? 'coming' : 'now';
}

/** A scope in words. */
export function scopeText(scope: Scope, language: Language): string {
  const kind = peopleWords[language].scopes[scope.kind];
  if (scope.kind === 'everything') return kind;
  if (scope.kind === 'firm') return `${kind} ${scope.firm}`;
  const places = scope.kind === 'districts' ? scope.districts : scope.compounds;
  return `${kind} ${places.join(language === 'zh' ? '、' : ', ')}`;
}

/** The address of a person's page. */
export const personPath = (subject: string) => `/bureau/people/${encodeURIComponent(subject)}`;

/** Grants as a table, whose they are first where `named`. */
export function grantTable(
  rows: readonly GrantRow[],
  today: Day,
  reader: Reader,
  named: boolean,
): DataTable<GrantRow> {
  const head = (
    key: 'name' | 'subject' | 'role' | 'scope' | 'from' | 'to' | 'substitute' | 'by' | 'state',
  ) => ({
    zh: peopleWords.zh[key],
    en: peopleWords.en[key],
  });
  const whose: readonly Column<GrantRow>[] = [
    {
      head: head('name'),
      value: ({ person }) => person.name || person.subject,
      cell: ({ person }) => (
        <a href={linkFor(reader, personPath(person.subject))}>{printable(person.name) || person.subject}</a>
      ),
    },
    { head: head('subject'), value: ({ person }) => person.subject, fileOnly: true },
  ];
  return {
    name: 'people',
    title: named ? { zh: '人员名单', en: 'People' } : { zh: '授权', en: 'Grants' },
    none: { zh: peopleWords.zh.nobody, en: peopleWords.en.nobody },
    rows,
    columns: [
      ...(named ? whose : []),
      {
        head: head('role'),
        value: ({ grant }, language) => (grant ? roleWords[grant.role][language] : null),
      },
      {
        head: head('scope'),
        value: ({ grant }, language) => (grant ? scopeText(grant.scope, language) : null),
      },
      { head: head('from'), value: ({ grant }) => grant?.from ?? null },
      { head: head('to'), value: ({ grant }) => grant?.to ?? null },
      { head: head('substitute'), value: ({ grant }) => grant?.substituteFor ?? null },
      { head: head('by'), value: ({ grant }) => grant?.by ?? null },
      {
        head: head('state'),
        value: ({ grant }, language) => peopleWords[language].states[stateOf(grant, today)],
      },
    ],
  };
}
