import { randomBytes } from 'node:crypto';
import type { CodeKeys } from '../ports.ts';
import type { Database } from './database.ts';
import { numberOf, textOf } from './item.ts';
import { type Stopwatch, shortMemory } from './short-memory.ts';

/** How long a process uses the keys it has read, in milliseconds: long enough for "once per process" where processes live for minutes. */
const memory = { found: 3_600_000, none: 1000 };

/** The order in which key ids are given out: one Crockford base-32 character each. */
const keyIds = '123456789ABCDEFGHJKMNPQRSTVWXYZ0';

/** A secret that household codes, tickets and cookies are signed with, under its one-character id. */
export interface CodeKey {
  readonly id: string;
  readonly secret: Uint8Array;
}

/** Code keys with their secrets: the active ones, at most two, the one that signs first. */
export interface CodeSecrets extends CodeKeys {
  active(): Promise<readonly CodeKey[]>;
}

/**
 * Code keys in one small item, so that which two are active changes in one conditional write. Losing it kills every
 * letter: the table is backed up. Session keys are kept the same way, in an item of their own. `made` counts the keys ever made and is the item's version.
 */
export function openCodeKeys(
  database: Database,
  stopwatch: Stopwatch,
  pk: 'CODE-KEYS' | 'SESSION-KEYS' = 'CODE-KEYS',
): CodeSecrets {
  const read = async () => {
    const item = await database.get('codeKeys', { pk }, true);
    if (item === undefined) return { made: 0, keys: [] };
    const stored = JSON.parse(textOf(item, 'keys')) as { id: string; secret: string }[];
    const keys = stored.map(({ id, secret }) => ({
      id,
      secret: new Uint8Array(Buffer.from(secret, 'base64')),
    }));
    return { made: numberOf(item, 'made'), keys };
  };
  const keys = shortMemory(read, ({ made }) => (made > 0 ? memory.found : memory.none), stopwatch);

  async function add(made: number, standing: readonly CodeKey[]): Promise<string | undefined> {
    const id = keyIds[made % keyIds.length] ?? '';
    const next = [{ id, secret: randomBytes(32) }, ...standing.slice(0, 1)];
    const text = JSON.stringify(
      next.map((key) => ({ id: key.id, secret: Buffer.from(key.secret).toString('base64') })),
    );
    const condition =
      made === 0 ? { text: 'attribute_not_exists(#pk)' } : { text: '#made = :made', values: { made } };
    const put = await database.put('codeKeys', { pk, made: made + 1, keys: text }, condition);
    keys.forget();
    return put ? id : undefined;
  }

  return {
    active: async () => (await keys.get('')).keys,
    async activeIds(afresh) {
      if (afresh !== undefined) keys.forget();
      return (await keys.get('')).keys.map(({ id }) => id);
    },
    makeFirst: async () => (await add(0, [])) !== undefined,
    async rotate(expected) {
      const { made, keys: standing } = await read();
      return standing[0]?.id === expected ? await add(made, standing) : undefined;
    },
  };
}
