import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson } from '../../../functions/domain/result/canonical-json.ts';

it('is the same text whatever the order of keys, and reads back as the same value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const wellFormed = JSON.parse(JSON.stringify(value), (_, member) =>
        typeof member === 'string' ? member.toWellFormed() : member,
      );
      const text = canonicalJson(wellFormed);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(wellFormed)));
    }),
  );
  expect(canonicalJson({ b: 1, a: [true, null], é: '', B: undefined })).toBe(
    '{"a":[true,null],"b":1,"é":""}',
  );
});

it('writes numbers in their shortest form, and minus zero as zero', () => {
  expect(canonicalJson([1e21, 0.1, 100, -0, 1e-7])).toBe('[1e+21,0.1,100,0,1e-7]');
});

it.each([Number.NaN, Number.POSITIVE_INFINITY, undefined, () => 1, '\ud800', { '\udc00': 1 }])(
  'refuses what JSON cannot say: %s',
  (value) => {
    expect(() => canonicalJson(value)).toThrow(RangeError);
  },
);
