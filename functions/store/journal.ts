import { createHash } from 'node:crypto';
import { addMonths, type Month } from '../domain/month.ts';
import { type Deed, hashedText, type JournalEntry } from '../domain/people/journal.ts';
import type { Journal } from '../ports/people.ts';
import type { Calendar } from '../ports.ts';
import type { Database } from './database.ts';
import { type Item, textOf } from './item.ts';
import { journalAbout, journalOf, journalPlace } from './keys.ts';
import { listingIndex } from './schema.ts';

/** How often an entry tries to follow whoever was faster. */
const attempts = 50;

/** How many months back the last entry is looked for; before it the journal is new. */
const reach = 24;

/** The journal: a partition a month, its entries numbered and chained, found by what they are about through the listing index. */
export function openJournal(database: Database, calendar: Calendar): Journal {
  const absent = { text: 'attribute_not_exists(#pk)' };

  async function last(month: Month): Promise<JournalEntry | undefined> {
    const selection = { partition: { pk: journalOf(month) }, newestFirst: true, limit: 1, consistent: true };
    for await (const [item] of database.pages('records', selection)) return item && entryIn(item);
    return undefined;
  }

  /** The last entry of the newest month before. Mostly the month before has entries; where it has none, all months before it are asked at once. */
  async function lastBefore(month: Month): Promise<JournalEntry | undefined> {
    const near = await last(addMonths(month, -1));
    if (near !== undefined) return near;
    const earlier = Array.from({ length: reach - 1 }, (_, index) => last(addMonths(month, -index - 2)));
    return (await Promise.all(earlier)).find((entry) => entry !== undefined);
  }

  /**
   * The entry to try next. A month is closed by an entry of its own before the one after it begins: whoever is late then finds it closed and goes into
   * the next, so that the first entry of a month always follows the very last of the month before.
   */
  async function next(deed: Deed): Promise<JournalEntry> {
    const month = calendar.monthOf(deed.at);
    const standing = await last(month);
    if (standing?.act === closing)
      return following(deed, addMonths(month, 1), await last(addMonths(month, 1)), standing.hash);
    if (standing !== undefined) return following(deed, month, standing, '');
    const before = await lastBefore(month);
    if (before === undefined || before.act === closing)
      return following(deed, month, undefined, before?.hash ?? '');
    const close = {
      at: deed.at,
      by: { subject: '', name: '', roles: [] },
      act: closing,
      about: '',
      facts: {},
    };
    return following(close, before.month, before, '');
  }

  return {
    async append(deed) {
      for (let attempt = 0; attempt < attempts; attempt++) {
        const entry = await next(deed);
        const key = { pk: journalOf(entry.month), sk: journalPlace(entry.seq) };
        const body = JSON.stringify(entry);
        const place = `${new Date(deed.at).toISOString()}#${journalPlace(entry.seq)}`;
        const item = { ...key, body, list: journalAbout(entry.about), place };
        const put = await database.put('records', item, absent);
        if (entry.act === closing && deed.act !== closing) continue;
        if (put) return entry;
        // An answer lost on its way: the entry stands there already.
        if ((await database.get('records', key, true))?.body === body) return entry;
      }
      throw new Error('the journal is written by too many at once');
    },

    async of(month) {
      const entries: JournalEntry[] = [];
      const selection = { partition: { pk: journalOf(month) }, consistent: true };
      for await (const page of database.pages('records', selection)) entries.push(...page.map(entryIn));
      return { entries, before: (await lastBefore(month))?.hash ?? '' };
    },

    async about(subject) {
      const entries: JournalEntry[] = [];
      const selection = { index: listingIndex, partition: { list: journalAbout(subject) } };
      for await (const page of database.pages('records', selection)) entries.push(...page.map(entryIn));
      return entries.reverse();
    },
  };
}

/** The act of the entry that ends a month. */
const closing = 'close-journal';

function following(deed: Deed, month: Month, before: JournalEntry | undefined, first: string): JournalEntry {
  const entry = { ...deed, month, seq: (before?.seq ?? 0) + 1, previous: before?.hash ?? first };
  return { ...entry, hash: createHash('sha256').update(hashedText(entry)).digest('hex') };
}

function entryIn(item: Item): JournalEntry {
  return JSON.parse(textOf(item, 'body')) as JournalEntry;
}
