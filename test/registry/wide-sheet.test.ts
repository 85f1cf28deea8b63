import { expect, it } from 'vitest';
import { returnedFile } from '../../functions/bureau/browser/import/returned-file.ts';
import { readPiece } from '../../functions/bureau/import/posted-piece.ts';
import { cutRow, piecesOf } from '../../functions/registry/pieces-of.ts';
import { sheetInTable } from '../../functions/registry/sheet-in-table.ts';
import { readTable } from '../../functions/sheets/read-table.ts';
import { compoundRow } from '../support/clerk-sheets.ts';

const others = (count: number, text: string) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`+第${index}列`, text]));

it('takes a row however wide and long it is, with every column that it knows', () => {
  const cells = { ...others(300, '长'.repeat(10_000)), ...compoundRow('甲里'), '+尾': 'x' };
  const row = cutRow({ line: 2, cells });
  expect(row.cells).toMatchObject(compoundRow('甲里'));
  expect(readPiece({ kind: 'compounds', rows: [row], strays: [] })).toBeDefined();
});

it('cuts pieces by rows and by bytes, in order, and leaves no row out', () => {
  const rows = Array.from({ length: 1200 }, (_, index) =>
    cutRow({ line: index + 2, cells: { ...others(40, '长'.repeat(200)), ...compoundRow(`第${index}里`) } }),
  );
  const pieces = piecesOf({ kind: 'compounds', rows }, { rows: 500, bytes: 1_500_000 });
  expect(pieces.flat()).toEqual(rows);
  expect(Math.max(...pieces.map((piece) => Buffer.byteLength(JSON.stringify(piece))))).toBeLessThan(
    1_600_000,
  );
  const slim = rows.map(({ line }) => ({ line, cells: compoundRow(`第${line}里`) }));
  const most = piecesOf({ kind: 'compounds', rows: slim }, { rows: 500, bytes: 1_500_000 });
  expect(most.map(({ length }) => length)).toEqual([500, 500, 200]);
});

it('gives a cell back no longer than a spreadsheet’s cell may be', async () => {
  const text = `统一社会信用代码,企业名称\n9,${'甲'.repeat(40_000)}`;
  const sheet = sheetInTable(await readTable(new TextEncoder().encode(text)));
  const file = await returnedFile(sheet, [{ line: 2, reason: '坏'.repeat(40_000) }]);
  const rows = await readTable(new Uint8Array(await file.arrayBuffer()));
  expect(rows[1]?.cells.map((cell) => String(cell).length)).toEqual([1, 32_767, 32_767]);
});
