import { afterAll, beforeAll, expect, it } from 'vitest';
import { bureauApp } from '../../functions/bureau/app.ts';
import { signedIn } from '../support/office.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

let world: TestWorld;

beforeAll(async () => {
  world = await testWorld();
});
afterAll(() => world.stop());

it('a double click rotates the code key once; the second is refused in words, and so is a form without a key', async () => {
  const administrator = await signedIn(world, bureauApp(world), 'administrator');
  const [newest = ''] = await world.codeKeys.activeIds();
  expect(await (await administrator.get('/bureau/letters')).text()).toContain(
    `name="newest" value="${newest}"`,
  );
  const click = () => administrator.post('/bureau/letters/rotate', { newest });
  expect((await click()).status).toBe(303);
  const [now, before, ...rest] = await world.codeKeys.activeIds('afresh');
  expect([now === newest, before, rest]).toEqual([false, newest, []]);
  const again = await click();
  expect([again.status, (await again.text()).includes('密钥刚更换过')]).toEqual([409, true]);
  expect((await administrator.post('/bureau/letters/rotate')).status).toBe(409);
  expect(await world.codeKeys.activeIds('afresh')).toEqual([now, newest]);
});
