import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Month } from '../../functions/domain/month.ts';
import { evidenceOver } from '../../functions/evidence/figures.ts';
import { undoEvidence, whatEvidenceTouches } from '../../functions/evidence/undo-evidence.ts';
import { addCounty, sampleFirm } from '../support/county.ts';
import { importFile } from '../support/evidence-files.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const firm = sampleFirm(1).id;
const head = '工单编号,来源渠道,受理时间,办结时间,统一社会信用代码,简单/复杂/超出职责\n';
const line = (key: string, received: string, kind: string) =>
  `${key},电话,2026-${received}:00,,${firm},${kind}\n`;
let world: TestWorld;

beforeEach(async () => {
  world = await testWorld({ now: '2026-11-20T12:00:00+08:00' });
  await addCounty(world);
});
afterEach(() => world.stop());

const orders = (text: string) => importFile(world, 'work-orders', head + text);
async function undo(id = '') {
  const record = await world.evidence.find(id);
  if (record === undefined) throw new Error('no record');
  const touched = await whatEvidenceTouches(world, record, async () => 0);
  await undoEvidence(world, record, '某经办');
  return touched;
}
async function months() {
  const over = await evidenceOver(world, ['work-orders'], '2026-01' as Month, '2026-12' as Month);
  return Object.fromEntries(
    [...(over['work-orders'] ?? [])].map(([month, rows]) => [
      month,
      rows.reduce((sum, own) => sum + own.orders, 0),
    ]),
  );
}

it('a reclassified order whose first receipt only an undone import said stands where those that stand say', async () => {
  const first = await orders(line('K1', '10-31 23:50', '简单'));
  await orders(line('K1', '11-01 00:10', '复杂'));
  expect(await months()).toEqual({ '2026-10': 1 });
  const touched = await undo(first.id);
  expect([touched.months, touched.rows]).toEqual([['2026-10', '2026-11'], 1]);
  expect(await months()).toEqual({ '2026-11': 1 });
  world.countAfresh();
  await months();
  expect(world.consumed.read).toBeLessThan(10);
});

it('the clock of a reclassified order is not started anew by a third file, in whichever months they say it', async () => {
  await orders(line('K1', '11-01 00:10', '简单'));
  const second = await orders(line('K1', '10-31 23:50', '复杂'));
  const third = await orders(line('K1', '11-05 00:10', '复杂'));
  expect(await months()).toEqual({ '2026-10': 1 });
  await undo(second.id);
  expect(await months()).toEqual({ '2026-11': 1 });
  await undo(third.id);
  expect(await months()).toEqual({ '2026-11': 1 });
});

it('what was said before stands on where the import that first put an order into another month is undone', async () => {
  await orders(line('K1', '10-31 23:50', '简单'));
  const second = await orders(line('K1', '08-05 08:00', '简单'));
  await orders(line('K1', '08-05 09:00', '复杂'));
  expect(await months()).toEqual({ '2026-08': 1 });
  await undo(second.id);
  expect(await months()).toEqual({ '2026-08': 1 });
  await orders(line('K1', '11-05 08:00', '复杂'));
  expect(await months()).toEqual({ '2026-08': 1 });
});

it('receipts put right over twelve months read each month once or twice, not once a row', async () => {
  world.setNow('2026-12-20T12:00:00+08:00');
  const two = (n: number) => String(n).padStart(2, '0');
  const file = (swapped: boolean) =>
    Array.from({ length: 1200 }, (_, index) => {
      const [month, day] = [1 + (index % 12), 1 + (Math.floor(index / 12) % 12)];
      const [a, b] = swapped ? [day, month] : [month, day];
      return line(`S${index}`, `${two(a)}-${two(b)} 08:00`, '简单');
    }).join('');
  await orders(file(true));
  world.countAfresh();
  const { counts } = await orders(file(false));
  expect([counts.changed, counts.unchanged]).toEqual([1100, 100]);
  expect(world.consumed.read).toBeLessThan(6000);
  expect(await months()).toEqual(
    Object.fromEntries(Array.from({ length: 12 }, (_, month) => [`2026-${two(month + 1)}`, 100])),
  );
}, 60_000);
