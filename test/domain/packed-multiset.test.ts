import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packMultiset, unpackMultiset } from '../../functions/domain/packed-multiset.ts';
import { anyAnswers } from '../support/rating-rows.ts';

const anyMultiset = fc
  .uniqueArray(fc.tuple(anyAnswers, fc.integer({ min: 1, max: 5000 })), {
    selector: ([text]) => text,
    maxLength: 80,
  })
  .map((rows) => rows.toSorted(([a], [b]) => (a < b ? -1 : 1)));

it('comes back exactly as it was', () => {
  fc.assert(
    fc.property(anyMultiset, (answers) => {
      expect(unpackMultiset(packMultiset(answers))).toEqual(answers);
    }),
  );
});

it('after any cut or change of a character is refused, or is another multiset that packs to itself', () => {
  fc.assert(
    fc.property(
      anyMultiset,
      fc.nat(),
      fc.constantFrom('', '0', '5', '8', '*', ';', '-', 'x'),
      (answers, at, put) => {
        const packed = packMultiset(answers);
        const place = packed.length === 0 ? 0 : at % packed.length;
        const changed = packed.slice(0, place) + put + packed.slice(place + 1);
        let read: ReturnType<typeof unpackMultiset>;
        try {
          read = unpackMultiset(changed);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
          return;
        }
        expect(packMultiset(read)).toBe(changed);
      },
    ),
  );
});
