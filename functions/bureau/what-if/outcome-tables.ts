import type { Words } from '../../domain/survey.ts';
import { monthLabel } from '../../web/dates.ts';
import { fill } from '../../web/fill.ts';
import type { Language } from '../../web/language.ts';
import type { DataTable } from '../../web/office/table.tsx';
import type { DifferentFirm } from './differences.ts';
import type { MonthPart, NamedStatus, PartRow } from './month-part.ts';
import { whatIfWords } from './words.ts';

/** Most firms that the page shows of a month; its files hold all. */
const mostFirms = 200;
/** Most firms of a cell; its file names all. */
const mostNames = 20;

type WhatIfWord = keyof typeof whatIfWords.zh;

/** Sealed and tried side by side, newest month first. */
export function summaryTable(parts: readonly MonthPart[]): DataTable<PartRow> {
  const listed = (list: 'black' | 'red' | 'watch') => ({
    head: both(list),
    value: (row: PartRow, language: Language) => named(row[list], language),
    cell: (row: PartRow, language: Language) => shortened(row[list], language),
  });
  return {
    name: 'summary',
    title: both('summary'),
    rows: parts.flatMap(({ rows }) => rows),
    columns: [
      { head: both('month'), value: monthLabel },
      { head: both('which'), value: ({ which }, language) => whatIfWords[language][which] },
      { head: both('ranked'), value: ({ ranked }) => ranked, number: true },
      listed('black'),
      listed('red'),
      listed('watch'),
      {
        head: both('status'),
        value: ({ status }, language) => named(statusTexts(status, language), language),
        cell: ({ status }, language) => shortened(statusTexts(status, language), language),
      },
    ],
  };
}

/** Who is listed, ranked or watched otherwise in a month, and who only has other possible ranks. */
export function differenceTables({ month, trial, different }: MonthPart): {
  readonly turned: DataTable<DifferentFirm>;
  readonly moved: DataTable<DifferentFirm>;
} {
  const label = (language: Language) =>
    fill(whatIfWords[language].monthTitle, { month: monthLabel({ month, trial }, language) });
  const movedOnly = (language: Language) => `${label(language)} · ${whatIfWords[language].moved}`;
  return {
    turned: firmTable(
      `firms-${month}`,
      { zh: label('zh'), en: label('en') },
      different.filter((one) => !onlyMoved(one)),
    ),
    moved: firmTable(
      `moved-${month}`,
      { zh: movedOnly('zh'), en: movedOnly('en') },
      different.filter(onlyMoved),
    ),
  };
}

function firmTable(name: string, title: Words, rows: readonly DifferentFirm[]): DataTable<DifferentFirm> {
  return {
    name,
    title,
    rows,
    shown: rows.slice(0, mostFirms),
    none: both('nothing'),
    columns: [
      { head: both('firm'), value: (firm) => firm.name },
      { head: both('sealed'), value: ({ sealed }, language) => standing(sealed, language) },
      { head: both('tried'), value: ({ tried }, language) => standing(tried, language) },
      {
        head: both('difference'),
        value: ({ differences }, language) =>
          differences.map((one) => whatIfWords[language][one]).join(language === 'zh' ? '；' : '; '),
      },
    ],
  };
}

function onlyMoved({ differences }: DifferentFirm): boolean {
  return differences.length === 1 && differences[0] === 'moved';
}

function standing(row: DifferentFirm['sealed'], language: Language): string {
  const words = whatIfWords[language];
  if (row === undefined) return words.notRanked;
  return fill(words.wasRanked, { lower: row.lower, upper: row.upper, score: row.score.toFixed(1) });
}

function statusTexts(status: readonly NamedStatus[], language: Language): readonly string[] {
  const words = whatIfWords[language];
  return status.map(({ name, marks }) => `${name}（${marks.map((mark) => words[mark]).join('、')}）`);
}

function named(texts: readonly string[], language: Language): string {
  return texts.length === 0 ? whatIfWords[language].nobody : texts.join('、');
}

function shortened(texts: readonly string[], language: Language): string {
  const left = texts.length - mostNames;
  return left <= 0
    ? named(texts, language)
    : `${named(texts.slice(0, mostNames), language)}${fill(whatIfWords[language].andMore, { n: left })}`;
}

function both(word: WhatIfWord): Words {
  return { zh: whatIfWords.zh[word], en: whatIfWords.en[word] };
}
