import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Day } from '../../functions/domain/month.ts';
import type { Person } from '../../functions/domain/people/person.ts';
import { engines } from '../support/database.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const person = (subject: string, name: string): Person => ({
  subject,
  name,
  grants: [
    { number: 1, role: 'officer', scope: { kind: 'everything' }, from: '2026-11-01' as Day, by: '某人' },
  ],
  version: 1,
});

describe.each(await engines())('people on $name', (engine) => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await testWorld({ engine, environment: { FIRST_ADMINISTRATOR: 'first' } });
  });
  afterAll(() => world.stop());

  it('are kept as they are, seen at once by every process, and listed by name', async () => {
    for (const one of [person('b', '周'), person('a', '陈'), person('c', '王')])
      expect(await world.people.put(one)).toBe(true);
    expect(await world.another().people.person('a')).toEqual(person('a', '陈'));
    expect((await world.people.all()).map(({ name }) => name)).toEqual(['陈', '王', '周']);
    expect(await world.people.person('d')).toBeUndefined();
    expect(world.people.firstAdministrator).toBe('first');
  });

  it('let one of two changes at once through, and a change sent again', async () => {
    const [one, other] = [1, 2].map((number) => ({ ...person('a', `陈${number}`), version: 2 }));
    if (one === undefined || other === undefined) throw new Error('two of two');
    const kept = await Promise.all([one, other].map((next) => world.another().people.put(next)));
    expect(kept.toSorted()).toEqual([false, true]);
    expect(await world.people.put(kept[0] ? one : other)).toBe(true);
    expect(await world.people.put({ ...one, version: 4 })).toBe(false);
    expect(await world.people.put({ ...person('a', '新'), version: 1 })).toBe(false);
  });
});
