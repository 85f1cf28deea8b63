import type { RegistryChange, UndonePiece } from '../../ports/imports.ts';
import { type ChangedFact, changedFacts } from '../../registry/changed-facts.ts';
import { fill } from '../../web/fill.ts';
import type { DataTable } from '../../web/office/table.tsx';
import { fieldWords } from './program-words.ts';
import type { Touched } from './what-it-touches.ts';
import { importWords } from './words.ts';

interface Change {
  readonly after: RegistryChange['after'];
  /** Absent where the record is new. */
  readonly fact?: ChangedFact;
}

type Word = 'record' | 'field' | 'before' | 'after' | 'why' | 'left' | 'whatChanged';

/** What an import changed, fact by fact; what it added is one row. */
export function changesTable({ changes, total }: Touched): DataTable<Change> {
  const rows = changes.flatMap(({ before, after }): readonly Change[] =>
    before === null ? [{ after }] : changedFacts(before, after).map((fact) => ({ after, fact })),
  );
  const more = (language: 'zh' | 'en') =>
    total > changes.length ? `（${fill(importWords[language].andMore, { n: changes.length })}）` : '';
  const { zh, en } = both('whatChanged');
  return {
    name: 'changes',
    title: { zh: `${zh}${more('zh')}`, en: `${en}${more('en')}` },
    rows,
    columns: [
      { head: both('record'), value: ({ after }) => `${after.name} ${after.id}` },
      {
        head: both('field'),
        value: ({ fact }, language) => (fact === undefined ? null : fieldWords(fact.field, language)),
      },
      { head: both('before'), value: ({ fact }) => fact?.before || null },
      {
        head: both('after'),
        value: ({ fact }, language) =>
          fact === undefined ? importWords[language].fresh : fact.after || null,
      },
    ],
  };
}

/** What undoing an import left as it was, and why. */
export function leftTable(left: UndonePiece['left']): DataTable<UndonePiece['left'][number]> {
  return {
    name: 'left',
    title: both('left'),
    rows: left,
    shown: left.slice(0, 200),
    columns: [
      { head: both('record'), value: ({ name, about }) => `${name} ${about.replace(/^\w+:/, '')}` },
      { head: both('why'), value: ({ why }, language) => importWords[language].because[why] },
    ],
  };
}

function both(word: Word) {
  return { zh: importWords.zh[word], en: importWords.en[word] };
}
