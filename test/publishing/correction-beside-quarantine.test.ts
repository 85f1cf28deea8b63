import { expect, it } from 'vitest';
import { decideQuarantine } from '../../functions/integrity/decide-quarantine.ts';
import { proposeQuarantine } from '../../functions/integrity/propose-quarantine.ts';
import type { World } from '../../functions/ports.ts';
import { orderCorrection, signCorrection } from '../../functions/publishing/correct-result.ts';
import { recomputeMonth } from '../../functions/ranking/recompute-month.ts';
import { honestCounty, honestMonth as month } from '../support/honest-county.ts';
import { runMonth, sealedText } from '../support/run-month.ts';

const officer = { subject: 'officer', name: '经办人' };
const director = { subject: 'director', name: '局长' };

it('waits for a quarantine that is being computed, and takes it in where that one is stuck', async () => {
  const { world, county } = await honestCounty((firm, household) =>
    firm === 4 && household <= 12 ? { browser: 'shared0000000000', answers: '5545545-' } : {},
  );
  const compound = county.compounds[4]?.id;
  if (compound === undefined) throw new Error('no compound');
  await runMonth(world, month);
  await orderCorrection(world, month, { reason: '户数更正', by: officer });
  await proposeQuarantine(world, month, { compound, group: 0, reason: '同一部手机', proposer: '甲' });
  await decideQuarantine(world, month, 1, { by: '乙', approved: true, reason: '属实' });
  expect(await recomputeMonth(world, month, '隔离', { evenWithout: false })).toMatchObject({ version: 2 });
  expect(await signCorrection(world, month, 1, director)).toBe('under-way');
  expect(await world.evaluations.latestVersion(month)).toBe(2);
  world.setNow('2026-12-02T09:00:00+08:00');
  expect(await signCorrection(world, month, 1, director)).toMatchObject({ signed: { version: 3 } });
  await runMonth(world, month, 3);
  expect(await quarantinedIn(world, 3)).toBe(12);
  await expect(runMonth(world, month, 2)).rejects.toThrow();
  expect(await world.results.sealedVersions(month)).toEqual([1, 3]);
  await world.stop();
}, 60_000);

async function quarantinedIn(world: Pick<World, 'results'>, version: number): Promise<unknown> {
  return JSON.parse(await sealedText(world, month, version)).counts.quarantined;
}
