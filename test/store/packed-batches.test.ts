import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Batch, NumberRange } from '../../functions/domain/letters/batch.ts';
import type { Day } from '../../functions/domain/month.ts';
import { packBatches, unpackBatches } from '../../functions/store/packed-batches.ts';

const number = fc.nat({ max: 1_048_575 });
const range = fc.tuple(number, number) as fc.Arbitrary<NumberRange>;
const ranges = fc.array(range, { maxLength: 4 });
const day = fc
  .integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2999, 11, 31) })
  .map((instant) => new Date(instant).toISOString().slice(0, 10) as Day);
const batch: fc.Arbitrary<Batch> = fc.record(
  {
    number,
    key: fc.constantFrom('1', '2', 'Z', 'k-1_B'),
    issue: fc.nat({ max: 31 }),
    households: ranges,
    onDelivery: fc.constant(true as const),
    spares: range,
    spare: number,
    printed: day,
    handedOver: day,
    delivered: day,
    returned: fc.array(range, { minLength: 1, maxLength: 4 }),
    revoked: day,
  },
  { requiredKeys: ['number', 'key', 'issue', 'households', 'printed'], noNullPrototype: true },
);

const letter: Batch = {
  number: 40,
  key: '1',
  issue: 5,
  households: [[113, 113]],
  printed: '2026-11-01' as Day,
  handedOver: '2026-11-02' as Day,
  delivered: '2026-11-05' as Day,
};

describe('packed batches', () => {
  it('become the same batches again, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(batch), (batches) => {
        expect(unpackBatches(packBatches(batches))).toStrictEqual(batches);
      }),
      { numRuns: 500 },
    );
  });

  it('say a letter in base 36, its days counted from the day it was printed, its key once', () => {
    expect(packBatches([letter, letter])).toBe('14,1,5,35,7k9,1,4;14,,5,35,7k9,1,4');
    expect(packBatches([{ ...letter, households: [[1, 300]], onDelivery: true }])).toBe(
      '14,1,5,1-8c,7k9,1,4,,,,,1',
    );
  });

  const rubbish = [
    ['no batch', ';'],
    ['no key', '14,,5,35,7k9'],
    ['a leading zero', '014,1,5,35,7k9'],
    ['upper case', '14,1,5,3A,7k9'],
    ['a comma at its end', '14,1,5,35,7k9,'],
    ['a thirteenth field', '14,1,5,35,7k9,1,4,,,,,1,1'],
    ['another mark', '14,1,5,35,7k9,1,4,,,,,2'],
    ['a range of one number', '14,1,5,35-35,7k9'],
    ['a range of three', '14,1,5,35-36-37,7k9'],
    ['two ranges of spare letters', '14,1,5,35,7k9,1,4,,,1-2+4-5'],
    ['its key twice', '14,1,5,35,7k9;14,1,5,35,7k9'],
    ['a day after all days', '14,1,5,35,zzzzz'],
    ['a number beyond all', 'zzzzzzzzzzzzz,1,5,35,7k9'],
    ['no day', '14,1,5,35'],
    ['JSON', '[{"number":1}]'],
  ] as const;
  it.each(rubbish)('with %s are refused', (_, text) => {
    expect(() => unpackBatches(text)).toThrow(RangeError);
  });

  it('cannot be made of a key, a count or a day that they could not say', () => {
    for (const wrong of [
      { key: 'a,b' },
      { key: '' },
      { issue: -1 },
      { number: 1.5 },
      { printed: '2026-02-30' as Day },
    ])
      expect(() => packBatches([{ ...letter, ...wrong }])).toThrow(RangeError);
  });

  it('that are none are nothing', () => {
    expect([packBatches([]), unpackBatches('')]).toEqual(['', []]);
  });
});
