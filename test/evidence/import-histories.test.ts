import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Month } from '../../functions/domain/month.ts';
import { foldedOver } from '../../functions/evidence/figures.ts';
import { undoEvidence } from '../../functions/evidence/undo-evidence.ts';
import { addCounty, sampleFirm } from '../support/county.ts';
import { importFile } from '../support/evidence-files.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const firm = sampleFirm(1).id;
const head = '工单编号,来源渠道,受理时间,统一社会信用代码,简单/复杂/超出职责\n';
const months = ['2026-05', '2026-08', '2026-09', '2026-11'] as Month[];

/** A file: of each order its month and its kind. */
const file = fc.dictionary(
  fc.constantFrom('A1', 'A2', 'A3'),
  fc.tuple(fc.nat(months.length - 1), fc.constantFrom('简单', '复杂')),
  { minKeys: 1 },
);
/** Files that are imported at the same time; or which of those imported so far is undone. */
const step = fc.oneof(
  { weight: 3, arbitrary: fc.array(file, { minLength: 1, maxLength: 3 }) },
  { weight: 1, arbitrary: fc.nat(9) },
);

/** The months of a world, with the digests of their rows. */
async function standing(world: TestWorld) {
  const over = await foldedOver(world, ['work-orders'], '2026-01' as Month, '2026-12' as Month);
  return [...(over.get('work-orders') ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
}

async function undoAll(world: TestWorld): Promise<void> {
  for (const record of await world.evidence.all())
    if (record.undone === undefined) await undoEvidence(world, record, '某经办');
}

it('whatever is imported at once and undone in between, every month is as where only the imports that stand were made, in their order', async () => {
  const now = '2026-11-20T12:00:00+08:00';
  const [world, fresh] = [await testWorld({ now }), await testWorld({ now })];
  try {
    for (const one of [world, fresh]) await addCounty(one);
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (steps) => {
        run += 1;
        const kept: { id: string; text: string; undone: boolean }[] = [];
        for (const one of steps) {
          if (typeof one === 'number') {
            const chosen = kept[one % Math.max(1, kept.length)];
            const record = chosen && (await world.evidence.find(chosen.id));
            if (chosen === undefined || record === undefined) continue;
            await undoEvidence(world, record, '某经办');
            chosen.undone = true;
            continue;
          }
          const reports = one.map(async (orders) => {
            const lines = Object.entries(orders).map(
              ([key, [month, kind]]) => `R${run}${key},电话,${months[month]}-03 08:00:00,${firm},${kind}\n`,
            );
            const text = head + lines.join('');
            const { id } = await importFile(world, 'work-orders', text);
            if (id !== undefined) kept.push({ id, text, undone: false });
          });
          await Promise.all(reports);
        }
        const places = new Map<string, number>();
        for await (const entry of world.evidence.log('work-orders', 0))
          if (!('undone' in entry)) places.set(entry.id, entry.place);
        const order = kept
          .filter(({ undone }) => !undone)
          .sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
        for (const { text } of order) await importFile(fresh, 'work-orders', text);
        expect(await standing(world)).toEqual(await standing(fresh));
        await undoAll(world);
        await undoAll(fresh);
        expect(await standing(world)).toEqual([]);
      }),
      { numRuns: 8 },
    );
  } finally {
    await world.stop();
    await fresh.stop();
  }
}, 120_000);
