import { describe, expect, it } from 'vitest';
import type { Compound } from '../../../functions/domain/compound.ts';
import { activateSpare } from '../../../functions/domain/letters/activate-spare.ts';
import { type Batch, firstSpare, newestBatch } from '../../../functions/domain/letters/batch.ts';
import { deliver, handOver, revoke } from '../../../functions/domain/letters/batch-steps.ts';
import type { LetterDecision } from '../../../functions/domain/letters/change.ts';
import { lettersToReprint } from '../../../functions/domain/letters/letters-to-reprint.ts';
import { type LettersToPrint, printBatch } from '../../../functions/domain/letters/print-batch.ts';
import type { Day } from '../../../functions/domain/month.ts';
import { sampleCompound, sampleFirm } from '../../support/county.ts';

const day = (date: number) => `2026-11-${String(date).padStart(2, '0')}` as Day;
const empty = sampleCompound(1, sampleFirm(1).id, { batches: [] });
const compoundOf = (decision: LetterDecision): Compound => {
  if ('refused' in decision) throw new Error(decision.refused);
  return decision.compound;
};
const print = (compound: Compound, given: Partial<LettersToPrint> = {}) =>
  printBatch(compound, { households: [[1, 300]], spares: 12, key: '1', day: day(1), ...given });
const printed = compoundOf(print(empty));
const out = compoundOf(deliver(compoundOf(handOver(printed, 1, day(2))), 1, day(3)));
const only = (number: number): Partial<LettersToPrint> => ({ households: [[number, number]], spares: 0 });
const used: Batch = { number: 1, key: '1', issue: 31, households: [[1, 9]], printed: day(1) };

describe('a batch', () => {
  it('is printed under the key it is given, with spare letters that carry numbers of their own, as the compound’s next version', () => {
    const batch = { number: 1, key: '1', issue: 0, households: [[1, 300]], printed: '2026-11-01' };
    const spares = [firstSpare, firstSpare + 11];
    expect(printed).toEqual({ ...empty, version: 2, batches: [{ ...batch, spares }] });
  });

  it('takes the next issue where one of its households had a letter under this key, and begins at 0 where none had', () => {
    const again = print(out, only(7));
    expect(again).toMatchObject({ batch: { number: 2, issue: 1 } });
    expect(print(compoundOf(again), only(7))).toMatchObject({ batch: { number: 3, issue: 2 } });
    expect(print(compoundOf(again), only(8))).toMatchObject({ batch: { issue: 1 } });
    expect(print(compoundOf(again), only(301))).toMatchObject({ batch: { issue: 0 } });
    expect(print(compoundOf(again), { ...only(7), key: '2' })).toMatchObject({ batch: { issue: 0 } });
  });

  const refusals: readonly (readonly [string, LetterDecision, string])[] = [
    ['for nobody', print(empty, { households: [], spares: 0 }), 'nothing-to-print'],
    ['for household 0', print(empty, { households: [[0, 3]] }), 'no-such-household'],
    ['for a household of a million', print(empty, { households: [[1, firstSpare]] }), 'no-such-household'],
    ['of too many spare letters', print(empty, { spares: 48_577 }), 'no-spare-left'],
    ['of a thirty-third issue', print({ ...empty, batches: [used] }), 'no-issue-left'],
    ['never printed, handed over', handOver(printed, 2, day(2)), 'no-such-batch'],
    ['handed over twice', handOver(compoundOf(handOver(printed, 1, day(2))), 1, day(2)), 'step-done'],
    ['handed over before it was printed', handOver(printed, 1, '2026-10-31' as Day), 'day-before'],
    ['delivered before it was handed over', deliver(printed, 1, day(2)), 'step-missing'],
    ['delivered twice', deliver(out, 1, day(4)), 'step-done'],
    ['delivered a day too soon', deliver(compoundOf(handOver(printed, 1, day(2))), 1, day(1)), 'day-before'],
    [
      'with a letter back it never had',
      deliver(compoundOf(handOver(printed, 1, day(2))), 1, day(3), [[300, 301]]),
      'not-in-batch',
    ],
    ['revoked before it was delivered', revoke(out, 1, day(2)), 'day-before'],
    ['revoked twice', revoke(compoundOf(revoke(out, 1, day(4))), 1, day(5)), 'taken-back'],
    ['revoked, then handed over', handOver(compoundOf(revoke(printed, 1, day(2))), 1, day(3)), 'taken-back'],
  ];
  it.each(refusals)('%s is refused by name', (_, decision, refused) => {
    expect(decision).toEqual({ refused });
  });
});

describe('what stays of earlier batches', () => {
  const numbers = (decision: LetterDecision) => compoundOf(decision).batches.map(({ number }) => number);

  it('is everything while one household’s newest letter, or an unused spare letter, is of it', () => {
    expect(numbers(print(out, { households: [[1, 299]], spares: 0 }))).toEqual([1, 2]);
    const twice = compoundOf(print(out, { households: [[1, 150]], spares: 0 }));
    expect(numbers(print(twice, { households: [[1, 150]], spares: 0, day: day(9) }))).toEqual([1, 3]);
    expect(numbers(print(twice, { households: [[151, 300]], spares: 0 }))).toEqual([1, 2, 3]);
  });

  it('is nothing once everybody has a new letter', () => {
    expect(numbers(print(out))).toEqual([2]);
    expect(print(out)).toMatchObject({ batch: { spares: [firstSpare + 12, firstSpare + 23], issue: 1 } });
  });

  it('is a mark of the greatest spare letter where the new letters have none, so that no number is given twice', () => {
    const without = compoundOf(print(out, { spares: 0, day: day(9) }));
    expect(without.batches[0]).toEqual({
      number: 1,
      key: '1',
      issue: 0,
      households: [],
      spares: [firstSpare + 11, firstSpare + 11],
      printed: day(1),
      revoked: day(9),
    });
    const more = print(without, { households: [], spares: 2 });
    expect(more).toMatchObject({ batch: { spares: [firstSpare + 12, firstSpare + 13] } });
  });

  it('keeps spare letters printed alone, before anyone’s letters and after', () => {
    const spare = compoundOf(print(empty, { households: [], spares: 3 }));
    expect(numbers(print(spare))).toEqual([1, 2]);
    expect(numbers(print(spare, { households: [], spares: 3 }))).toEqual([1, 2]);
  });
});

describe('a planned reprint', () => {
  const planned = compoundOf(print(out, { ...only(7), households: [[7, 9]], onDelivery: true, day: day(4) }));
  const handed = compoundOf(handOver(planned, 2, day(5)));
  const numberOf = (compound: Compound, household: number) =>
    newestBatch(compound.batches, household)?.number;

  it('replaces the letters before at its delivery, but not those whose successor came back', () => {
    expect(planned.batches[1]).toMatchObject({ number: 2, issue: 1, onDelivery: true });
    expect([numberOf(planned, 7), numberOf(handed, 7)]).toEqual([1, 1]);
    const delivered = compoundOf(deliver(handed, 2, day(6), [[8, 8]]));
    expect([7, 8, 9].map((number) => numberOf(delivered, number))).toEqual([2, 1, 2]);
    const revoked = compoundOf(revoke(handed, 2, day(6)));
    expect(numberOf(revoked, 7)).toBe(1);
  });

  it('is itself replaced by a later letter printed meanwhile, whenever it is delivered', () => {
    const lost = compoundOf(print(handed, { ...only(7), day: day(5) }));
    expect(lost.batches.at(-1)).toMatchObject({ number: 3, issue: 2 });
    expect(numberOf(compoundOf(deliver(lost, 2, day(6))), 7)).toBe(3);
  });

  it('of everybody lets the batch before go when it is delivered whole, and keeps it for one letter that came back', () => {
    const all = compoundOf(
      print(compoundOf(print(empty, { spares: 0 })), { spares: 0, onDelivery: true, day: day(2) }),
    );
    const under = compoundOf(handOver(all, 2, day(2)));
    const left = (returned: readonly (readonly [number, number])[]) =>
      compoundOf(deliver(under, 2, day(3), returned)).batches.map(({ number }) => number);
    expect(all.batches).toHaveLength(2);
    expect(left([[300, 300]])).toEqual([1, 2]);
    expect(left([])).toEqual([2]);
  });

  it('is no letter to reprint while it is on its way, and the one before is again where it came back', () => {
    const keys = ['2', '1'];
    const next = compoundOf(print(out, { key: '2', spares: 0, onDelivery: true, day: day(4) }));
    const under = compoundOf(handOver(next, 2, day(4)));
    const reasons = (compound: Compound, active: readonly string[]) =>
      new Set(lettersToReprint(compound, active, []).map(({ reason }) => reason));
    expect(reasons(under, keys)).toEqual(new Set(['on-its-way']));
    expect(reasons(under, ['3', '2'])).toEqual(new Set(['old-key']));
    const told = [{ number: 7, day: day(4) }];
    expect(lettersToReprint(under, keys, told)[6]).toEqual({ number: 7, reason: 'not-us' });
    const delivered = compoundOf(deliver(under, 2, day(5), [[7, 7]]));
    expect(lettersToReprint(delivered, keys, [])).toEqual([{ number: 7, reason: 'old-key' }]);
    expect(lettersToReprint(compoundOf(revoke(under, 2, day(5))), keys, [])).toHaveLength(300);
    const taken = compoundOf(revoke(under, 1, day(5)));
    expect(lettersToReprint(taken, keys, [])).toEqual([]);
  });

  it('of a household that had no letter yet is to be printed again where it came back or was revoked', () => {
    const first = compoundOf(print(empty, { ...only(1), onDelivery: true }));
    const under = compoundOf(handOver(first, 1, day(2)));
    expect(lettersToReprint(under, ['1'], [])).toEqual([]);
    const back = compoundOf(deliver(under, 1, day(3), [[1, 1]]));
    expect(lettersToReprint(back, ['1'], [])).toEqual([{ number: 1, reason: 'returned' }]);
    const revoked = compoundOf(revoke(under, 1, day(3)));
    expect(lettersToReprint(revoked, ['1'], [])).toEqual([{ number: 1, reason: 'revoked' }]);
  });
});

describe('a spare letter', () => {
  const activation = { spare: firstSpare + 3, household: 113, day: day(5), activeKeys: ['1'] } as const;
  const activate = (given: Partial<Parameters<typeof activateSpare>[1]> = {}, compound = out) =>
    activateSpare(compound, { ...activation, ...given });

  it('becomes a batch of one delivered letter for its household', () => {
    const dates = { printed: day(5), delivered: day(5) };
    const letter = { number: 2, key: '1', issue: 0, households: [[113, 113]], spare: firstSpare + 3 };
    expect(activate()).toMatchObject({ batch: { ...letter, ...dates } });
  });

  it('for a new household takes the number after the greatest that ever had a letter', () => {
    const first = activate({ household: 'new' });
    expect(first).toMatchObject({ batch: { households: [[301, 301]] } });
    const second = activate({ household: 'new', spare: firstSpare }, compoundOf(first));
    expect(second).toMatchObject({ batch: { households: [[302, 302]] } });
  });

  const refusals: readonly (readonly [string, LetterDecision, string])[] = [
    ['activated before', activate({}, compoundOf(activate())), 'spare-used'],
    ['never printed', activate({ spare: firstSpare + 12 }), 'no-such-spare'],
    ['for a household without letters', activate({ household: 301 }), 'no-such-household'],
    ['before its batch was handed over', activate({}, printed), 'step-missing'],
    ['on a day before that', activate({ day: day(1) }), 'day-before'],
    ['of a batch that was revoked', activate({}, compoundOf(revoke(out, 1, day(4)))), 'taken-back'],
    ['under a retired key', activate({ activeKeys: ['3', '2'] }), 'key-retired'],
    ['of a batch that a whole reissue replaced', activate({}, compoundOf(print(out))), 'no-such-spare'],
  ];
  it.each(refusals)('%s is refused by name', (_, decision, refused) => {
    expect(decision).toEqual({ refused });
  });

  it('dies with the batch it was printed in', () => {
    const revoked = compoundOf(revoke(compoundOf(activate()), 1, day(9)));
    expect(revoked.batches.map((batch) => batch.revoked)).toEqual([day(9), day(9)]);
  });
});

describe('letters to reprint', () => {
  const handed = compoundOf(handOver(printed, 1, day(2)));
  const delivered = compoundOf(deliver(handed, 1, day(3), [[20, 21]]));

  it('are those that came back, were revoked, or lie under a key that is not the newest, in order of households', () => {
    expect(lettersToReprint(delivered, ['1'], [])).toEqual([
      { number: 20, reason: 'returned' },
      { number: 21, reason: 'returned' },
    ]);
    const seven = compoundOf(print(out, only(7)));
    expect(lettersToReprint(compoundOf(revoke(seven, 2, day(4))), ['1'], [])).toEqual([
      { number: 7, reason: 'revoked' },
    ]);
    expect(lettersToReprint(out, ['2', '1'], [])).toHaveLength(300);
    expect(lettersToReprint(out, ['2', '1'], [])[0]).toEqual({ number: 1, reason: 'old-key' });
    expect(lettersToReprint(out, ['3', '2'], [])[0]).toEqual({ number: 1, reason: 'retired-key' });
  });

  it('are those of households that said "that was not us" after the day their letter was printed', () => {
    const again = compoundOf(print(out, { ...only(8), day: day(10) }));
    const notUs = [7, 8, 9].map((number) => ({ number, day: day(10) }));
    expect(lettersToReprint(again, ['1'], notUs)).toEqual([
      { number: 7, reason: 'not-us' },
      { number: 9, reason: 'not-us' },
    ]);
  });
});
