import { describe, expect, it } from 'vitest';
import type { Reader } from '../../../functions/web/language.ts';
import { type DataTable, TableView } from '../../../functions/web/office/table.tsx';

const reader: Reader = { language: 'en', chosen: true, large: false };

interface Row {
  readonly name: string;
  readonly households: number;
}

const rows: readonly Row[] = [
  { name: 'A', households: 12_345 },
  { name: 'B', households: 7 },
];

const table: DataTable<Row> = {
  name: 'rows',
  title: { zh: '表', en: 'Rows' },
  columns: [
    { head: { zh: '名称', en: 'name' }, value: ({ name }) => name },
    { head: { zh: '户数', en: 'households' }, value: ({ households }) => households, number: true },
  ],
  rows,
};

const drawn = (of: DataTable<Row>) => String(<TableView table={of} reader={reader} address="/bureau" />);

describe('a table of the console', () => {
  it('parts the thousands of its figures', () => {
    expect(drawn(table)).toContain('>12,345<');
  });

  it('begins its headings with a capital, in its head and where a row is a card', () => {
    expect(drawn(table)).toContain('>Households</th>');
    expect(drawn(table)).toContain('data-l="Households"');
  });

  it('says how many rows there are where the page shows a part of them, and nothing else', () => {
    expect(drawn({ ...table, shown: rows.slice(0, 1) })).toContain('<small>2 in all</small>');
    expect(drawn(table)).not.toContain('in all');
  });

  it('takes no more width than its few columns need, unless it holds a drawing', () => {
    const plot = { head: { zh: '图', en: 'plot' }, value: () => null, wide: true };
    expect(drawn(table)).toContain('class="data slim"');
    expect(drawn({ ...table, columns: [...table.columns, plot] })).toContain('class="data"');
  });
});
