import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Month } from '../../functions/domain/month.ts';
import { evidenceOver } from '../../functions/evidence/figures.ts';
import { undoEvidence } from '../../functions/evidence/undo-evidence.ts';
import { addCounty, sampleFirm } from '../support/county.ts';
import { importFile } from '../support/evidence-files.ts';
import { testWorld } from '../support/world.ts';

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

it('whatever is imported at once and undone in between, an order that a standing import speaks of stands once, in one month', async () => {
  const world = await testWorld({ now: '2026-11-20T12:00:00+08:00' });
  try {
    await addCounty(world);
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (steps) => {
        run += 1;
        const kept: { id: string; keys: readonly string[]; undone: boolean }[] = [];
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
            const { id } = await importFile(world, 'work-orders', head + lines.join(''));
            if (id !== undefined) kept.push({ id, keys: Object.keys(orders), undone: false });
          });
          await Promise.all(reports);
        }
        const said = new Set(kept.flatMap(({ keys, undone }) => (undone ? [] : keys)));
        const over = await evidenceOver(world, ['work-orders'], '2026-01' as Month, '2026-12' as Month);
        const standing = [...(over['work-orders']?.values() ?? [])].flat();
        expect(standing.reduce((sum, { orders }) => sum + orders, 0)).toBe(said.size);
        for (const { id, undone } of kept) {
          const record = await world.evidence.find(id);
          if (!undone && record !== undefined) await undoEvidence(world, record, '某经办');
        }
      }),
      { numRuns: 12 },
    );
  } finally {
    await world.stop();
  }
}, 120_000);
