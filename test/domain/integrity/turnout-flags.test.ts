import { describe, expect, it } from 'vitest';
import type { FirmId } from '../../../functions/domain/firm.ts';
import { defaultIntegrityNumbers } from '../../../functions/domain/integrity/numbers.ts';
import { type FirmBefore, turnoutFlags } from '../../../functions/domain/integrity/turnout-flags.ts';

const of = (firm: string, answers: number, score: number, se = 1): FirmBefore => ({
  firm: firm as FirmId,
  answers,
  score,
  se,
});
const before = ['A', 'B', 'C', 'D', 'E'].map((firm) => of(firm, 100, 60));
/** The league doubles its answers and gains a point; E does what the case says. */
const now = (answers: number, score: number, se = 1) => [
  ...['A', 'B', 'C', 'D'].map((firm) => of(firm, 200, 61)),
  of('E', answers, score, se),
];

describe('turnout with score', () => {
  it.each([
    ['half as many again as the league, and beyond two standard errors', now(300, 64), ['E']],
    ['one answer fewer than half as many again', now(299, 70), []],
    ['a rise just within two standard errors', now(300, 63.8), []],
    ['a rise that a greater standard error explains', now(300, 64, 2), []],
    ['a fall', now(300, 50), []],
    ['more answers alone', now(900, 61), []],
  ])('%s', (_, ranked, flagged) => {
    const flags = turnoutFlags(ranked, before, defaultIntegrityNumbers);
    expect(flags.map(({ firm }) => firm)).toEqual(flagged);
  });

  it('says the numbers it rests on', () => {
    expect(turnoutFlags(now(320, 65), before, defaultIntegrityNumbers)).toEqual([
      {
        firm: 'E',
        kind: 'turnout',
        direction: 'up',
        evidence: { answers: 320, answersBefore: 100, ratio: 3.2, usualRatio: 2, rise: 5, usualRise: 1 },
        compounds: [],
      },
    ]);
  });

  it('says nothing of a firm that was not ranked before, nor of the only one that was', () => {
    expect(turnoutFlags(now(900, 90), before.slice(0, 4), defaultIntegrityNumbers)).toEqual([]);
    expect(turnoutFlags(now(900, 90), before.slice(4), defaultIntegrityNumbers)).toEqual([]);
    expect(turnoutFlags(now(900, 90), [], defaultIntegrityNumbers)).toEqual([]);
  });
});
