import { stringify } from 'csv-stringify/sync';
import { groupsOf } from '../domain/result/groups.ts';
import type { Manifest } from '../domain/result/manifest.ts';
import { fill } from '../web/fill.ts';
import type { Language } from '../web/language.ts';
import { printable } from '../web/printable.ts';
import { resultsWords } from './messages.ts';

const headings: Readonly<Record<Language, readonly string[]>> = {
  zh: [
    '统一社会信用代码',
    '企业',
    '状态',
    '得分',
    '标准误',
    '误差范围下限',
    '误差范围上限',
    '可能的名次（最好）',
    '可能的名次（最差）',
    '户数',
    '份数',
    '覆盖率',
    '还差份数',
  ],
  en: [
    'credit code',
    'firm',
    'status',
    'score',
    'standard error',
    'low',
    'high',
    'best possible rank',
    'worst possible rank',
    'households',
    'answers',
    'coverage',
    'missing answers',
  ],
};

const demoColumn: Readonly<Record<Language, readonly [heading: string, cell: string]>> = {
  zh: ['备注', '演示数据'],
  en: ['note', 'demo data'],
};

/** The ranking as a table for spreadsheets, every row of a demo saying so (PRACTICE §5): a byte-order mark, CRLF, and nothing a spreadsheet could take for a formula. */
export function csvOf(manifest: Manifest, language: Language, demo: boolean): string {
  const words = resultsWords[language].month;
  const { policy } = manifest;
  const limits = {
    minanswers: policy.minAnswers,
    minresponse: policy.minResponsePercent,
    mincoverage: policy.minCoveragePercent,
  };
  const ranked = groupsOf(manifest.firms).flatMap(({ rows }) =>
    rows.map((row) => [
      row.firm,
      printable(row.name),
      words.ranked,
      row.score,
      row.se,
      row.low,
      row.high,
      row.lower,
      row.upper,
      row.households,
      row.answers,
      row.coverage,
      '',
    ]),
  );
  const unranked = manifest.unranked.map((row) => [
    row.firm,
    printable(row.name),
    fill(words.reasons[row.reason], limits),
    ...['', '', '', '', '', ''],
    row.households,
    row.answers ?? words.few,
    '',
    row.missing ?? '',
  ]);
  const [note, said] = demoColumn[language];
  const marked = (cell: string) => (demo ? [cell] : []);
  const rows = [
    [...headings[language], ...marked(note)],
    ...[...ranked, ...unranked].map((row) => [...row, ...marked(said)]),
  ];
  return stringify(rows, { bom: true, record_delimiter: 'windows', escape_formulas: true });
}
