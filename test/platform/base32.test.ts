import fc from 'fast-check';
import { expect, it } from 'vitest';
import { base32, base32Number, normaliseBase32, numberOfBase32 } from '../../functions/platform/base32.ts';
import { systemRandomness } from '../../functions/platform/randomness.ts';

it('writes five bits a character, most significant first, as big numbers do', () => {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), (bytes) => {
      const length = Math.floor((bytes.length * 8) / 5);
      let value = BigInt(`0x0${Buffer.from(bytes).toString('hex')}`) >> BigInt(bytes.length * 8 - length * 5);
      let expected = '';
      for (let place = 0; place < length; place++, value >>= 5n)
        expected = alphabet[Number(value & 31n)] + expected;
      expect(base32(bytes, length)).toBe(expected);
    }),
  );
});

it('has no more characters than bits', () => {
  expect(() => base32(new Uint8Array(2), 4)).toThrow(RangeError);
});

it('reads the numbers it wrote', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 32 ** 4 - 1 }), (value) => {
      expect(base32Number(value, 4)).toMatch(/^.{4}$/);
      expect(numberOfBase32(base32Number(value, 4))).toBe(value);
    }),
  );
  for (const value of [-1, 0.5, 32, Number.NaN]) expect(() => base32Number(value, 1)).toThrow(RangeError);
});

it('leaves nothing to forgive in what it forgave', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(normaliseBase32(normaliseBase32(text))).toBe(normaliseBase32(text));
    }),
  );
});

it('makes ids of 130 bits that do not repeat', () => {
  const ids = Array.from({ length: 1000 }, () => systemRandomness.id());
  expect(new Set(ids).size).toBe(1000);
  for (const id of ids) expect(id).toMatch(/^[0-9a-hjkmnp-tv-z]{26}$/);
});
