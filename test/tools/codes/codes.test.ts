import { existsSync, readdirSync, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Compound, CompoundId } from '../../../functions/domain/compound.ts';
import type { Day, Month } from '../../../functions/domain/month.ts';
import { activate } from '../../../functions/tools/codes/activate.ts';
import { deliverBatch, handOverBatch, revokeBatch } from '../../../functions/tools/codes/batch-commands.ts';
import { list } from '../../../functions/tools/codes/list.ts';
import { poster } from '../../../functions/tools/codes/poster.ts';
import { print } from '../../../functions/tools/codes/print.ts';
import { reissue } from '../../../functions/tools/codes/reissue.ts';
import { rotate } from '../../../functions/tools/codes/rotate.ts';
import { tasks } from '../../../functions/tools/codes/tasks.ts';
import { Refused } from '../../../functions/tools/refused.ts';
import { freshFolder } from '../../support/command.ts';
import { addCounty } from '../../support/county.ts';
import { type TestWorld, testWorld } from '../../support/world.ts';

const folder = freshFolder();
const of = ['--compound', '0001'];
const keep = join(folder, 'first', '户号对照表.xlsx');
let world: TestWorld;
let said: string[] = [];
let count = 0;

const out = () => join(folder, `out-${count++}`);
const standing = async (): Promise<Compound> => {
  const found = await world.another().registry.compound('0001' as CompoundId);
  if (found === undefined) throw new Error('no compound');
  return found;
};
const roomList = async (...rooms: readonly string[]) => {
  const file = join(folder, `rooms-${count++}.csv`);
  await writeFile(file, ['房屋', ...rooms].join('\n'));
  return file;
};
const mailed = async (place: string) =>
  (await readFile(join(place, '邮件合并.csv'), 'utf8'))
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').slice(0, 2).join(' '));

beforeAll(async () => {
  world = await testWorld();
  await addCounty(world, { compounds: 1, compound: { batches: [] } });
  for (const way of ['log', 'error'] as const)
    vi.spyOn(console, way).mockImplementation((...words) => void said.push(words.join(' ')));
  const rooms = await roomList('1-1-101', '1-1-201', '2-1-101', '2-1-1001');
  expect(await print(world, [...of, '--rooms', rooms, '--out', join(folder, 'first'), '--spares', '3'])).toBe(
    0,
  );
});
beforeEach(() => {
  said = [];
});
afterAll(async () => {
  vi.restoreAllMocks();
  await world.stop();
});

describe('the letters of a compound', () => {
  it('lie in a folder for their owner alone', () => {
    const place = join(folder, 'first');
    expect(statSync(place).mode & 0o777).toBe(0o700);
    for (const file of readdirSync(place)) expect(statSync(join(place, file)).mode & 0o777, file).toBe(0o600);
  });

  it('are not printed into a folder that holds something, nor twice without the table of numbers', async () => {
    const rooms = await roomList('1-1-101');
    const before = await standing();
    const used = ['--rooms', rooms, '--keep', keep, '--out', join(folder, 'first')];
    await expect(print(world, [...of, ...used])).rejects.toThrow('not empty');
    await expect(print(world, [...of, '--rooms', rooms, '--out', out()])).rejects.toThrow(Refused);
    expect(await standing()).toEqual(before);
  });

  it('of rooms that are new are printed alone with --only-new, under numbers after all others', async () => {
    const rooms = await roomList('1-1-102', '1-1-101', '1-1-201', '2-1-101', '2-1-1001');
    const place = out();
    expect(
      await print(world, [
        ...of,
        '--rooms',
        rooms,
        '--keep',
        keep,
        '--only-new',
        '--out',
        place,
        '--spares',
        '0',
      ]),
    ).toBe(0);
    expect(await mailed(place)).toEqual(['5 1-1-102']);
    expect((await standing()).batches.at(-1)).toMatchObject({ number: 2, households: [[5, 5]], issue: 0 });
  });

  it('are printed again the very same with --again, also after what was written is lost', async () => {
    const place = out();
    expect(await print(world, [...of, '--again', '1', '--keep', keep, '--out', place])).toBe(0);
    for (const file of ['邮件合并.csv', '评价信-全部.html', '备用信.html'])
      expect(await readFile(join(place, file), 'utf8')).toBe(
        await readFile(join(folder, 'first', file), 'utf8'),
      );
    await expect(print(world, [...of, '--again', '9', '--out', out()])).rejects.toThrow(Refused);
  });

  it('answer by their newest: list gives every household one address, a spare letter’s where it was activated', async () => {
    await handOverBatch(world, [...of, '--batch', '1']);
    await deliverBatch(world, [...of, '--batch', '1', '--returned', '3,4']);
    expect(await activate(world, [...of, '--spare', '2', '--for', '2幢1单元101', '--keep', keep])).toBe(0);
    expect(await activate(world, [...of, '--spare', '3', '--new'])).toBe(0);
    expect(said.join('\n')).toContain('add household 6 with its room to the table');
    said = [];
    await list(world, of);
    const codes = said.slice(1).map((line) => line.split('/r/')[1] ?? '');
    const households = await Promise.all(codes.map((code) => world.codes.read(code)));
    expect(households.map((code) => code?.household.number)).toEqual([1, 2, 1_000_001, 5, 1_000_002]);
  });

  it('are listed for numbers that have one, of a compound that is registered', async () => {
    for (const words of [
      ['--from', '3', '--to', '2'],
      ['--from', '301'],
      ['--to', 'x'],
      ['--from', '0'],
    ])
      await expect(list(world, [...of, ...words])).rejects.toThrow(Error);
    await expect(list(world, ['--compound', '9ZZZ'])).rejects.toThrow('no compound 9ZZZ is registered');
    await expect(list(world, [])).rejects.toThrow('of which compound?');
    expect(said).toEqual([]);
  });

  it('are reissued by number or room, and what is left to do is told', async () => {
    await world.reports.keepNotUs(
      '2026-11' as Month,
      { compound: '0001' as CompoundId, number: 2 },
      '2026-11-16' as Day,
    );
    await tasks(world, []);
    expect(said.join('\n')).toMatch(
      /第 2 批 batch 2 待交接[\s\S]*returned, to deliver anew: 1 户 households: 4$/,
    );
    expect(said.join('\n')).toContain('"that was not us", to reissue: 1 户 households: 2');
    const place = out();
    world.setNow('2026-11-17T12:00:00+08:00');
    expect(
      await reissue(world, [
        ...of,
        '--households',
        '2',
        '--rooms',
        '2-1-1001',
        '--keep',
        keep,
        '--out',
        place,
      ]),
    ).toBe(0);
    expect(await mailed(place)).toEqual(['2 1-1-201', '4 2-1-1001']);
    said = [];
    await tasks(world, of);
    expect(said.join('\n')).not.toMatch(/returned|not us/);
    for (const words of [
      [],
      ['--households', '99'],
      ['--rooms', '2-1-1001'],
      ['--rooms', '9-9-9', '--keep', keep],
      ['--households', '4-2'],
    ])
      await expect(reissue(world, [...of, ...words, '--out', out()])).rejects.toThrow(Error);
    const plain = out();
    expect(await reissue(world, [...of, '--households', '2', '--out', plain])).toBe(0);
    expect(await mailed(plain)).toEqual(['2 户号 2']);
  });

  it('of a whole compound replace every batch before', async () => {
    expect(await reissue(world, [...of, '--all', '--keep', keep, '--out', out(), '--spares', '2'])).toBe(0);
    const { batches } = await standing();
    expect(batches).toMatchObject([{ households: [[1, 6]], spares: [1_000_003, 1_000_004] }]);
  });
});

it('a key rotates; the next time only where no letter lies under the older key, or with --yes', async () => {
  expect(await rotate(world, [])).toBe(0);
  expect(said.join('\n')).toContain('before the next rotation: 6');
  await expect(rotate(world, [])).rejects.toThrow('6 letters lie under the key before');
  expect(await reissue(world, [...of, '--all', '--out', out()])).toBe(0);
  expect((await standing()).batches.at(-1)).toMatchObject({ key: '2', issue: 0 });
  expect(await rotate(world, [])).toBe(0);
  await expect(rotate(world, [])).rejects.toThrow(Refused);
  expect(await rotate(world, ['--yes'])).toBe(0);
  said = [];
  await tasks(world, []);
  expect(said.join('\n')).toContain('key retired, to reissue: 6 户 households: 1-6');
});

it('a compound whose batches no longer fit says what to do, and stays as it was', async () => {
  await handOverBatch(world, [...of, '--batch', String((await standing()).batches.at(-1)?.number)]);
  const { version, households: known, ...rest } = await standing();
  const households = { ...known, source: '社'.repeat(900) };
  expect(await world.registry.putCompound({ ...rest, households, version: version + 1 })).toBe(true);
  const full = async () => {
    for (let round = 0; round < 60; round++)
      await reissue(world, [...of, '--households', String((round % 5) + 1), '--out', out()]);
  };
  await print(world, [
    ...of,
    '--rooms',
    await roomList('1-1-101'),
    '--renumber',
    '--out',
    out(),
    '--spares',
    '40',
  ]);
  const number = (await standing()).batches.at(-1)?.number;
  await handOverBatch(world, [...of, '--batch', String(number)]);
  await full();
  expect((await standing()).batches.length).toBeLessThan(12);
  const spares = (await standing()).batches.find(
    (batch) => batch.spares !== undefined && batch.handedOver,
  )?.spares;
  const first = (spares?.[0] ?? 0) - 1_000_000 + 1;
  const crowd = async () => {
    for (let spare = 0; spare < 40; spare++)
      await activate(world, [...of, '--spare', String(first + spare), '--new']);
  };
  await expect(crowd()).rejects.toThrow('这个小区的批次太多,记不下了:请先整体换发(reissue --all)');
  const { batches } = await standing();
  expect(batches.length).toBeGreaterThan(15);
  expect(await reissue(world, [...of, '--all', '--out', out()])).toBe(0);
  expect((await standing()).batches.length).toBeLessThanOrEqual(2);
  await expect(revokeBatch(world, [...of, '--batch', '1'])).rejects.toThrow(Refused);
});

it('a poster is one page with the plain address and no code', async () => {
  const file = join(folder, 'poster.html');
  expect(await poster(world, [...of, '--out', file])).toBe(0);
  const html = await readFile(file, 'utf8');
  expect(html).not.toMatch(/\/r\//i);
  expect(html.match(/class="sheet/g)).toHaveLength(1);
});

it('nothing is printed where there is no questionnaire yet', async () => {
  const empty = await testWorld();
  await empty.registry.putCompound({ ...(await standing()), batches: [], version: 1 });
  const place = out();
  await expect(print(empty, [...of, '--rooms', await roomList('1-1-101'), '--out', place])).rejects.toThrow(
    'no questionnaire',
  );
  expect(existsSync(place)).toBe(false);
  await empty.stop();
});
