import type { Compound, CompoundId } from '../domain/compound.ts';
import type { Firm } from '../domain/firm.ts';
import type { Registry } from '../ports.ts';
import type { Database } from './database.ts';
import type { Condition } from './expression.ts';
import { type Item, textOf } from './item.ts';
import { compoundKey, compoundList, firmKey, firmList } from './keys.ts';
import { listingIndex } from './schema.ts';
import { type Stopwatch, shortMemory } from './short-memory.ts';

/** How old a compound or firm may be when a resident's page is made of it, in milliseconds. */
const memory = 60_000;

/** One read unit carries 4 KB: a resident's scan must not cost more, so a compound that would is refused. */
const mostBytes = 4096 - 200;

/** Firms and compounds, each one item with its body as JSON; listed through an index, compounds by district. */
export function openRegistry(database: Database, stopwatch: Stopwatch): Registry {
  const compounds = shortMemory(
    async (id: CompoundId) => bodyOf<Compound>(await database.get('records', compoundKey(id), false)),
    memory,
    stopwatch,
  );
  const firms = shortMemory(
    async (id: Firm['id']) => bodyOf<Firm>(await database.get('records', firmKey(id), false)),
    memory,
    stopwatch,
  );

  async function* listed<T>(list: string): AsyncIterable<T> {
    const selection = { index: listingIndex, partition: { list } };
    for await (const page of database.pages('records', selection))
      for (const item of page) yield JSON.parse(textOf(item, 'body')) as T;
  }

  /** Puts the version that follows the standing one. */
  async function putNext(key: Item, listing: Item, version: number): Promise<boolean> {
    if (await database.put('records', { ...key, ...listing, version }, follows(version))) return true;
    // An answer lost on its way makes the repeated request fail its own condition: what stands decides.
    const standing = await database.get('records', key, true);
    return standing?.body === listing.body;
  }

  return {
    compound: (id) => compounds.get(id),
    firm: (id) => firms.get(id),
    compounds: () => listed<Compound>(compoundList),
    firms: () => listed<Firm>(firmList),

    async putCompound(compound) {
      const body = JSON.stringify(compound);
      if (Buffer.byteLength(body) > mostBytes)
        throw new RangeError(`compound ${compound.id} would not fit into ${mostBytes} bytes`);
      const place = `${compound.district}#${compound.id}`;
      const put = await putNext(
        compoundKey(compound.id),
        { list: compoundList, place, body },
        compound.version,
      );
      compounds.forget(compound.id);
      return put;
    },

    async putFirm(firm) {
      const listing = { list: firmList, place: firm.id, body: JSON.stringify(firm) };
      const put = await putNext(firmKey(firm.id), listing, firm.version);
      firms.forget(firm.id);
      return put;
    },
  };
}

function follows(version: number): Condition {
  if (version === 1) return { text: 'attribute_not_exists(#pk)' };
  return { text: '#version = :before', values: { before: version - 1 } };
}

function bodyOf<T>(item: Item | undefined): T | undefined {
  return item && (JSON.parse(textOf(item, 'body')) as T);
}
