import { afterAll, beforeAll, expect, it } from 'vitest';
import { bureauApp } from '../../functions/bureau/app.ts';
import { whatItTouches } from '../../functions/bureau/import/what-it-touches.ts';
import type { Month } from '../../functions/domain/month.ts';
import type { World } from '../../functions/ports.ts';
import { compoundRow, sheetPiece } from '../support/clerk-sheets.ts';
import { signedIn } from '../support/office.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

let world: TestWorld;
const read: number[] = [];
let listed = 0;
beforeAll(async () => {
  world = await testWorld();
});
afterAll(() => world.stop());

it('tells of a big import by what is kept of its pieces: it reads one of them, and no list of compounds', async () => {
  const piece: World['imports']['piece'] = async (id, number) => {
    read.push(number);
    return await world.imports.piece(id, number);
  };
  const compounds: World['registry']['compounds'] = () => {
    listed += 1;
    return world.registry.compounds();
  };
  const counted = {
    ...world,
    imports: { ...world.imports, piece },
    registry: { ...world.registry, compounds },
  };
  const clerk = await signedIn(world, bureauApp(counted), 'administrator');
  const begun = await clerk.send('/bureau/import/begin', { kind: 'compounds', file: '省.xlsx', rows: 900 });
  const { id } = (await begun.json()) as { id: string };
  for (const number of [1, 2, 3]) {
    const rows = Array.from({ length: 300 }, (_, index) => compoundRow(`第${number}组${index}号`));
    const answer = await clerk.send(`/bureau/import/${id}/pieces/${number}`, sheetPiece('compounds', rows));
    expect(answer.status).toBe(200);
  }
  await clerk.send(`/bureau/import/${id}/end`, {
    pieces: 3,
    counts: { added: 900, changed: 0, unchanged: 0, bad: 0 },
  });
  [read.length, listed] = [0, 0];
  const page = await (await clerk.get(`/bureau/import/${id}?lang=zh`)).text();
  expect(page).toContain('新增了 900 个小区');
  expect([read, listed]).toEqual([[1], 0]);
});

it('names earlier months that were computed anew since: they used what the import left', async () => {
  const month = '2026-08' as Month;
  const at = world.clock.now();
  const [day, by] = [world.calendar.dayOf(at), { subject: 's', name: '甲' }];
  const head = { id: 'x', kind: 'firms', file: '', rows: 1, at, by } as const;
  const sealed = async () => (await whatItTouches(world, head, 0)).sealed;
  await world.results.seal(month, 1, 0);
  expect(await sealed()).toEqual([]);
  await world.publishing.keepCorrection({ month, number: 1, replaces: 1, reason: '更正', day, by });
  await world.publishing.keepSigning(month, 1, { by, day, version: 2 });
  await world.results.seal(month, 2, 1);
  expect(await sealed()).toEqual([month]);
});
