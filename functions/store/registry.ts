import type { Compound, CompoundId } from '../domain/compound.ts';
import type { Firm, FirmId } from '../domain/firm.ts';
import type { Instant } from '../domain/month.ts';
import type { Registry } from '../ports.ts';
import { announcedChanges } from './announced-changes.ts';
import type { Database } from './database.ts';
import type { Condition } from './expression.ts';
import { type Item, textOf } from './item.ts';
import { compoundKey, compoundList, firmKey, firmList } from './keys.ts';
import { packBatches, unpackBatches } from './packed-batches.ts';
import { listingIndex } from './schema.ts';
import { type Stopwatch, shortMemory } from './short-memory.ts';

/** How old a compound or firm may be when a resident's page is made of it, in milliseconds. */
const memory = 60_000;

/** One read unit carries 4 KB: a resident's scan must not cost more, so a compound that would is refused. */
const mostBytes = 4096 - 200;

/** Firms and compounds, each one item with its body as JSON (a compound's batches packed); listed through an index, compounds by district. */
export function openRegistry(database: Database, stopwatch: Stopwatch, now: () => Instant): Registry {
  const changes = announcedChanges(database, now);
  const compounds = shortMemory(
    async (id: CompoundId) => {
      const item = await database.get('records', compoundKey(id), false);
      return item && compoundIn(item);
    },
    memory,
    stopwatch,
  );
  const firms = shortMemory(
    async (id: Firm['id']) => {
      const item = await database.get('records', firmKey(id), false);
      return item && firmIn(item);
    },
    memory,
    stopwatch,
  );

  async function* listed<T>(list: string, read: (item: Item) => T): AsyncIterable<T> {
    const selection = { index: listingIndex, partition: { list }, ahead: true };
    for await (const page of database.pages('records', selection)) for (const item of page) yield read(item);
  }

  /** Puts the version that follows the standing one. */
  async function putNext(key: Item, listing: Item, version: number): Promise<boolean> {
    await changes.announce();
    if (await database.put('records', { ...key, ...listing, version }, follows(version))) return true;
    // An answer lost on its way makes the repeated request fail its own condition: what stands decides.
    const standing = await database.get('records', key, true);
    return standing?.body === listing.body;
  }

  async function remove(key: Item, version: number): Promise<boolean> {
    await changes.announce();
    return await database.delete('records', key, standsAt(version));
  }

  return {
    changed: changes.last,
    compound: (id) => compounds.get(id),
    firm: (id) => firms.get(id),
    async compoundsNow(ids) {
      const items = await database.getMany('records', [...new Set(ids)].map(compoundKey));
      return new Map(items.map(compoundIn).map((compound) => [compound.id, compound]));
    },
    async firmsNow(ids) {
      const items = await database.getMany('records', [...new Set(ids)].map(firmKey));
      return new Map(items.map(firmIn).map((firm) => [firm.id, firm]));
    },
    compounds: () => listed(compoundList, compoundIn),
    firms: () => listed(firmList, firmIn),

    async putCompound(compound) {
      const body = JSON.stringify({ ...compound, batches: packBatches(compound.batches) });
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

    async removeCompound(id: CompoundId, version: number) {
      const removed = await remove(compoundKey(id), version);
      compounds.forget(id);
      return removed;
    },

    async removeFirm(id: FirmId, version: number) {
      const removed = await remove(firmKey(id), version);
      firms.forget(id);
      return removed;
    },
  };
}

function standsAt(version: number): Condition {
  return { text: '#version = :version', values: { version } };
}

function follows(version: number): Condition {
  if (version === 1) return { text: 'attribute_not_exists(#pk)' };
  return { text: '#version = :before', values: { before: version - 1 } };
}

function compoundIn(item: Item): Compound {
  const body = JSON.parse(textOf(item, 'body')) as Omit<Compound, 'batches'> & { readonly batches: string };
  return { ...body, batches: unpackBatches(body.batches) };
}

function firmIn(item: Item): Firm {
  return JSON.parse(textOf(item, 'body')) as Firm;
}
