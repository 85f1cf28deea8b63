import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CompoundId } from '../../functions/domain/compound.ts';
import { normaliseBase32 } from '../../functions/platform/base32.ts';
import { openHouseholdCodes } from '../../functions/platform/household-codes.ts';

const codes = openHouseholdCodes({ active: async () => [{ id: '1', secret: new Uint8Array(32).fill(1) }] });
const household = { compound: '0I7Q'.replace('I', '1') as CompoundId, number: 1302 };
const place = fc.nat(25);
const written = fc.constantFrom(
  ...'0123456789ABCDEFGHJKMNPQRSTVWXYZOILUoilu-  ＡO０',
  '',
  '\0',
  '\u200b',
  'é',
);

/** One thing that can happen to a code on its way: characters replaced, put in, taken out, swapped, turned round, or said twice. */
const slip: fc.Arbitrary<(code: string) => string> = fc.oneof(
  fc.tuple(place, written).map(
    ([at, put]) =>
      (code: string) =>
        code.slice(0, at) + put + code.slice(at + 1),
  ),
  fc.tuple(place, written).map(
    ([at, put]) =>
      (code: string) =>
        code.slice(0, at) + put + code.slice(at),
  ),
  fc.tuple(place, place).map(
    ([at, to]) =>
      (code: string) =>
        code.slice(0, at) + code.slice(to, to + 1) + code.slice(at + 1),
  ),
  place.map((at) => (code: string) => code.slice(at) + code.slice(0, at)),
  place.map((at) => (code: string) => code.slice(0, at)),
  fc.constant((code: string) => [...code].reverse().join('')),
  fc.constant((code: string) => code + code),
  fc.constant((code: string) => code.toLowerCase()),
);

it('reads a code after any slips that leave its normal form what it was, and refuses it after all others', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(slip, { minLength: 1, maxLength: 4 }), fc.nat(31), async (slips, issue) => {
      const genuine = await codes.issue(household, issue);
      const changed = slips.reduce((code, apply) => apply(code), genuine);
      const read = await codes.read(changed);
      if (normaliseBase32(changed) === genuine && changed.length <= 80)
        expect(read).toEqual({ keyId: '1', household, issue });
      else expect(read).toBeUndefined();
    }),
    { numRuns: 2000 },
  );
});

it('refuses every exchange of two neighbours that differ', async () => {
  const genuine = await codes.issue(household, 0);
  for (let at = 0; at < genuine.length - 1; at++) {
    const [one, two] = [genuine.charAt(at), genuine.charAt(at + 1)];
    const swapped = genuine.slice(0, at) + two + one + genuine.slice(at + 2);
    if (one !== two) expect(await codes.read(swapped), swapped).toBeUndefined();
  }
});
