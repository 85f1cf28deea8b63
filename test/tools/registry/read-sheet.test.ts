import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readSheet } from '../../../functions/tools/registry/read-sheet.ts';
import { freshFolder } from '../../support/command.ts';

const folder = freshFolder();
function fileOf(text: string): string {
  const file = join(folder, 'sheet.csv');
  writeFileSync(file, text);
  return file;
}

it('tells every line with a wrong quotation mark or too many fields, and reads all others', () => {
  const sheet = readSheet(
    fileOf(
      '\uFEFF统一社会信用代码,企业名称\r\n1,甲\r\n2,"乙\r\n\r\n,\r\n3,丙"\r\n4,"丁",5\r\n6,"戊 ""己"", 庚"\r\n7\r\n',
    ),
  );
  expect(sheet.kind).toBe('firms');
  expect(sheet.rows).toEqual([
    { line: 2, cells: { firm: '1', name: '甲' } },
    { line: 8, cells: { firm: '6', name: '戊 "己", 庚' } },
  ]);
  expect(sheet.bad).toEqual([
    { line: 3, reason: expect.stringContaining('quotation mark') },
    { line: 6, reason: expect.stringContaining('quotation mark') },
    { line: 7, reason: '3 fields under a header of 2' },
    { line: 9, reason: '1 fields under a header of 2' },
  ]);
});

it('says that a file cannot be read, or what its first line is not', () => {
  expect(() => readSheet(join(folder, 'none.csv'))).toThrow(/none\.csv: 读不了 cannot be read: /);
  expect(() => readSheet(fileOf('\na,b\n'))).toThrow(/sheet\.csv:2: the columns are neither/);
  expect(() => readSheet(fileOf(''))).toThrow(/sheet\.csv:1: /);
  expect(() => readSheet(fileOf('"firm,name\n'))).toThrow(/sheet\.csv:1: .*quotation mark/);
});
