import { existsSync, readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CompoundId } from '../../../functions/domain/compound.ts';
import { activate } from '../../../functions/tools/codes/activate.ts';
import { deliverBatch, handOverBatch, revokeBatch } from '../../../functions/tools/codes/batch-commands.ts';
import { print } from '../../../functions/tools/codes/print.ts';
import { reissue } from '../../../functions/tools/codes/reissue.ts';
import { rotate } from '../../../functions/tools/codes/rotate.ts';
import { Refused } from '../../../functions/tools/refused.ts';
import { freshFolder, run } from '../../support/command.ts';
import { addCounty } from '../../support/county.ts';
import { type TestWorld, testWorld } from '../../support/world.ts';

const folder = freshFolder();
const of = ['--compound', '0001'];
const keep = join(folder, 'first', '户号对照表.csv');
const rooms = join(folder, 'rooms.csv');
let world: TestWorld;
let said: string[] = [];
let warned: string[] = [];
let count = 0;

const out = () => join(folder, `out-${count++}`);
const again = async (batch: number) => {
  const place = out();
  expect(await print(world, [...of, '--again', String(batch), '--keep', keep, '--out', place])).toBe(0);
  const mail = (await readFile(join(place, '邮件合并.csv'), 'utf8')).trim().split('\n').slice(1);
  const codes = await Promise.all(mail.map((line) => world.codes.read(line.split('/').at(-1) ?? '')));
  return {
    files: readdirSync(place),
    doors: mail.map((line) => line.split(',').slice(0, 2).join(' ')),
    carried: codes.map((code) => code?.household.number),
  };
};
const batches = async () => (await world.another().registry.compound('0001' as CompoundId))?.batches ?? [];

beforeAll(async () => {
  world = await testWorld();
  await addCounty(world, { compounds: 1, compound: { batches: [] } });
  vi.spyOn(console, 'log').mockImplementation((...words) => void said.push(words.join(' ')));
  vi.spyOn(console, 'error').mockImplementation((...words) => void warned.push(words.join(' ')));
  await writeFile(rooms, '房屋\n1-101\n1-102\n1-103\n1-104\n');
  const words = ['--rooms', rooms, '--spares', '3', '--out', join(folder, 'first')];
  expect(await print(world, [...of, ...words])).toBe(0);
  await handOverBatch(world, [...of, '--batch', '1']);
  await deliverBatch(world, [...of, '--batch', '1', '--returned', '4']);
  expect(said.at(-1)).toContain('一分钟内生效 within a minute');
});
beforeEach(() => {
  said = [];
  warned = [];
});
afterAll(async () => {
  vi.restoreAllMocks();
  await world.stop();
});

describe('letters printed once more', () => {
  it('are those that answer or will: the others are named, and a spare letter that is used is no spare', async () => {
    await reissue(world, [...of, '--households', '2', '--out', out()]);
    expect(warned.join()).toContain('void within a minute');
    await activate(world, [...of, '--spare', '2', '--for', '3']);
    expect(said.at(-1)).toContain('within a minute');
    warned = [];
    expect(await again(1)).toMatchObject({ doors: ['1 1-101'], carried: [1] });
    expect(warned).toEqual([
      expect.stringMatching(/a newer letter replaced it: households 2-3$/),
      expect.stringMatching(/it came back .*: households 4$/),
      expect.stringMatching(/activated spare letters.*: 2$/),
    ]);
    expect(said.at(-1)).toContain('1 封 letters, 备用信 spare 2,');
    warned = [];
    expect(await again(2)).toMatchObject({ doors: ['2 1-102'] });
    expect(warned).toEqual([]);
  });

  it('of an activated spare letter carry the spare letter’s number, under the household’s', async () => {
    const letter = await again(3);
    expect(letter).toMatchObject({ doors: ['3 1-103'], carried: [1_000_001] });
    expect(letter.files).not.toContain('备用信.html');
  });

  it('of a planned reprint are good before its delivery', async () => {
    await reissue(world, [...of, '--households', '1', '--when-delivered', '--out', out()]);
    expect(await again(4)).toMatchObject({ doors: ['1 1-101'] });
    await revokeBatch(world, [...of, '--batch', '4']);
    expect(said.at(-1)).toContain('within a minute');
    const place = out();
    await expect(print(world, [...of, '--again', '4', '--out', place])).rejects.toThrow(Refused);
    expect(existsSync(place)).toBe(false);
  });
});

it('with --only-new and no new room nothing is printed, and it says so, unless spare letters are asked for', async () => {
  const words = [...of, '--rooms', rooms, '--keep', keep, '--only-new'];
  const before = await batches();
  for (const spares of [[], ['--spares', '0']]) {
    const place = out();
    expect(await print(world, [...words, ...spares, '--out', place])).toBe(0);
    expect(said.at(-1)).toBe('没有新的房屋,没有印信 no room is new: nothing was printed');
    expect([await batches(), existsSync(place)]).toEqual([before, false]);
  }
  expect(await print(world, [...words, '--spares', '2', '--out', out()])).toBe(0);
  expect((await batches()).at(-1)).toMatchObject({ households: [], spares: [1_000_003, 1_000_004] });
});

it('the same list, whatever words end its doors, makes no door new', async () => {
  const own = await testWorld();
  await addCounty(own, { compounds: 1, compound: { batches: [] } });
  const list = join(folder, 'worded.csv');
  await writeFile(list, '房屋\n101号室\n102号户\n103户室\n104房室\n车库3号室\n');
  const first = out();
  await print(own, [...of, '--rooms', list, '--out', first]);
  const table = join(first, '户号对照表.csv');
  await print(own, [...of, '--rooms', list, '--keep', table, '--only-new', '--out', out()]);
  expect(said.at(-1)).toContain('no room is new');
  await own.stop();
});

it('where somebody else was faster no table of numbers is left, and where nobody knows it is said to be void', async () => {
  const words = [...of, '--rooms', rooms, '--keep', keep];
  const worldWhere = (putCompound: TestWorld['registry']['putCompound']) => ({
    ...world,
    registry: { ...world.registry, putCompound },
  });
  const lost = out();
  await expect(
    print(
      worldWhere(async () => false),
      [...words, '--out', lost],
    ),
  ).rejects.toThrow('try again');
  expect(readdirSync(lost)).toEqual([]);
  const unknown = out();
  const broken = worldWhere(() => Promise.reject(new Error('timeout')));
  await expect(print(broken, [...words, '--out', unknown])).rejects.toThrow(/作废.*\(?.*void$/);
});

it('letters under a retired key are refused, to be reissued', async () => {
  await rotate(world, ['--yes']);
  await rotate(world, ['--yes']);
  await expect(print(world, [...of, '--again', '1', '--out', out()])).rejects.toThrow('retired');
});

it('faults in a room list come line by line without the usage', async () => {
  const env = { DATA_DIR: join(folder, 'data') };
  const compounds = join(folder, 'compounds.csv');
  const header = 'compound,name,district,mode,households,households_source,households_day';
  await writeFile(compounds, `${header}\n1ABC,翠屏花园,城东街道,market,90,社区,2026-11-01\n`);
  await run('tools/registry', ['import', compounds], env);
  const bad = join(folder, 'bad.csv');
  await writeFile(bad, '房屋\n1-101\n1-101\n');
  const printed = (list: string) =>
    run('tools/codes', ['print', '--compound', '1ABC', '--rooms', list, '--out', out()], env);
  const { code, err } = await printed(bad);
  expect([code, err.trim()]).toEqual([2, `${bad}:3: 1-101 与第 2 行是同一户 is the same room as on line 2`]);
  const none = join(folder, 'none.csv');
  expect((await printed(none)).err.trim()).toBe(
    `${none}: 读不了 cannot be read: 没有这个文件 there is no such file`,
  );
}, 30_000);
