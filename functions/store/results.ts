import type { Day, Month } from '../domain/month.ts';
import type { Release } from '../domain/release.ts';
import { canonicalJson } from '../domain/result/canonical-json.ts';
import type { Signature } from '../domain/result/signature.ts';
import type { Results } from '../ports/month.ts';
import type { Database } from './database.ts';
import { type Item, numberOf, textOf } from './item.ts';
import { keysMade, releases, resultKey, sealed, shredded, versionText } from './keys.ts';
import { keepText, readText, textOfHead } from './texts.ts';

/** Documents, signatures and releases are put once; the mark of the newest sealed version moves from the one it replaces alone, and remembers those before. */
export function openResults(database: Database): Results {
  async function all(pk: string): Promise<readonly Item[]> {
    const items: Item[] = [];
    for await (const page of database.pages('records', { partition: { pk }, consistent: true }))
      items.push(...page);
    return items;
  }
  async function versions(month: Month): Promise<readonly number[]> {
    const mark = await database.get('records', { pk: sealed, sk: month }, true);
    if (mark === undefined) return [];
    // Marks written before they remembered the versions before them know their own alone.
    const earlier: number[] = mark.earlier === undefined ? [] : JSON.parse(textOf(mark, 'earlier'));
    return [...earlier, numberOf(mark, 'version')];
  }
  const months = async (pk: string) => (await all(pk)).map((item) => textOf(item, 'sk') as Month);

  return {
    keepDocument: (month, version, kind, text) => keepText(database, resultKey(month, version, kind), text),
    document: (month, version, kind) => readText(database, resultKey(month, version, kind)),

    keepSignature: (month, version, signature) =>
      keepText(database, resultKey(month, version, 'signature'), canonicalJson(signature)),

    async signature(month, version) {
      const text = await readText(database, resultKey(month, version, 'signature'));
      return text === undefined ? undefined : (JSON.parse(text) as Signature);
    },

    async seal(month, version, replaces) {
      const before = await versions(month);
      if (before.includes(version)) return 'kept';
      if ((before.at(-1) ?? 0) !== replaces) return 'differs';
      const mark = { pk: sealed, sk: month, version, earlier: JSON.stringify(before) };
      const still =
        replaces === 0
          ? { text: 'attribute_not_exists(#pk)' }
          : { text: '#version = :replaces', values: { replaces } };
      if (await database.put('records', mark, still)) return 'kept';
      return (await versions(month)).includes(version) ? 'kept' : 'differs';
    },

    async sealedVersion(month) {
      return (await versions(month)).at(-1) ?? 0;
    },

    sealedVersions: versions,

    sealedMonths: () => months(sealed),

    newestSealed: async () =>
      (await all(sealed)).map((mark) => ({
        month: textOf(mark, 'sk') as Month,
        version: numberOf(mark, 'version'),
      })),

    release(release) {
      const key = { pk: releases, sk: `${release.month}#${versionText(release.version)}` };
      return keepText(database, key, canonicalJson(release));
    },

    async releases() {
      const heads = await all(releases);
      const texts = await Promise.all(heads.map((head) => textOfHead(database, head)));
      return texts.map((text) => JSON.parse(text) as Release);
    },

    async noteShredded(month: Month, day: Day) {
      const item = { pk: shredded, sk: month, day };
      await database.put('records', item, { text: 'attribute_not_exists(#pk)' });
    },

    shreddedMonths: async () =>
      (await all(shredded)).map((item) => ({
        month: textOf(item, 'sk') as Month,
        day: textOf(item, 'day') as Day,
      })),

    noteKeyMade: (month) =>
      database.put('records', { pk: keysMade, sk: month }, { text: 'attribute_not_exists(#pk)' }),

    wasKeyMade: async (month) =>
      (await database.get('records', { pk: keysMade, sk: month }, true)) !== undefined,
  };
}
