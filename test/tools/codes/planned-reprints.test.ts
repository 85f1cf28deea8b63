import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CompoundId } from '../../../functions/domain/compound.ts';
import type { Batch } from '../../../functions/domain/letters/batch.ts';
import { deliverBatch, handOverBatch, revokeBatch } from '../../../functions/tools/codes/batch-commands.ts';
import { batches } from '../../../functions/tools/codes/batches.ts';
import { list } from '../../../functions/tools/codes/list.ts';
import { print } from '../../../functions/tools/codes/print.ts';
import { reissue } from '../../../functions/tools/codes/reissue.ts';
import { rotate } from '../../../functions/tools/codes/rotate.ts';
import { tasks } from '../../../functions/tools/codes/tasks.ts';
import { freshFolder } from '../../support/command.ts';
import { addCounty } from '../../support/county.ts';
import { type TestWorld, testWorld } from '../../support/world.ts';

const folder = freshFolder();
const of = ['--compound', '0001'];
const keep = join(folder, 'out-0', '户号对照表.csv');
let world: TestWorld;
let said: string[] = [];
let count = 0;

const out = () => join(folder, `out-${count++}`);
const roomList = async (...rooms: readonly string[]) => {
  const file = join(folder, 'rooms.csv');
  await writeFile(file, ['房屋', ...rooms].join('\n'));
  return file;
};
const last = async (): Promise<Batch | undefined> =>
  (await world.another().registry.compound('0001' as CompoundId))?.batches.at(-1);
const addresses = async () => {
  said = [];
  await list(world, of);
  return said.slice(1);
};
const deliverLast = async (...returned: readonly string[]) => {
  const batch = ['--batch', String((await last())?.number)];
  await handOverBatch(world, [...of, ...batch]);
  await deliverBatch(world, [...of, ...batch, ...returned]);
};

beforeAll(async () => {
  world = await testWorld();
  await addCounty(world, { compounds: 1, compound: { batches: [] } });
  for (const way of ['log', 'error'] as const)
    vi.spyOn(console, way).mockImplementation((...words) => void said.push(words.join(' ')));
  const rooms = await roomList('1-1-101', '1-1-201', '2-1-101');
  expect(await print(world, [...of, '--rooms', rooms, '--out', out()])).toBe(0);
  expect(await last()).not.toHaveProperty('onDelivery');
  await deliverLast();
});
beforeEach(() => {
  said = [];
});
afterAll(async () => {
  vi.restoreAllMocks();
  await world.stop();
});

describe('new letters for households that have some', () => {
  it('leave the old ones answering until their delivery, with --when-delivered or from a room list, and tell so', async () => {
    const before = await addresses();
    said = [];
    expect(await reissue(world, [...of, '--households', '1,2', '--when-delivered', '--out', out()])).toBe(0);
    expect(said.join('\n')).toContain(
      'the earlier letters of 2 households answer until delivery is recorded',
    );
    expect(await last()).toMatchObject({ households: [[1, 2]], onDelivery: true });
    expect(await addresses()).toEqual(before);
    await deliverLast('--returned', '2');
    expect(said.join('\n')).toContain('1 returned;送达各户的旧信同时作废');
    const after = await addresses();
    expect(after.map((line, place) => line === before[place])).toEqual([false, true, true]);

    const rooms = await roomList('1-1-101', '1-1-201', '9-9-901');
    expect(await print(world, [...of, '--rooms', rooms, '--keep', keep, '--out', out()])).toBe(0);
    const next = await last();
    expect(next).toMatchObject({ onDelivery: true });
    expect(await addresses()).toEqual(after);
    said = [];
    await batches(world, of);
    expect(said.at(-1)).toContain('replaces earlier letters on delivery');
    said = [];
    await revokeBatch(world, [...of, '--batch', String(next?.number)]);
    expect(said.join()).toContain('the earlier letters go on');
    expect(await addresses()).toEqual(after);
  });

  it('replace the old ones at once without it, and tell so', async () => {
    const before = await addresses();
    said = [];
    expect(await reissue(world, [...of, '--households', '1', '--out', out()])).toBe(0);
    expect(said.join('\n')).toContain('the earlier letters of 1 households are void within a minute');
    expect((await addresses())[0]).not.toBe(before[0]);
  });

  it('under a new key are named in what to do, and wait for their delivery before the key may rotate again', async () => {
    expect(await reissue(world, [...of, '--all', '--out', out()])).toBe(0);
    await deliverLast();
    said = [];
    expect(await rotate(world, [])).toBe(0);
    expect(said.join('\n')).toContain('codes -- reissue --all --when-delivered');
    said = [];
    await tasks(world, of);
    expect(said.join('\n')).toContain('reissue --when-delivered: 4 户 households: 1-4');
    expect(await reissue(world, [...of, '--all', '--when-delivered', '--out', out()])).toBe(0);
    said = [];
    await tasks(world, of);
    expect(said.join('\n')).toMatch(/待交接[\s\S]*the new letters are printed: [^:]*: 4 户 households: 1-4$/);
    await expect(rotate(world, [])).rejects.toThrow('4 letters lie under the key before');
    await deliverLast();
    said = [];
    await tasks(world, of);
    expect(said).toEqual(['没有要办的 nothing to do']);
    expect(await rotate(world, [])).toBe(0);
  });
});
