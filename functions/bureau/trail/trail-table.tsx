import type { JournalEntry } from '../../domain/people/journal.ts';
import { roles } from '../../domain/people/role.ts';
import type { World } from '../../ports.ts';
import { type Language, linkFor, type Reader } from '../../web/language.ts';
import { roleWords } from '../../web/office/role-words.ts';
import type { DataTable } from '../../web/office/table.tsx';
import { printable } from '../../web/printable.ts';
import { aboutKinds, actWords, factWords, keyedFacts, valueWords } from './act-words.ts';
import { trailWords } from './words.ts';

/** Names of firms, compounds and people that entries are about, by `kind:id`. */
export type Names = ReadonlyMap<string, string>;

/** An act in words. */
export function actText(act: string, language: Language): string {
  return actWords[act]?.[language] ?? act;
}

/** What an entry is about, in words: the kind, and the name where it is known. */
export function aboutText(
  { about }: Pick<JournalEntry, 'about'>,
  names: Names,
  language: Language,
): string | null {
  if (about === '') return null;
  const [kind = '', id] = kindAndId(about);
  const known = aboutKinds[kind];
  return known === undefined ? about : `${known.words[language]} ${names.get(about) ?? id}`;
}

/** The particulars of an entry in one line; what was refused says so. */
export function factsText({ facts }: Pick<JournalEntry, 'facts'>, language: Language): string | null {
  const { refused, ...others } = facts;
  const colon = language === 'zh' ? '：' : ': ';
  const plain = Object.entries(others).map(
    ([name, value]) => `${factWords[name]?.[language] ?? name}${colon}${valueText(name, value, language)}`,
  );
  const not =
    language === 'zh' ? `${trailWords.zh.refused}（${refused}）` : `${trailWords.en.refused} (${refused})`;
  const all = refused === undefined ? plain : [not, ...plain];
  return all.length === 0 ? null : all.join(' · ');
}

function valueText(name: string, value: string, language: Language): string {
  const role = name === 'role' ? roles.find((one) => one === value) : undefined;
  if (role !== undefined) return roleWords[role][language];
  const known = keyedFacts.has(name) && Object.hasOwn(valueWords, value) ? valueWords[value] : undefined;
  return known?.[language] ?? value;
}

/** Entries as a table, newest first; `shown` is the page of them. */
export function trailTable(
  { calendar }: Pick<World, 'calendar'>,
  rows: readonly JournalEntry[],
  shown: readonly JournalEntry[],
  names: Names,
  reader: Reader,
): DataTable<JournalEntry> {
  const head = (key: 'number' | 'time' | 'by' | 'roles' | 'act' | 'about' | 'facts' | 'hash') => ({
    zh: trailWords.zh[key],
    en: trailWords.en[key],
  });
  return {
    name: 'trail',
    title: { zh: trailWords.zh.entries, en: trailWords.en.entries },
    none: { zh: trailWords.zh.empty, en: trailWords.en.empty },
    rows,
    shown,
    columns: [
      { head: head('number'), value: ({ seq }) => seq, number: true },
      { head: head('time'), value: ({ at }) => `${calendar.dayOf(at)} ${calendar.timeOf(at)}` },
      { head: head('by'), value: ({ by }) => by.name || by.subject },
      { head: { zh: '人员编号', en: 'Personal number' }, value: ({ by }) => by.subject, fileOnly: true },
      {
        head: head('roles'),
        value: ({ by }, language) => by.roles.map((role) => roleWords[role][language]).join(' · ') || null,
      },
      { head: head('act'), value: ({ act }, language) => actText(act, language) },
      {
        head: head('about'),
        value: (entry, language) => aboutText(entry, names, language),
        cell: (entry, language) => <About entry={entry} names={names} language={language} reader={reader} />,
      },
      { head: head('facts'), value: (entry, language) => factsText(entry, language) },
      { head: head('hash'), value: ({ hash }) => hash, fileOnly: true },
      { head: { zh: '上一条摘要', en: 'Hash before' }, value: ({ previous }) => previous, fileOnly: true },
    ],
  };
}

function About({
  entry,
  names,
  language,
  reader,
}: {
  entry: JournalEntry;
  names: Names;
  language: Language;
  reader: Reader;
}) {
  const text = printable(aboutText(entry, names, language) ?? '');
  const [kind, id] = kindAndId(entry.about);
  const page = aboutKinds[kind]?.page;
  if (text === '' || id === '' || page === undefined) return <>{text || '—'}</>;
  return <a href={linkFor(reader, page(id))}>{text}</a>;
}

function kindAndId(about: string): readonly [kind: string, id: string] {
  const cut = about.indexOf(':');
  return cut < 0 ? [about, ''] : [about.slice(0, cut), about.slice(cut + 1)];
}
