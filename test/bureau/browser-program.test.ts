import { afterAll, beforeAll, expect, it } from 'vitest';
import { browserProgram } from '../../functions/bureau/browser-program.ts';
import { openOffice } from '../../functions/web/office/open-office.ts';
import { signedIn } from '../support/office.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await testWorld();
});
afterAll(() => world.stop());

it('serves a program to who may have it, to be kept under the hash of its text and never under another', async () => {
  const { address, route } = browserProgram('sheet', 'export const one = 1;', 'change-registry');
  const app = openOffice(world, { rooms: [], routes: [route] });
  const clerk = await signedIn(world, app, 'administrator');
  const found = await clerk.get(address);
  expect(found.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(found.headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
  expect(await found.text()).toBe('export const one = 1;');
  const again = await clerk.get(address, { 'if-none-match': found.headers.get('etag') ?? '' });
  expect(again.status).toBe(304);
  const old = await clerk.get(address.replace(/\w+\.js$/, '0000.js'));
  expect([old.status, old.headers.get('cache-control')]).toEqual([200, 'no-store']);
  expect((await (await signedIn(world, app, 'viewer')).get(address)).status).toBe(403);
  expect((await app.request(address)).status).toBe(303);
});
