import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Month } from '../../functions/domain/month.ts';
import { residentApp } from '../../functions/resident/app.ts';
import { activate } from '../../functions/tools/codes/activate.ts';
import { deliverBatch, handOverBatch } from '../../functions/tools/codes/batch-commands.ts';
import { batches } from '../../functions/tools/codes/batches.ts';
import { list } from '../../functions/tools/codes/list.ts';
import { print } from '../../functions/tools/codes/print.ts';
import { reissue } from '../../functions/tools/codes/reissue.ts';
import { tasks } from '../../functions/tools/codes/tasks.ts';
import { freshFolder } from '../support/command.ts';
import { addCounty } from '../support/county.ts';
import { everythingIn } from '../support/everything.ts';
import { recorded } from '../support/recording-proxy.ts';
import { roomSheet } from '../support/room-list.ts';
import { ticketIn, visitor } from '../support/visitor.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

/** What only the room list says: names of buildings and doors, and columns that nobody reads. */
const secrets = ['琉璃塔', '丙字', '6677889900', '某某某'];
const folder = freshFolder();
const { engine, outgoing } = recorded();
const said: string[] = [];
let world: TestWorld;

/** A secret as it would stand in a request or an item, whatever was done to it on the way. */
const guises = (secret: string) => {
  const escaped = [...secret].map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const base64 = Buffer.from(secret).toString('base64').replace(/=+$/, '').slice(0, -1);
  return [secret, escaped.join(''), encodeURIComponent(secret), base64];
};
const found = (texts: readonly string[]) =>
  secrets.flatMap(guises).filter((guise) => texts.some((text) => text.includes(guise)));

beforeAll(async () => {
  for (const way of ['log', 'error'] as const)
    vi.spyOn(console, way).mockImplementation((...words) => void said.push(words.join(' ')));
  world = await testWorld({ engine });
  const [compound] = (await addCounty(world, { compounds: 1, compound: { batches: [] } })).compounds;
  const rooms = join(folder, 'rooms.xlsx');
  const doors = ['101', '102', '201', '6677889900'];
  await writeFile(rooms, await roomSheet(doors.map((door) => ['琉璃塔9', '丙字', door])));
  const of = ['--compound', compound?.id ?? ''];
  const first = join(folder, 'first');
  const keep = ['--keep', join(first, '户号对照表.csv')];
  const next = (name: string) => ['--out', join(folder, name)];
  const codes = [
    await print(world, [...of, '--rooms', rooms, '--spares', '2', '--out', first]),
    await handOverBatch(world, [...of, '--batch', '1']),
    await deliverBatch(world, [...of, '--batch', '1', '--returned', '2']),
    await activate(world, [...of, '--spare', '1', '--for', '琉璃塔9幢丙字单元102', ...keep]),
    await reissue(world, [...of, '--rooms', '琉璃塔9-丙字-6677889900', ...keep, ...next('second')]),
    await print(world, [...of, '--again', '1', ...keep, ...next('third')]),
    await tasks(world, []),
    await batches(world, of),
    await list(world, of),
  ];
  expect(codes).toEqual(Array(9).fill(0));
  const app = visitor(residentApp(world));
  const [url = ''] = /HTTP\S+/.exec(await readFile(join(first, '邮件合并.csv'), 'utf8')) ?? [];
  await app.get(new URL(url).pathname);
  const ticket = ticketIn(await (await app.get('/rate')).text());
  expect((await app.post('/rate', { ticket, q1: '4' })).status).toBe(303);
});
afterAll(async () => {
  outgoing.stop();
  vi.restoreAllMocks();
  await world.stop();
});

it('a room list becomes letters on this machine: they and the table of numbers hold its rooms', async () => {
  const letters = await readFile(join(folder, 'first', '评价信-全部.html'), 'utf8');
  const table = await readFile(join(folder, 'first', '户号对照表.csv'), 'utf8');
  expect(found([letters])).toEqual(expect.arrayContaining(['琉璃塔', '丙字', '6677889900']));
  expect(table).toContain('4,琉璃塔9幢丙字6677889900室');
  expect(letters).not.toContain('某某某');
  expect(await readFile(join(folder, 'second', '评价信-全部.html'), 'utf8')).toContain('6677889900');
});

it('none of them is in any request that left the process, and it spoke to nobody but its database', () => {
  expect(outgoing.requests.length).toBeGreaterThan(10);
  expect(outgoing.requests.join('\n')).toContain('\\"batches\\":\\"1,1,0,1-4,');
  expect(found(outgoing.requests)).toEqual([]);
  expect([...outgoing.ports].filter((port) => !outgoing.known.has(port))).toEqual([]);
});

it('nor in any item of any table, nor in the log, nor in what the commands said', async () => {
  const items = await everythingIn(world.database.endpoint);
  expect(new Set(items.map(({ table }) => table)).size).toBe(4);
  expect(found(items.map(({ text }) => text))).toEqual([]);
  expect(await world.ratings.countOf('2026-11' as Month, '0001' as never)).toBe(1);
  expect(found([JSON.stringify(world.logged)])).toEqual([]);
  expect(said.join('\n')).toContain('0001');
  expect(found(said)).toEqual([]);
});
