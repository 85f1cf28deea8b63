import { expect, it } from 'vitest';
import { readVote } from '../../../functions/domain/exit-case/owners-vote.ts';

const vote = (areaTookPart: number, ownersTookPart: number, areaFor: number, ownersFor: number) => ({
  areaTotal: 30_000,
  ownersTotal: 300,
  areaTookPart,
  ownersTookPart,
  areaFor,
  ownersFor,
});

it.each([
  // Two thirds of both are enough, one owner or one square metre less is not; half of both is no majority, one more is.
  [vote(20_000, 200, 10_001, 101), { quorum: true, majority: true }],
  [vote(19_999, 200, 10_001, 101), { quorum: false, majority: true }],
  [vote(20_000, 199, 10_001, 101), { quorum: false, majority: true }],
  [vote(20_000, 200, 10_000, 101), { quorum: true, majority: false }],
  [vote(20_000, 200, 10_001, 100), { quorum: true, majority: false }],
  [vote(30_000, 300, 30_000, 300), { quorum: true, majority: true }],
])('reads %o as the Civil Code §278 has it', (votes, reading) => {
  expect(readVote(votes)).toEqual(reading);
});

it('refuses counts that are no vote', () => {
  for (const votes of [
    vote(30_001, 200, 1, 1),
    vote(20_000, 200, 20_001, 1),
    vote(20_000, 200, -1, 1),
    vote(20_000.5, 200, 1, 1),
  ])
    expect(() => readVote(votes)).toThrow(RangeError);
  expect(() => readVote({ ...vote(0, 0, 0, 0), areaTotal: 0 })).toThrow(RangeError);
});
