import type { Instant } from '../domain/month.ts';
import type { Database } from './database.ts';
import { registerChanged } from './keys.ts';

/** For how long one announcement covers the changes of a process, in milliseconds: an import of 50,000 rows announces itself every ten seconds, not 50,000 times. */
const covers = 10_000;

/** Announcements of changes to the register: who holds a whole list of it asks for the last one instead of reading thousands of items again. */
export interface AnnouncedChanges {
  /** Says that a change begins now; to be awaited before the change is written. */
  announce(): Promise<void>;
  /** The last announcement, or undefined where nothing was ever changed. */
  last(): Promise<Instant | undefined>;
}

/**
 * One item with a time that only grows: it is put before a change and not with it, so that a crash between the two leaves an announcement
 * without a change, never a change that nobody hears of. Times are those of `now`.
 */
export function announcedChanges(database: Database, now: () => Instant): AnnouncedChanges {
  let announced: { readonly at: Instant; readonly put: Promise<boolean> } | undefined;
  const before = (at: Instant) => ({
    text: 'attribute_not_exists(#pk) OR #at < :at',
    values: { at },
  });
  return {
    async announce() {
      const at = now();
      if (announced === undefined || Math.abs(at - announced.at) >= covers) {
        // Where a later one stands, it covers this change too.
        const put = database.put('records', { ...registerChanged, at }, before(at));
        announced = { at, put };
        put.catch(() => {
          announced = undefined;
        });
      }
      await announced.put;
    },
    async last() {
      const item = await database.get('records', registerChanged, true);
      return item === undefined ? undefined : Number(item.at);
    },
  };
}
