import { describe, expect, it } from 'vitest';
import { defaultNumbers as numbers } from '../../../functions/domain/policy.ts';
import { gateOf } from '../../../functions/domain/ranking/gates.ts';

describe('gates', () => {
  it.each([
    [
      { households: 400, covered: 400, answers: 49 },
      { reason: 'too-few-answers', missing: 1 },
    ],
    [{ households: 400, covered: 400, answers: 50 }, undefined],
    [
      { households: 400, covered: 0, answers: 0 },
      { reason: 'too-few-answers', missing: 50 },
    ],
    [
      { households: 2000, covered: 2000, answers: 99 },
      { reason: 'low-response', missing: 1 },
    ],
    [{ households: 2000, covered: 2000, answers: 100 }, undefined],
    [
      { households: 2001, covered: 2001, answers: 100 },
      { reason: 'low-response', missing: 1 },
    ],
    [
      { households: 2000, covered: 2000, answers: 40 },
      { reason: 'too-few-answers', missing: 60 },
    ],
    [
      { households: 1000, covered: 799, answers: 100 },
      { reason: 'low-coverage', missing: null },
    ],
    [{ households: 1000, covered: 800, answers: 100 }, undefined],
    [
      { households: 0, covered: 0, answers: 0 },
      { reason: 'too-few-answers', missing: 50 },
    ],
  ] as const)('%j', (turnout, expected) => {
    expect(gateOf(turnout, numbers)).toEqual(expected);
  });

  it('is exact at limits that decimals cannot hold: 7 % of 100 households are 7', () => {
    const seven = { ...numbers, minAnswers: 1, minResponsePercent: 7 };
    expect(gateOf({ households: 100, covered: 100, answers: 7 }, seven)).toBeUndefined();
    expect(gateOf({ households: 100, covered: 100, answers: 6 }, seven)?.missing).toBe(1);
  });
});
