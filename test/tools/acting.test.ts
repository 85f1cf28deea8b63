import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Day, Month } from '../../functions/domain/month.ts';
import type { Role } from '../../functions/domain/people/role.ts';
import { samePerson } from '../../functions/domain/people/same-person.ts';
import type { Scope } from '../../functions/domain/people/scope.ts';
import { acting, noteCommand, toldWords } from '../../functions/tools/acting.ts';
import { Refused } from '../../functions/tools/refused.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const deed = { act: 'open-preview', about: 'month:2026-10' };
let world: TestWorld;

beforeEach(async () => {
  world = await testWorld();
});
afterEach(() => world.stop());

async function add(subject: string, name: string, role: Role, more: object = {}): Promise<void> {
  const scope: Scope = { kind: 'everything' };
  const grant = { number: 1, role, scope, from: '2020-01-01' as Day, by: '测试', ...more };
  await world.people.put({ subject, name, grants: [grant], version: 1 });
}

const trail = async () => (await world.journal.of('2026-11' as Month)).entries;

describe('who acts by command', () => {
  it('is anybody by name while the service has nobody with a grant; the journal has the deed', async () => {
    expect(await acting(world, '王伟', 'open-preview', deed)).toEqual({
      subject: 'command:王伟',
      name: '王伟',
    });
    expect(await trail()).toMatchObject([
      { act: 'open-preview', by: { name: '王伟' }, facts: { way: 'command' } },
    ]);
  });

  it('is somebody on record with the permission, known by the subject that signs in too', async () => {
    await add('s1', '林知秋（演示经办人）', 'officer');
    const page = { subject: 's1', name: '林知秋（演示经办人）' };
    for (const name of ['林知秋', ' 林 知 秋 ', '林知秋（演示经办人）', 's1']) {
      const by = await acting(world, name, 'open-preview', deed);
      expect(by.subject).toBe('s1');
      expect(samePerson(by, page)).toBe(true);
    }
    expect(await trail()).toMatchObject([{ by: { subject: 's1', roles: ['officer'] } }, {}, {}, {}]);
  });

  it.each([
    ['somebody whom nobody knows', '路人甲'],
    ['somebody with another role', '何局'],
    ['somebody for a part of the territory', '南湖'],
    ['somebody whose grant is over', '前任'],
  ])('is never %s: refused, and nothing is done or written', async (_, name) => {
    await add('s1', '林知秋', 'officer');
    await add('s2', '何局', 'director');
    await add('s3', '南湖', 'officer', { scope: { kind: 'districts', districts: ['南湖街道'] } });
    await add('s4', '前任', 'officer', { to: '2026-01-01' });
    await expect(acting(world, name, 'open-preview', deed)).rejects.toThrow(Refused);
    expect(await trail()).toEqual([]);
  });

  it('is told apart by subject where two have the name', async () => {
    await add('s1', '王伟', 'officer');
    await add('s2', '王伟', 'officer');
    await expect(acting(world, '王伟', 'open-preview', deed)).rejects.toThrow(/s1.*s2|s2.*s1/);
    expect((await acting(world, 's2', 'open-preview', deed)).subject).toBe('s2');
  });

  it('signs for whom they stand in', async () => {
    await add('s1', '王伟', 'officer', { substituteFor: '林知秋' });
    expect((await acting(world, '王伟', 'open-preview', deed)).name).toBe('王伟 代 林知秋');
  });
});

it('a command without a name stands in the journal with its place, never with a room, a household or a code', async () => {
  const args = ['--compound', '1ABC', '--households', '113', '--rooms', '3-2-501', '--batch', '2'];
  await noteCommand(world, {
    act: 'run-command',
    about: '',
    facts: { command: 'codes reissue', ...toldWords(args) },
  });
  expect((await trail()).map(({ facts }) => facts)).toEqual([
    { command: 'codes reissue', compound: '1ABC', batch: '2', way: 'command' },
  ]);
});
