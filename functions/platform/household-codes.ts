import type { CompoundId } from '../domain/compound.ts';
import { type Household, maxHouseholdNumber } from '../domain/household.ts';
import type { HouseholdCodes } from '../ports.ts';
import { base32, base32Number, normaliseBase32, numberOfBase32 } from './base32.ts';
import { mac, sameMac } from './mac.ts';
import { type CodeKey, type CodeSecretSource, signingKey } from './secrets.ts';

/** Key id 1, compound 4, household 4, issue 1, MAC 16 (80 bits). SECURITY §1. */
const shape = /^[0-9A-HJKMNP-TV-Z]{26}$/;

/** Longer texts are not even looked at: 26 characters with a separator around each. */
const longest = 80;

/** Household codes 本户评价码: certified by their own MAC, so a forged one is refused before any read but the keys'. */
export function openHouseholdCodes(source: CodeSecretSource): HouseholdCodes {
  return {
    async read(text) {
      const code = text.length > longest ? '' : normaliseBase32(text);
      if (!shape.test(code)) return undefined;
      const keyId = code.slice(0, 1);
      const key = (await source.active()).find(({ id }) => id === keyId);
      if (key === undefined) return undefined;
      const compound = code.slice(1, 5) as CompoundId;
      const household = { compound, number: numberOfBase32(code.slice(5, 9)) };
      const issue = numberOfBase32(code.slice(9, 10));
      if (!sameMac(code.slice(10), codeMac(key, household, issue))) return undefined;
      return { keyId, household, issue };
    },

    async issue(household, issue, keyId) {
      const key = await keyOf(source, keyId);
      if (household.number < 1 || household.number > maxHouseholdNumber)
        throw new RangeError(`${household.number} is not a household number`);
      const number = base32Number(household.number, 4);
      return `${key.id}${household.compound}${number}${base32Number(issue, 1)}${codeMac(key, household, issue)}`;
    },
  };
}

function codeMac(key: CodeKey, { compound, number }: Household, issue: number): string {
  const fields = [key.id, compound, String(number), String(issue)];
  return base32(mac(key.secret, 'linping household code 1', fields), 16);
}

async function keyOf(source: CodeSecretSource, id: string | undefined): Promise<CodeKey> {
  if (id === undefined) return signingKey(source);
  const key = (await source.active()).find((one) => one.id === id);
  if (key === undefined) throw new Error(`code key ${id} is retired: its letters have to be printed again`);
  return key;
}
