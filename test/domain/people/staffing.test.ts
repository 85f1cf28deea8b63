import { describe, expect, it } from 'vitest';
import type { Day } from '../../../functions/domain/month.ts';
import type { Grant, Person } from '../../../functions/domain/people/person.ts';
import { excludes, type Role } from '../../../functions/domain/people/role.ts';
import { administratorFault, substituteFault } from '../../../functions/domain/people/staffing.ts';

const day = (text: string) => text as Day;
const today = day('2026-11-15');

function person(subject: string, name: string, ...grants: readonly Partial<Grant>[]): Person {
  const whole = grants.map((grant, index) => ({
    number: index + 1,
    role: 'officer' as Role,
    scope: { kind: 'everything' } as const,
    from: day('2026-01-01'),
    by: '测试',
    ...grant,
  }));
  return { subject, name, grants: whole, version: 1 };
}

describe('a substitute', () => {
  const people = [person('a', '林知秋'), person('b', '王伟', { role: 'officer', to: day('2026-12-31') })];
  const wanted = {
    subject: 'c',
    name: '李娜',
    role: 'officer',
    scope: { kind: 'everything' },
    from: today,
    to: day('2026-11-30'),
  } as const;

  it('stands in for somebody else on record who has the role then, and for a time', () => {
    expect(substituteFault({ ...wanted, substituteFor: '王 伟' }, people)).toBeUndefined();
    expect(substituteFault(wanted, people)).toBeUndefined();
  });

  it.each([
    ['without an end', { to: undefined, substituteFor: '王伟' }, 'substitute-without-end'],
    ['for somebody nobody knows', { substituteFor: '路人' }, 'nobody-stood-in-for'],
    ['for somebody without the role', { substituteFor: '林知秋' }, 'nobody-stood-in-for'],
    ['for another role', { role: 'director', substituteFor: '王伟' }, 'nobody-stood-in-for'],
    [
      'after it is over',
      { from: day('2027-01-05'), to: day('2027-02-01'), substituteFor: '王伟' },
      'nobody-stood-in-for',
    ],
    ['for themselves', { subject: 'b', substituteFor: '王伟' }, 'nobody-stood-in-for'],
  ] as const)('never %s', (_, change, fault) => {
    const { to, ...rest } = { ...wanted, ...change };
    expect(substituteFault({ ...rest, ...(to !== undefined && { to }) }, people)).toBe(fault);
  });
});

describe('the last administrator without an end', () => {
  const last = person('a', '甲', { role: 'administrator' });
  const dated = person('b', '乙', { role: 'administrator', to: day('2026-12-31') });
  const ended = person('a', '甲', { role: 'administrator', to: day('2026-11-30') });

  it('is not ended, nor dated', () => {
    expect(administratorFault(ended, [last, dated], today)).toBe('last-administrator');
  });

  it('may be ended beside another', () => {
    expect(
      administratorFault(ended, [last, person('c', '丙', { role: 'administrator' })], today),
    ).toBeUndefined();
  });

  it('is the first grant of an administrator, never a dated one', () => {
    expect(administratorFault(dated, [], today)).toBe('last-administrator');
    expect(administratorFault(last, [], today)).toBeUndefined();
  });

  it('hinders nothing that does not touch it', () => {
    expect(administratorFault(person('d', '丁', { role: 'officer' }), [dated], today)).toBeUndefined();
  });
});

it('who calls households back has no other hand in what the calls are about', () => {
  for (const role of ['officer', 'director', 'administrator'] as const) {
    expect([excludes('third-party', role), excludes(role, 'third-party')]).toEqual([true, true]);
  }
  expect(excludes('third-party', 'community')).toBe(false);
});
