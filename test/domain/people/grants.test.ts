import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CompoundId } from '../../../functions/domain/compound.ts';
import type { FirmId } from '../../../functions/domain/firm.ts';
import type { Day } from '../../../functions/domain/month.ts';
import { endAllGrants, endGrant } from '../../../functions/domain/people/end-grant.ts';
import { type Giver, giveGrant, type WantedGrant } from '../../../functions/domain/people/give-grant.ts';
import { grantsOn, type Person } from '../../../functions/domain/people/person.ts';
import { type Role, roles } from '../../../functions/domain/people/role.ts';
import type { Scope } from '../../../functions/domain/people/scope.ts';

const day = (text: string) => text as Day;
const today = day('2026-11-15');
const everything: Scope = { kind: 'everything' };
const giver: Giver = { subject: 'giver', name: '某管理员', first: false };
const officer: WantedGrant = { subject: 'a', name: '甲', role: 'officer', scope: everything, from: today };

const given = (wanted: WantedGrant, standing?: Person, by = giver): Person => {
  const outcome = giveGrant(standing, wanted, by, today);
  if (!('person' in outcome)) throw new Error(outcome.refused);
  return outcome.person;
};
const refusal = (wanted: Partial<WantedGrant>, standing?: Person, by = giver) =>
  giveGrant(standing, { ...officer, ...wanted }, by, today);

describe('a grant', () => {
  it('is kept with a running number and the name of who gave it', () => {
    const person = given({ ...officer, role: 'viewer' }, given(officer));
    expect(person.grants.map(({ number, role, by }) => [number, role, by])).toEqual([
      [1, 'officer', '某管理员'],
      [2, 'viewer', '某管理员'],
    ]);
    expect(person.version).toBe(2);
  });

  it('is never given to oneself', () => {
    expect(refusal({ subject: 'giver' })).toEqual({ refused: 'own-grants' });
  });

  it('of an administrator the deployment’s first one gives themselves, and nothing else', () => {
    const first = { ...giver, name: '', first: true };
    const own = { ...officer, subject: 'giver' };
    expect(given({ ...own, role: 'administrator' }, undefined, first).grants[0]?.by).toBe('giver');
    for (const role of roles.filter((one) => one !== 'administrator'))
      expect(giveGrant(undefined, { ...own, role }, first, today)).toEqual({ refused: 'own-grants' });
  });

  it.each([
    ['administrator', 'director'],
    ['director', 'administrator'],
    ['firm', 'officer'],
    ['officer', 'firm'],
  ] as const)('of a %s keeps from that of a %s on any shared day, and on no other', (one, other) => {
    const scopeOf = (role: Role): Scope =>
      role === 'firm' ? { kind: 'firm', firm: 'f' as FirmId } : everything;
    const until = given({ ...officer, role: one, scope: scopeOf(one), to: day('2026-12-31') });
    const wanted = { role: other, scope: scopeOf(other) };
    expect(refusal({ ...wanted, from: day('2026-12-31') }, until)).toEqual({ refused: 'excluded' });
    expect(refusal({ ...wanted, to: today }, until)).toEqual({ refused: 'excluded' });
    expect(refusal({ ...wanted, from: day('2027-01-01') }, until)).toHaveProperty('person');
  });

  it('is for what its role can be for', () => {
    const compounds: Scope = { kind: 'compounds', compounds: ['1ABC' as CompoundId] };
    const firm: Scope = { kind: 'firm', firm: 'f' as FirmId };
    expect(refusal({ role: 'community', scope: everything })).toEqual({ refused: 'scope-of-role' });
    expect(refusal({ role: 'community', scope: compounds })).toHaveProperty('person');
    expect(refusal({ role: 'firm', scope: everything })).toEqual({ refused: 'scope-of-role' });
    expect(refusal({ role: 'director', scope: compounds })).toEqual({ refused: 'scope-of-role' });
    for (const role of roles.filter((one) => one !== 'firm'))
      expect(refusal({ role, scope: firm })).toEqual({ refused: 'scope-of-role' });
  });

  it('begins today or later, ends no sooner than it begins, and names its person', () => {
    expect(refusal({ from: day('2026-11-14') })).toEqual({ refused: 'begins-in-the-past' });
    expect(refusal({ to: day('2026-11-14') })).toEqual({ refused: 'ends-before-it-begins' });
    expect(refusal({ name: '' })).toEqual({ refused: 'name-missing' });
  });

  it('that adds nothing is not given: a form sent twice gives one', () => {
    expect(refusal({}, given(officer))).toEqual({ refused: 'has-it-already' });
    expect(refusal({ substituteFor: '乙' }, given(officer))).toHaveProperty('person');
  });
});

describe('the end of a grant', () => {
  const person = given(officer);

  it('is at once, or with a day that was said', () => {
    const gone = endGrant(person, 1, undefined, giver, today);
    expect('person' in gone && grantsOn(gone.person, today)).toEqual([]);
    const later = endGrant(person, 1, day('2026-11-20'), giver, today);
    if (!('person' in later)) throw new Error(later.refused);
    expect(grantsOn(later.person, day('2026-11-20'))).toHaveLength(1);
    expect(grantsOn(later.person, day('2026-11-21'))).toHaveLength(0);
    expect(endGrant(later.person, 1, day('2026-11-21'), giver, today)).toEqual({
      refused: 'ends-later-than-before',
    });
  });

  it('is not for oneself, not for what is over or never was, and not in the past', () => {
    expect(endGrant(person, 1, undefined, { subject: 'a' }, today)).toEqual({ refused: 'own-grants' });
    expect(endGrant(person, 2, undefined, giver, today)).toEqual({ refused: 'no-such-grant' });
    expect(endGrant(person, 1, day('2026-11-14'), giver, today)).toEqual({ refused: 'ends-in-the-past' });
    const gone = endGrant(person, 1, undefined, giver, today);
    expect('person' in gone && endGrant(gone.person, 1, undefined, giver, today)).toEqual({
      refused: 'ended-already',
    });
  });

  it('comes for all of them when somebody leaves, those to come too', () => {
    const both = given({ ...officer, role: 'viewer', from: day('2027-01-01') }, person);
    const left = endAllGrants(both, giver, today);
    if (!('person' in left)) throw new Error(left.refused);
    for (const when of [today, day('2027-01-01'), day('2030-01-01')])
      expect(grantsOn(left.person, when)).toEqual([]);
    expect(endAllGrants(left.person, giver, today)).toEqual({ refused: 'ended-already' });
    expect(endAllGrants(both, { subject: 'a' }, today)).toEqual({ refused: 'own-grants' });
  });
});

it('however grants are given and ended, nobody is administrator and director on one day', () => {
  const anyDay = fc.integer({ min: 0, max: 20 }).map((n) => day(`2026-12-${String(n + 1).padStart(2, '0')}`));
  const step = fc.oneof(
    fc.record({
      role: fc.constantFrom<Role>('administrator', 'director'),
      from: anyDay,
      to: fc.option(anyDay, { nil: undefined }),
    }),
    fc.record({ end: fc.nat(5) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let person: Person = { subject: 'a', name: '甲', grants: [], version: 0 };
      for (const one of steps) {
        const outcome =
          'end' in one
            ? endGrant(person, one.end, undefined, giver, today)
            : giveGrant(
                person,
                { ...officer, role: one.role, from: one.from, ...(one.to && { to: one.to }) },
                giver,
                today,
              );
        if ('person' in outcome) person = outcome.person;
      }
      for (let date = 1; date <= 28; date++) {
        const held = grantsOn(person, day(`2026-12-${String(date).padStart(2, '0')}`)).map(
          ({ role }) => role,
        );
        expect(held.includes('administrator') && held.includes('director')).toBe(false);
      }
    }),
  );
});
