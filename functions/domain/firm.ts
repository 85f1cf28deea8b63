import type { ExtraColumns } from './extra-columns.ts';
import type { Registration } from './registration.ts';

declare const firmBrand: unique symbol;

/** A property firm's 统一社会信用代码: 18 characters, digits and upper-case letters without I, O, S, V, Z. */
export type FirmId = string & { readonly [firmBrand]: true };

/** A property firm 物业企业. `repairLine` is the telephone residents call for a repair, as printed text; `version` counts its changes, for conditional writes; 1 at first. */
export interface Firm {
  readonly id: FirmId;
  readonly name: string;
  readonly repairLine: string;
  /** What else a clerk's file says of it, by the name of its column: kept and exported, never scored. */
  readonly extra?: ExtraColumns;
  /** The piece of an import that changed it last, as `<import>/<piece>`; what it found there leads to the import before. */
  readonly imported?: string;
  readonly registered?: Registration;
  readonly version: number;
}

/** The credit code in `text` (spaces cut, upper-cased), or undefined where its shape or check character (GB 32100) is wrong. */
export function parseFirmId(text: string): FirmId | undefined {
  const code = text.replace(/\s/g, '').toUpperCase();
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code)) return undefined;
  return checkCharacter(code.slice(0, 17)) === code[17] ? (code as FirmId) : undefined;
}

/** The check character of the first 17 of a credit code: weights 3^i mod 31 over GB 32100's alphabet. */
export function checkCharacter(first17: string): string {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  let sum = 0;
  let weight = 1;
  for (const character of first17) {
    sum += alphabet.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return alphabet[(31 - (sum % 31)) % 31] ?? '0';
}
