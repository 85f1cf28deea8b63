import { expect, it } from 'vitest';
import type { CompoundId } from '../../functions/domain/compound.ts';
import type { Month } from '../../functions/domain/month.ts';
import { openPseudonyms } from '../../functions/platform/pseudonyms.ts';

const months = ['2026-10', '2026-11'] as Month[];
const [october, november] = months as [Month, Month];
const secrets = new Map([
  [october, new Uint8Array(32).fill(10)],
  [november, new Uint8Array(32).fill(11)],
]);
const pseudonyms = openPseudonyms({ secret: async (month) => secrets.get(month) });
const household = { compound: '00A7' as CompoundId, number: 1302 };

it('gives a household one pseudonym of 130 bits a month, the same every time', async () => {
  const once = await pseudonyms.of(household, months);
  expect(await pseudonyms.of(household, months)).toEqual(once);
  expect([...once.keys()]).toEqual(months);
  for (const pseudonym of once.values()) expect(pseudonym).toMatch(/^[0-9a-hjkmnp-tv-z]{26}$/);
  expect(new Set(once.values()).size).toBe(2);
});

it('gives no two households the same, though their parts read alike', async () => {
  const alike = [
    { compound: '00A7' as CompoundId, number: 1302 },
    { compound: '00A7' as CompoundId, number: 130 },
    { compound: '0A71' as CompoundId, number: 302 },
    { compound: '00A' as CompoundId, number: 71302 },
  ];
  const names = await Promise.all(
    alike.map(async (each) => (await pseudonyms.of(each, [november])).get(november)),
  );
  expect(new Set(names).size).toBe(4);
});

it('leaves out months that have no key', async () => {
  const found = await pseudonyms.of(household, ['2026-09' as Month, november]);
  expect([...found.keys()]).toEqual([november]);
});

it('marks a browser with 16 characters that differ from month to month, and never where the key is gone', async () => {
  const mark = await pseudonyms.mark(november, 'browser', 'browser');
  expect(mark).toMatch(/^[0-9a-hjkmnp-tv-z]{16}$/);
  expect(await pseudonyms.mark(november, 'browser', 'browser')).toBe(mark);
  expect(await pseudonyms.mark(october, 'browser', 'browser')).not.toBe(mark);
  await expect(pseudonyms.mark('2026-09' as Month, 'browser', 'browser')).rejects.toThrow('no key');
});
