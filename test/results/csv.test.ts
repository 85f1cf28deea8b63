import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvOf } from '../../functions/results/csv.ts';
import { sampleManifest } from '../support/sample-result.ts';

const manifest = sampleManifest('2026-10');

/** The table with every firm, ranked or not, under one name. */
function cellsOf(name: string): readonly (readonly string[])[] {
  const firms = manifest.firms.map((row) => ({ ...row, name }));
  const unranked = manifest.unranked.map((row) => ({ ...row, name }));
  return parse(csvOf({ ...manifest, firms, unranked }, 'zh', false), { bom: true });
}

it.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  ' =1',
  '\u200b=1',
  '＝1+1',
  '＋1',
  '－1',
  '＠A',
  "=cmd|' /C calc'!A0",
])('gives a spreadsheet no formula where a firm is called %j', (name) => {
  for (const row of cellsOf(name)) for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
});

it.each([
  ['zh', '备注', '演示数据'],
  ['en', 'note', 'demo data'],
] as const)(
  'says in every row of the demo, in %s, that it is made up, and elsewhere has no such column',
  (language, heading, said) => {
    const rows: string[][] = parse(csvOf(manifest, language, true), { bom: true });
    expect(rows.map((row) => row.at(-1))).toEqual([heading, ...rows.slice(1).map(() => said)]);
    expect(csvOf(manifest, language, false)).not.toContain(said);
  },
);

it('has one row a firm and a cell a column, whatever firms are called', () => {
  const width = cellsOf('甲')[0]?.length;
  const names = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('a,b', '"', 'a"b\r\nc', "';", '\u2028'),
  );
  fc.assert(
    fc.property(names, (name) => {
      const rows = cellsOf(name);
      expect(rows).toHaveLength(1 + manifest.firms.length + manifest.unranked.length);
      for (const row of rows) expect(row).toHaveLength(width ?? 0);
    }),
    { numRuns: 50 },
  );
});
