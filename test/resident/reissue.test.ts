import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Month } from '../../functions/domain/month.ts';
import { deliveredLetters } from '../support/county.ts';
import { type ResidentSite, residentSite } from '../support/resident-site.ts';
import { ticketIn } from '../support/visitor.ts';

let site: ResidentSite;
beforeAll(async () => {
  site = await residentSite();
});
afterAll(() => site.world.stop());

const bodyOf = async (code: string) => {
  const response = await site.visitor().get(`/r/${code}`);
  return { status: response.status, body: await response.text() };
};

it('a new letter edits the rating that the old one gave: the household still counts once, and the old letter answers like any unknown code', async () => {
  const { by, ticket } = await site.opened(7);
  await by.post('/rate', { ticket, q1: '2' });
  const before = await site.standing(7);
  const old = await site.codeOf(7);
  const reissued = deliveredLetters(7, { number: 2, issue: 1, households: [[7, 7]] });
  const batches = [...site.compound.batches, reissued];
  expect(await site.world.registry.putCompound({ ...site.compound, batches, version: 2 })).toBe(true);
  site.world.setNow('2026-11-15T12:01:00+08:00');

  expect(await bodyOf(old)).toEqual(await bodyOf('ABC'));
  const again = site.visitor();
  expect((await again.get(`/r/${await site.codeOf(7, 1)}`)).status).toBe(303);
  const form = await (await again.get('/rate')).text();
  expect((await again.post('/rate', { ticket: ticketIn(form), q1: '5' })).status).toBe(303);
  expect(await site.standing(7)).toMatchObject({
    pseudonym: before?.pseudonym,
    answers: '5-------',
    rev: 2,
    contested: true,
  });
  expect(await site.world.ratings.countOf('2026-11' as Month, site.compound.id)).toBe(1);
  expect((await bodyOf(await site.codeOf(8))).status).toBe(303);
});

it('a form opened by the old letter before it was replaced cannot undo what the new letter said', async () => {
  const old = await site.opened(9);
  const { compound, world } = site;
  const standing = await world.registry.compound(compound.id);
  if (standing === undefined) throw new Error('no compound');
  const reissued = deliveredLetters(9, { number: 3, issue: 1, households: [[9, 9]] });
  const batches = [...standing.batches, reissued];
  await world.registry.putCompound({ ...standing, batches, version: standing.version + 1 });
  world.setNow('2026-11-15T12:03:00+08:00');
  const by = site.visitor();
  await by.get(`/r/${await site.codeOf(9, 1)}`);
  await by.post('/rate', { ticket: ticketIn(await (await by.get('/rate')).text()), q1: '1' });
  expect((await old.by.post('/rate', { ticket: old.ticket, q1: '5' })).status).toBe(409);
  expect(await site.standing(9)).toMatchObject({ answers: '1-------', rev: 1 });
});

it('letters under a key that was retired answer like any unknown code, those under the key before still open', async () => {
  const { world, compound } = site;
  const oldest = await site.codeOf(11);
  await world.codeKeys.rotate();
  const standing = await world.registry.compound(compound.id);
  if (standing === undefined) throw new Error('no compound');
  const reprinted = deliveredLetters(12, { number: 4, key: '2', households: [[12, 12]] });
  await world.registry.putCompound({
    ...standing,
    batches: [...standing.batches, reprinted],
    version: standing.version + 1,
  });
  world.setNow('2026-11-15T12:05:00+08:00');
  const middle = await world.codes.issue({ compound: compound.id, number: 12 }, 0);
  expect((await bodyOf(oldest)).status).toBe(303);
  await world.codeKeys.rotate();
  expect((await bodyOf(middle)).status).toBe(303);
  expect(await bodyOf(oldest)).toEqual(await bodyOf('ABC'));
});
