import type { Month } from '../domain/month.ts';
import type { Pseudonym } from '../domain/rating.ts';
import type { Pseudonyms } from '../ports.ts';
import { base32 } from './base32.ts';
import { mac } from './mac.ts';
import type { MonthSecretSource } from './secrets.ts';

/**
 * Households and browsers under a month's key: HMACs that only the key can make again, so that they name nobody once it
 * is destroyed. Made of compound and household, never of the code: a reissued letter edits the same rating. SECURITY §4.
 */
export function openPseudonyms(source: MonthSecretSource): Pseudonyms {
  return {
    async of({ compound, number }, months) {
      const secrets = await Promise.all(months.map((month) => source.secret(month)));
      const pseudonyms = new Map<Month, Pseudonym>();
      months.forEach((month, index) => {
        const secret = secrets[index];
        if (secret === undefined) return;
        const code = mac(secret, 'linping household 1', [compound, String(number)]);
        pseudonyms.set(month, base32(code, 26).toLowerCase() as Pseudonym);
      });
      return pseudonyms;
    },

    async mark(month, use, ...words) {
      const secret = await source.secret(month);
      if (secret === undefined) throw new Error(`${month} has no key: nothing can be marked in it`);
      return base32(mac(secret, `linping ${use} 1`, words), 16).toLowerCase();
    },
  };
}
