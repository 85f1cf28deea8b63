import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CompoundId } from '../../functions/domain/compound.ts';
import { openHouseholdCodes } from '../../functions/platform/household-codes.ts';

const keys = [
  { id: '2', secret: new Uint8Array(32).fill(2) },
  { id: '1', secret: new Uint8Array(32).fill(1) },
];
const codes = openHouseholdCodes({ active: async () => keys });
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const household = { compound: '00A7' as CompoundId, number: 1302 };

it('reads what it issued: key, compound, household, issue', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: fc.constantFrom(...alphabet), minLength: 4, maxLength: 4 }),
      fc.integer({ min: 1, max: 32 ** 4 - 1 }),
      fc.integer({ min: 0, max: 31 }),
      async (compound, number, issue) => {
        const given = { compound: compound as CompoundId, number };
        const code = await codes.issue(given, issue);
        expect(code).toMatch(/^2[0-9A-HJKMNP-TV-Z]{25}$/);
        expect(await codes.read(code)).toEqual({ keyId: '2', household: given, issue });
      },
    ),
  );
});

it('rejects every change of one character that changes the code', async () => {
  const code = await codes.issue(household, 3);
  for (let place = 0; place < code.length; place++)
    for (const character of alphabet) {
      const changed = `${code.slice(0, place)}${character}${code.slice(place + 1)}`;
      if (changed !== code) expect(await codes.read(changed)).toBeUndefined();
    }
});

it('forgives lower case, spaces, hyphens, and O, I, L for 0 and 1', async () => {
  const code = await codes.issue({ compound: '0101' as CompoundId, number: 1 }, 0);
  const written = code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
  expect(await codes.read(written)).toEqual(await codes.read(code));
  expect(await codes.read(` ${code.replace(/(.{4})/g, '$1-')} `)).toEqual(await codes.read(code));
});

it('reads the full-width characters that a Chinese keyboard types', async () => {
  const code = await codes.issue(household, 0);
  const wide = [...code].map((each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0)).join('');
  expect(await codes.read(wide)).toEqual(await codes.read(code));
});

it('reads codes under the key before, and none under a key that was retired', async () => {
  const [, before] = keys;
  const old = openHouseholdCodes({ active: async () => (before ? [before] : []) });
  const code = await old.issue(household, 0);
  expect(await codes.read(code)).toEqual({ keyId: '1', household, issue: 0 });
  const later = openHouseholdCodes({ active: async () => keys.slice(0, 1) });
  expect(await later.read(code)).toBeUndefined();
});

it.each([
  ['', 'nothing'],
  ['A'.repeat(25), 'too short'],
  ['A'.repeat(27), 'too long'],
  ['U'.repeat(26), 'a letter that codes do not have'],
  ['A'.repeat(9000), '9 KB'],
  ['-'.repeat(9000), '9 KB of hyphens'],
  ['\0'.repeat(26), 'NUL'],
  ['😀'.repeat(13), 'emoji'],
  ['ı'.repeat(26), 'letters that only look like ours'],
])('does not ask for the keys when the text has not a code’s shape: %#', async (text) => {
  const asked = openHouseholdCodes({ active: () => Promise.reject(new Error('keys were read')) });
  expect(await asked.read(text)).toBeUndefined();
});

it('issues nothing for a number or issue that does not fit, and nothing without a key', async () => {
  for (const number of [0, -1, 1.5, 32 ** 4])
    await expect(codes.issue({ ...household, number }, 0)).rejects.toThrow(RangeError);
  await expect(codes.issue(household, 32)).rejects.toThrow(RangeError);
  const none = openHouseholdCodes({ active: async () => [] });
  await expect(none.issue(household, 0)).rejects.toThrow('no code key');
});
