import { expect, it } from 'vitest';
import type { Month } from '../../../functions/domain/month.ts';
import type { Manifest } from '../../../functions/domain/result/manifest.ts';
import { chainFaults, type Load } from '../../../functions/domain/result/verify-chain.ts';

const manifest = (previous: string | null) => ({ month: '2026-11' as Month, previous }) as Manifest;
const file = (id: string, version: number) => JSON.stringify({ id, manifest: { version } });

/** October was published twice: first as a, then corrected as b. */
const published: Load = async (path) =>
  ({ '/results/2026-10.json': file('b', 2), '/results/2026-10.json?v=1': file('a', 1) })[path];

it('finds the result before it under any version published', async () => {
  expect(await chainFaults(manifest('b'), published)).toEqual([]);
  expect(await chainFaults(manifest('a'), published)).toEqual([]);
});

it('finds fault with a chain that leads elsewhere or nowhere', async () => {
  expect(await chainFaults(manifest('c'), published)).toHaveLength(1);
  expect(await chainFaults(manifest(null), published)).toHaveLength(1);
});

it('says nothing where the month before is not published', async () => {
  expect(await chainFaults(manifest('c'), async () => undefined)).toEqual([]);
});
