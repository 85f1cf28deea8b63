import { randomBytes } from 'node:crypto';
import type { Month } from '../domain/month.ts';
import type { MonthKeys } from '../ports.ts';
import type { Database } from './database.ts';
import { type Stopwatch, shortMemory } from './short-memory.ts';

/**
 * How long a process may hold a month's key, in milliseconds, before it drops it (SECURITY §4); that there is none is
 * remembered for a minute, so that a service's first months cost no reads either.
 */
const memory = { found: 600_000, none: 60_000 };

/** Month keys with their secrets, which only pseudonyms are made of. */
export interface MonthSecrets extends MonthKeys {
  /** The month's 32 secret bytes; undefined where they are not yet made or destroyed. */
  secret(month: Month): Promise<Uint8Array | undefined>;
}

/** Month keys in their table: 32 random bytes, put once; a destroyed one leaves its name, so that it is never made again. */
export function openMonthKeys(database: Database, stopwatch: Stopwatch): MonthSecrets {
  const read = async (month: Month) => {
    const secret = (await database.get('monthKeys', { pk: month }, true))?.secret;
    return secret instanceof Uint8Array ? secret : undefined;
  };
  const secrets = shortMemory(read, (found) => (found ? memory.found : memory.none), stopwatch);
  return {
    secret: (month) => secrets.get(month),

    async makeOnce(month) {
      const item = { pk: month, secret: randomBytes(32) };
      const made = await database.put('monthKeys', item, { text: 'attribute_not_exists(#pk)' });
      secrets.forget(month);
      return made;
    },

    exists: async (month) => (await read(month)) !== undefined,

    async destroy(month) {
      const gone = { pk: month, destroyed: true };
      const destroyed = await database.put('monthKeys', gone, { text: 'attribute_exists(#secret)' });
      secrets.forget(month);
      return destroyed;
    },
  };
}
