import { existsSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { groupedCode } from '../../../functions/domain/letters/grouped-code.ts';
import type { Month } from '../../../functions/domain/month.ts';
import { NoTable, readTable } from '../../../functions/sheets/read-table.ts';
import { enter } from '../../../functions/tools/paper/enter.ts';
import { answersInTable } from '../../../functions/tools/paper/read-answers.ts';
import { paperTemplate } from '../../../functions/tools/paper/template.ts';
import { freshFolder, run } from '../../support/command.ts';
import { type ResidentSite, residentSite } from '../../support/resident-site.ts';

const folder = freshFolder();
const november = ['--month', '2026-11'];
let site: ResidentSite;
const said = { log: [] as string[], error: [] as string[] };

beforeAll(async () => {
  site = await residentSite();
  for (const way of ['log', 'error'] as const)
    vi.spyOn(console, way).mockImplementation((...words) => void said[way].push(words.join(' ')));
});
afterAll(async () => {
  vi.restoreAllMocks();
  await site.world.stop();
});

const entered = (file: string) => enter(site.world, [file, ...november]);
const answered = (number: number) => site.standing(number).then((standing) => standing?.answers);

it('a sheet that was made from the template is entered, good lines kept, bad ones told by line and given back as the same sheet', async () => {
  const file = join(folder, 'answers.csv');
  const codes = await Promise.all([1, 2, 3].map(async (number) => groupedCode(await site.codeOf(number))));
  const rows = [
    `${codes[0]},2026年11月,5,4,3,2,1,,-,F`,
    `${codes[1]},,6,,,,,,,`,
    'NOTACODE,,5,,,,,,,',
    `${codes[2]},2026-10,5,,,,,,,`,
    `${codes[2]},十一月,5,,,,,,,`,
    `${codes[2]},,３,,,,,,,卫生`,
  ];
  await writeFile(file, `${paperTemplate()}${rows.join('\n')}\n`);
  expect(await entered(file)).toBe(2);
  expect(said.log.at(-1)).toBe(
    `${file}: 收下 kept 2, 未变 replayed 0, 未收 refused bad-answers 1, unknown-code 1, closed 1, bad-month 1`,
  );
  for (const line of [4, 5, 6, 7]) expect(said.error.join('\n')).toContain(`${file}:${line}: `);
  expect([await answered(1), await answered(2), await answered(3)]).toEqual([
    '54321--f',
    undefined,
    '3------b',
  ]);
  const back = join(folder, 'answers-错误.csv');
  expect((await stat(back)).mode & 0o777).toBe(0o600);
  const lines = (await readFile(back, 'utf8')).trimEnd().split('\n');
  expect(lines[0]).toBe('\uFEFF本户评价码,评价月份,第1题,第2题,第3题,第4题,第5题,第6题,第7题,第8题,错误原因');
  expect(lines).toHaveLength(5);
  await writeFile(
    back,
    (await readFile(back, 'utf8')).replace(',6,', ',1,').split('\n').slice(0, 2).join('\n'),
  );
  expect(await entered(back)).toBe(0);
  expect(await answered(2)).toBe('1-------');
  expect(said.log.join('\n')).not.toMatch(/[0-9A-HJKMNP-TV-Z]{16}/);
  expect(await entered(file)).toBe(2);
  expect(said.log.at(-1)).toContain('kept 0, 未变 replayed 2');
});

it('a sheet may be XLSX, where months became days, or CSV in GBK', async () => {
  const [four, five] = [await site.codeOf(4), await site.codeOf(5)];
  const headers = ['code', 'month', 'q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8'];
  const day = { value: new Date('2026-11-01T00:00:00Z'), type: Date, format: 'yyyy-mm' };
  const cells = [five, day, ...['2', '', '', '', '', '', '', 'a']].map((value) =>
    typeof value === 'string' ? { value, type: String } : value,
  );
  const sheet = [headers.map((value) => ({ value, type: String })), cells];
  await writeFile(join(folder, 'a.xlsx'), await writeXlsxFile(sheet as never).toBuffer());
  await writeFile(
    join(folder, 'b.csv'),
    iconv.encode(`本户评价码,${headers.slice(2)}\n${four},4,,,,,,,维修\n`, 'gbk'),
  );
  expect([await entered(join(folder, 'a.xlsx')), await entered(join(folder, 'b.csv'))]).toEqual([0, 0]);
  expect([await answered(5), await answered(4)]).toEqual(['2------a', '4------a']);
  expect(existsSync(join(folder, 'b-错误.csv'))).toBe(false);
});

it('a sheet that was given back can be entered again once corrected, with what it keeps from being read as formulas', async () => {
  const [file, back] = [join(folder, 'dashes.csv'), join(folder, 'dashes-错误.csv')];
  const good = `${await site.codeOf(6)},11月,5.0,-,-,-,-,-,-,-`;
  await writeFile(file, `${paperTemplate()}${good}\n${await site.codeOf(7)},2026-11,6,-,-,-,3,-,-,-\n`);
  expect(await entered(file)).toBe(2);
  const given = await readFile(back, 'utf8');
  expect(given).toContain(",6,'-,'-,'-,3,'-,");
  await writeFile(back, given.replace(',6,', ',-,'));
  expect(await entered(back)).toBe(2);
  await writeFile(back, given.replace(',6,', ',4,'));
  expect(await entered(back)).toBe(0);
  expect([await answered(6), await answered(7)]).toEqual(['5-------', '4---3---']);
});

it('a file without a code and eight questions is no sheet of answers', async () => {
  const rows = await readTable(Buffer.from('code,q1\nA,5'));
  expect(() => answersInTable(rows, '2026-11' as Month)).toThrow(NoTable);
});

it('the command says what is wrong with its words, and prints an empty sheet', async () => {
  const env = { DATA_DIR: join(folder, 'data') };
  const template = await run('tools/paper', ['template'], env);
  expect(template).toMatchObject({ code: 0, err: '', out: paperTemplate() });
  for (const words of [[], ['bogus'], ['enter', 'a.csv'], ['enter', ...november]]) {
    const { code, out, err } = await run('tools/paper', words, env);
    expect([code, out, err.includes('npm run paper')]).toEqual([2, '', true]);
  }
});

it.each([
  ['none.csv', '没有这个文件 there is no such file'],
  ['.', '这是文件夹 it is a folder'],
])('that the file %s cannot be read is told in both languages, without the usage', async (name, reason) => {
  const file = join(folder, name);
  const env = { DATA_DIR: join(folder, 'data') };
  const { code, err } = await run('tools/paper', ['enter', file, ...november], env);
  expect([code, err.trim()]).toEqual([2, `${file}: 读不了 cannot be read: ${reason}`]);
});
