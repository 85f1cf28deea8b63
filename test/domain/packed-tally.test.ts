import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CompoundId } from '../../functions/domain/compound.ts';
import { defaultIntegrityNumbers } from '../../functions/domain/integrity/numbers.ts';
import type { Month } from '../../functions/domain/month.ts';
import { packTally, unpackTally } from '../../functions/domain/packed-tally.ts';
import { tallyCompound } from '../../functions/domain/tally.ts';
import { anyAnswers, rowOf } from '../support/rating-rows.ts';

const month = '2026-11' as Month;
const numbers = {
  aspectWeights: [4, 1, 1, 1, 1, 1, 1],
  minWeightPercent: 40,
  paperCounts: true,
  integrity: defaultIntegrityNumbers,
};
const tallyOf = (answers: readonly string[]) =>
  tallyCompound(
    'C001' as CompoundId,
    [[month, answers.map((text, household) => rowOf(household, month, [], text))]],
    numbers,
  );

describe('a packed tally', () => {
  it('comes back exactly as it was', () => {
    fc.assert(
      fc.property(fc.array(anyAnswers, { maxLength: 200 }), (answers) => {
        const tally = tallyOf(answers);
        expect(unpackTally(packTally(tally))).toEqual(tally);
      }),
    );
  });

  it('is short enough for one item: below 7 bytes a rating where no two are the same', () => {
    const answers = Array.from(
      { length: 5 ** 6 },
      (_, n) =>
        `5${n
          .toString(5)
          .padStart(6, '0')
          .replace(/\d/g, (d) => String(Number(d) + 1))}-`,
    );
    expect(new Set(answers).size).toBe(5 ** 6);
    expect(packTally(tallyOf(answers)).length).toBeLessThan(7 * 5 ** 6);
  });

  it('is written in the one form that seals and hashes rest on', () => {
    const packed = packTally(tallyOf(['5555555-', '5555555-', '5554555a', '11-1111-']));
    expect(packed).toBe(
      't2|C001|123:1:0:0:0:1,127:3:2975:2950625:2:0|4:300,4:300,3:300,4:275,4:300,4:300,4:300|4:0|0:0:0:0|2026-11:4|0:0|011-1111-05554555a35555-*2;|||',
    );
  });

  it.each([
    '',
    't2',
    't1|C001||||0:0|',
    't2|C001||0:0|0:0|0:0:0:0||0:0||||',
    't2|C001||0:0,0:0,0:0,0:0,0:0,0:0,0:0|0:0|0:0:0:0||0:0|9zzz|||',
    't2|C001||0:0,0:0,0:0,0:0,0:0,0:0,0:0|0:0|0:0:0:0||0:0||||street:2026-11:',
  ])('is never %j', (text) => {
    expect(() => unpackTally(text)).toThrow(RangeError);
  });
});
