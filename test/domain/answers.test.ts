import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPackedAnswers, packAnswers, unpackAnswers } from '../../functions/domain/answers.ts';
import { anyAnswers } from '../support/rating-rows.ts';

describe('packed answers', () => {
  it('are eight characters: seven aspects, then what to improve first', () => {
    expect(packAnswers({ scores: [5, 4, null, 3, 2, 1, null], improvement: 'c' })).toBe('54-321-c');
    expect(unpackAnswers('54-321--')).toEqual({ scores: [5, 4, null, 3, 2, 1, null], improvement: null });
  });

  it('come back as they were packed', () => {
    fc.assert(
      fc.property(anyAnswers, (text) => {
        const answers = unpackAnswers(text);
        expect(answers && packAnswers(answers)).toBe(text);
      }),
    );
  });

  it.each([
    '',
    '5555555',
    '55555555',
    '5555556a',
    '0555555a',
    '5555555k',
    '5555555A',
    '5555555-\n',
    ' 5555555-',
  ])('are not %j', (text) => {
    expect(isPackedAnswers(text)).toBe(false);
    expect(unpackAnswers(text)).toBeUndefined();
  });

  it('refuse scores outside 1 to 5, halves, and too few aspects', () => {
    for (const bad of [0, 6, 5.5, Number.NaN])
      expect(() => packAnswers({ scores: [bad, 1, 1, 1, 1, 1, 1], improvement: null })).toThrow(RangeError);
    expect(() => packAnswers({ scores: [5, 5], improvement: null })).toThrow(RangeError);
    expect(() => packAnswers({ scores: [1, 1, 1, 1, 1, 1, 1], improvement: 'ab' })).toThrow(RangeError);
  });
});
