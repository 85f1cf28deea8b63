import type { Hono } from 'hono';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { apiApp } from '../../functions/api/app.ts';
import { sampleFirm } from '../support/county.ts';
import { signedIn } from '../support/office.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const firm = sampleFirm(1).id;
const acts = ['say-listing', 'say-exit', 'say-item', 'work-exit', 'decide-listing', 'record-calls'];

let world: TestWorld;
beforeAll(async () => {
  world = await testWorld();
  for (const act of acts)
    await world.journal.append({
      at: Date.parse('2026-11-15T09:00:00+08:00'),
      by: { subject: 'f1', name: '某', roles: ['firm'] },
      ...{ act, about: `firm:${firm}`, facts: { step: 'object' } },
    });
});
afterAll(() => world.stop());

/** The trail's entries as a role is told of them, with their hashes as they stand. */
async function entriesFor(role: 'administrator' | 'auditor') {
  const visitor = await signedIn(world, apiApp(world) as unknown as Hono, role);
  const answer = await (await visitor.get('/api/bureau/trail/2026-11')).json();
  const { entries } = answer as { entries: { act: string; about: string; facts: object; hash: string }[] };
  const { entries: kept } = await world.journal.of('2026-11' as never);
  expect(entries.slice(0, acts.length).map(({ hash }) => hash)).toEqual(
    kept.slice(0, acts.length).map(({ hash }) => hash),
  );
  return entries.slice(0, acts.length);
}

it('whoever may see the trail and no cases learns from the API neither whose a matter is nor of which kind', async () => {
  const told = await entriesFor('administrator');
  expect(told.slice(0, 3).map(({ act }) => act)).toEqual(['say-own', 'say-own', 'say-own']);
  for (const { about, facts } of told.slice(0, -1)) expect([about, facts]).toEqual(['', {}]);
  expect(told.at(-1)).toMatchObject({ act: 'record-calls', about: `firm:${firm}` });
});

it('whoever may see cases reads the entries as they stand', async () => {
  const told = await entriesFor('auditor');
  expect(told.map(({ act }) => act)).toEqual(acts);
  for (const { about, facts } of told) expect([about, facts]).toEqual([`firm:${firm}`, { step: 'object' }]);
});
