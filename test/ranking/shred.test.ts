import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Day, Month } from '../../functions/domain/month.ts';
import { envelopeText } from '../../functions/domain/result/envelope.ts';
import { daily } from '../../functions/ranking/daily.ts';
import { sha256 } from '../../functions/ranking/sha256.ts';
import { shredDue } from '../../functions/ranking/shred.ts';
import { addCounty, type County, sampleRating } from '../support/county.ts';
import { everythingIn } from '../support/everything.ts';
import { faultsOf, runMonth, sealedText } from '../support/run-month.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

let world: TestWorld;
let county: County;
const names: string[] = [];

beforeAll(async () => {
  world = await testWorld({ now: '2027-01-01T00:20:00+08:00' });
  county = await addCounty(world, {
    firms: 2,
    compounds: 2,
    months: ['2026-10', '2026-11', '2026-12'],
    policy: { from: '2026-10' as Month },
  });
  const [compound] = county.compounds;
  if (compound === undefined) throw new Error('no compound');
  const october = await sampleRating(world, '2026-10', compound.id, 7);
  const december = await sampleRating(world, '2026-12', compound.id, 7, {
    earlierMonths: ['2026-11', '2026-10'],
  });
  names.push(october.pseudonym, ...Object.values(december.earlier));
  await world.ratings.fill([october, december]);
});
afterAll(() => world.stop());

it('destroys nothing while an evaluation whose window holds the month is not sealed', async () => {
  await runMonth(world, '2026-10');
  await runMonth(world, '2026-11');
  expect((await shredDue(world)).done).toEqual([]);
  expect(await world.monthKeys.exists('2026-10' as Month)).toBe(true);
});

it('counts a household that rated in the first and the third month once in every window', async () => {
  await runMonth(world, '2026-12');
  const superseded: number[] = [];
  for (const month of ['2026-10', '2026-11', '2026-12']) {
    const [first] = await Array.fromAsync(world.evaluations.tallies(month as Month, 1));
    expect(first?.modes.qr).toBe(1);
    superseded.push(first?.superseded ?? -1);
  }
  expect(superseded).toEqual([0, 0, 1]);
});

it('refuses to destroy a month while a result that counts it does not verify', async () => {
  const broken = { ...world, signer: { ...world.signer, publicKeys: async () => [] } };
  expect((await shredDue(broken)).done).toEqual([]);
  expect(await world.monthKeys.exists('2026-10' as Month)).toBe(true);
  expect(world.logged.at(-1)?.event).toBe('shred-refused');
});

it('destroys key and rows of a month that left the window, once; what is sealed still verifies', async () => {
  expect((await daily(world)).shredded).toEqual(['2026-10']);
  expect((await daily(world)).shredded).toEqual([]);
  expect(await world.monthKeys.exists('2026-10' as Month)).toBe(false);
  for (const { id } of county.compounds) expect(await world.ratings.countOf('2026-10' as Month, id)).toBe(0);
  const text = await sealedText(world, '2026-12');
  const signature = await world.results.signature('2026-12' as Month, 1);
  if (signature === undefined) throw new Error('not signed');
  expect(await faultsOf(world, envelopeText(text, sha256(text), signature))).toEqual([]);
});

it('leaves nothing in any table that names the household under the destroyed key but the short name beside its later rating', async () => {
  const [pseudonym = ''] = names;
  const everything = await everythingIn(world.database.endpoint);
  const naming = everything.filter(({ text }) => text.includes(pseudonym));
  expect(naming).toEqual([]);
  const short = everything.filter(({ text }) => text.includes(pseudonym.slice(0, 16)));
  expect(short.map(({ table }) => table)).toEqual(['ratings']);
});

it('destroys again what a restored backup brings back', async () => {
  const [compound] = county.compounds;
  if (compound === undefined) throw new Error('no compound');
  const month = '2026-10' as Month;
  const restored = {
    ...(await sampleRating(world, '2026-12', compound.id, 9)),
    month,
  };
  await world.ratings.fill([restored]);
  await world.reports.keepNotUs(month, { compound: compound.id, number: 9 }, '2026-10-20' as Day);
  expect((await daily(world)).shredded).toEqual([]);
  expect(await world.ratings.countOf(month, compound.id)).toBe(0);
  expect(await world.reports.notUs(month, compound.id)).toEqual([]);
});

it('gives an evaluation of a shredded month no second result: its steps find the sealed one', async () => {
  const before = await sealedText(world, '2026-10');
  await runMonth(world, '2026-10');
  expect(await sealedText(world, '2026-10')).toBe(before);
});
