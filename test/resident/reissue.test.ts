import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Batch } from '../../functions/domain/letters/batch.ts';
import type { Day, Month } from '../../functions/domain/month.ts';
import { deliveredLetters, sampleRating } from '../support/county.ts';
import { type ResidentSite, residentSite } from '../support/resident-site.ts';
import { checkedIn, ticketIn } from '../support/visitor.ts';

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
  expect((await old.by.post('/rate', { ticket: old.ticket, q1: '5' })).status).toBe(403);
  expect(await site.standing(9)).toMatchObject({ answers: '1-------', rev: 1 });
});

/** Changes the batches of the registered compound; the site notices within a minute. */
async function withBatches(change: (batches: readonly Batch[]) => readonly Batch[], minute: number) {
  const { compound, world } = site;
  const standing = await world.registry.compound(compound.id);
  if (standing === undefined) throw new Error('no compound');
  const next = { ...standing, batches: change(standing.batches), version: standing.version + 1 };
  expect(await world.registry.putCompound(next)).toBe(true);
  world.setNow(`2026-11-15T12:${minute}:00+08:00`);
}

const reports = async () => await site.world.reports.counts('2026-11' as Month, site.compound.id);
const revoked = '2026-11-15' as Day;

describe.each([
  ['reissued', 20, (of: number) => ({ number: of, issue: 1, households: [[of, of]] as const })],
  ['revoked', 30, (of: number) => ({ number: of, issue: 1, households: [[of, of]] as const, revoked })],
])('a letter %s while its form is open', (_, first, batch) => {
  let [of, minute] = [first, first];
  /** A household that has its form open by the old letter, which then stops answering. */
  async function opened() {
    of++;
    minute++;
    await site.world.ratings.keep(await sampleRating(site.world, '2026-11', site.compound.id, of));
    const old = await site.opened(of);
    const report = {
      notUs: ticketIn(await (await old.by.get('/not-us')).text()),
      pressed: ticketIn(await (await old.by.get('/pressed')).text()),
    };
    const number = of;
    await withBatches((batches) => [...batches, deliveredLetters(of, batch(number))], minute);
    return { ...old, report, number };
  }

  it('rates no more: the form is refused in words, nothing is kept and the cookie is not renewed', async () => {
    const { by, ticket, number } = await opened();
    site.world.countAfresh();
    const response = await by.post('/rate', { ticket, q1: '5' });
    expect([response.status, response.headers.getSetCookie()]).toEqual([403, []]);
    expect(await response.text()).toContain('这封信已作废，请用新信');
    expect(site.world.consumed.write).toBe(0);
    expect(await site.standing(number)).toMatchObject({ answers: '4444444-', rev: 1 });
    const wrong = await by.post('/rate', { ticket, q1: '9' });
    expect([wrong.status, (await wrong.text()).includes('name="q1"')]).toEqual([403, false]);
    by.cookies.delete('rate');
    expect((await by.post('/rate', { ticket, q1: '5' })).status).toBe(403);
  });

  it('opens no form and no report again, and thanks without the compound: like a letter nobody knows', async () => {
    const { by } = await opened();
    const unknown = await (await site.visitor().get('/r/ABC')).text();
    for (const path of ['/rate', '/not-us', '/pressed']) {
      const response = await by.get(path);
      expect([path, response.status, await response.text()]).toEqual([path, 404, unknown]);
    }
    const thanks = await (await by.get('/thanks')).text();
    expect(thanks).toBe(await (await site.visitor().get('/thanks')).text());
  });

  it('reports no more', async () => {
    const { by, report } = await opened();
    const before = await reports();
    for (const [path, ticket] of [
      ['/not-us', report.notUs],
      ['/pressed', report.pressed],
    ] as const) {
      const response = await by.post(path, { ticket });
      expect([path, response.status]).toEqual([path, 403]);
      expect(await response.text()).toContain('这封信已作废，请用新信');
    }
    expect(await reports()).toEqual(before);
  });
});

it('a form of the old letter, sent after the new one was opened in the same browser, comes back with its answers and is taken', async () => {
  const { by, ticket } = await site.opened(41);
  const { notUs } = await reports();
  await withBatches(
    (batches) => [...batches, deliveredLetters(41, { number: 41, issue: 1, households: [[41, 41]] })],
    41,
  );
  await by.get(`/r/${await site.codeOf(41, 1)}`);
  const refused = await by.post('/rate', { ticket, q1: '2', q4: '3' });
  const html = await refused.text();
  expect(refused.status).toBe(403);
  expect(html).toContain('打开这一页用的信已作废');
  expect(checkedIn(html)).toEqual({ q1: '2', q4: '3' });
  expect(await site.standing(41)).toBeUndefined();
  const report = await by.post('/not-us', { ticket });
  expect([report.status, (await reports()).notUs]).toEqual([403, notUs]);
  expect((await by.post('/rate', { ticket: ticketIn(html), q1: '2', q4: '3' })).status).toBe(303);
  expect(await site.standing(41)).toMatchObject({ answers: '2--3----', rev: 1 });
});

it('an activated spare letter rates for its household, and no more once another is activated', async () => {
  const spares = [1_000_001, 1_000_002] as const;
  const activated = (spare: number, number: number) =>
    deliveredLetters(45, { number, issue: 0, households: [[45, 45]], spare });
  await withBatches((batches) => [...batches, activated(spares[0], 45)], 45);
  const { by, ticket } = await site.opened(spares[0]);
  expect((await by.post('/rate', { ticket, q1: '4' })).status).toBe(303);
  const next = ticketIn(await (await by.get('/rate')).text());
  await withBatches((batches) => [...batches, activated(spares[1], 46)], 46);
  expect((await by.post('/rate', { ticket: next, q1: '1' })).status).toBe(403);
  expect(await site.standing(45)).toMatchObject({ answers: '4-------', rev: 1 });
});

it('a batch revoked as a whole takes its open forms with it; while it answers, every rating renews the cookie', async () => {
  const { by, ticket } = await site.opened(48);
  const kept = await by.post('/rate', { ticket, q1: '4' });
  expect(kept.headers.getSetCookie().join()).toMatch(/^rate=.*; Max-Age=1800;/);
  const next = ticketIn(await (await by.get('/rate')).text());
  await withBatches((batches) => batches.map((each) => ({ ...each, revoked })), 49);
  expect((await by.post('/rate', { ticket: next, q1: '1' })).status).toBe(403);
  expect((await by.post('/rate', { ticket, q1: '4' })).status).toBe(403);
  expect(await site.standing(48)).toMatchObject({ answers: '4-------', rev: 1 });
  await withBatches((batches) => batches.map(({ revoked: _, ...each }) => each), 51);
});

it('letters under a key that was retired answer like any unknown code, those under the key before still open', async () => {
  const { world, compound } = site;
  const oldest = await site.codeOf(11);
  await world.codeKeys.rotate('1');
  const standing = await world.registry.compound(compound.id);
  if (standing === undefined) throw new Error('no compound');
  const reprinted = deliveredLetters(12, { number: 4, key: '2', households: [[12, 12]] });
  await world.registry.putCompound({
    ...standing,
    batches: [...standing.batches, reprinted],
    version: standing.version + 1,
  });
  world.setNow('2026-11-15T12:55:00+08:00');
  const middle = await world.codes.issue({ compound: compound.id, number: 12 }, 0);
  expect((await bodyOf(oldest)).status).toBe(303);
  await world.codeKeys.rotate('2');
  expect((await bodyOf(middle)).status).toBe(303);
  expect(await bodyOf(oldest)).toEqual(await bodyOf('ABC'));
});
