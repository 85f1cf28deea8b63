import { type CaseEvent, newestOf } from '../../domain/casework/case-event.ts';
import type { CompoundId } from '../../domain/compound.ts';
import {
  advisedCompounds,
  type ExitCase,
  inCompound,
  isOpen,
  withFirm,
} from '../../domain/exit-case/exit-case.ts';
import type { FirmId } from '../../domain/firm.ts';
import { type EvidenceOver, figuresOf } from '../../domain/indicator/evidence-over.ts';
import { type Listing, type ListKind, listKinds, stateOf } from '../../domain/listing/listing.ts';
import { addMonths, type Day, type Month } from '../../domain/month.ts';
import { closedLoop, dueOf, factsOf, type Item, itemState } from '../../domain/rectification/item.ts';
import { type ItemTheme, itemThemes } from '../../domain/rectification/item-steps.ts';

/** A compound that one firm left and another took over, by a completed exit. */
export interface Replaced {
  readonly compound: CompoundId;
  readonly out: FirmId;
  readonly in: FirmId | undefined;
  readonly lastDay: Day;
  readonly from: Day | undefined;
  /** Days from the warning to the exit's completion; undefined where none was sent. */
  readonly days: number | undefined;
}

/** The exits that were completed in a year. */
export function replacedIn(year: string, cases: readonly ExitCase[]): readonly Replaced[] {
  return cases.flatMap((one) =>
    advisedCompounds(one).flatMap((compound): readonly Replaced[] => {
      const events = inCompound(one, compound);
      const done = newestOf(events, 'complete-exit');
      if (done === undefined || !isIn(year, done)) return [];
      const next = newestOf(events, 'record-replacement');
      const warned = withFirm(one).find(({ step }) => step === 'warn');
      return [
        {
          compound,
          out: one.firm,
          in: next?.facts.firm as FirmId | undefined,
          lastDay: done.facts.lastDay as Day,
          from: next?.facts.from as Day | undefined,
          days: warned && daysBetween(warned.day, done.day),
        },
      ];
    }),
  );
}

/** How often something happened in a year. */
export interface Counted {
  readonly what: string;
  readonly n: number;
}

const listingSteps = ['list', 'expire', 'repair', 'revoke'] as const;

/** States in which an entry stands on its list: an honour whose revocation is decided stands until that is delivered. */
const inForce: ReadonlySet<string> = new Set(['listed', 'revoked']);

/** Entries made on a list in a year, and those that ended, by how they did. */
export interface ListingYear extends Readonly<Record<(typeof listingSteps)[number], number>> {
  readonly kind: ListKind;
  /** In force at the year's end, or today where it still runs. */
  readonly standing: number;
}

/** Of either list what was made and ended in a year. */
export function listingsIn(year: string, listings: readonly Listing[]): readonly ListingYear[] {
  return listKinds.map((kind) => {
    const own = listings.filter(({ list }) => list === kind);
    // What was revoked before it was listed never was an entry.
    const events = own.flatMap((one) => (one.events.some(({ step }) => step === 'list') ? one.events : []));
    const standing = own.filter((one) => inForce.has(stateOf({ events: until(year, one.events) }))).length;
    const of = (...steps: readonly string[]) =>
      events.filter((event) => steps.includes(event.step) && isIn(year, event)).length;
    return {
      kind,
      standing,
      list: of('list'),
      expire: of('expire'),
      repair: of('repair'),
      revoke: of('revoke', 'deliver-revocation-decision'),
    };
  });
}

/** The steps of exit cases that a year's sheet counts: taken up, and how they ended. */
export const exitOutcomes = ['warn', 'close', 'conclude', 'withdraw', 'dismiss'] as const;

/** Exit cases that were taken up in a year, those that ended, by how they did, and those that were open at its end. */
export function exitsIn(year: string, cases: readonly ExitCase[]): readonly Counted[] {
  const events = cases.flatMap(withFirm);
  const counted = exitOutcomes.map((what) => ({
    what,
    n: events.filter((event) => event.step === what && isIn(year, event)).length,
  }));
  const open = cases.filter((one) => {
    const known = until(year, one.events);
    return known.some(({ step }) => step === 'warn') && isOpen({ events: known });
  });
  return [...counted, { what: 'open', n: open.length }];
}

/** The hotline's orders and complaints of a month, of this year and the one before; undefined where nothing was imported of it. */
export interface HotlineMonth {
  readonly month: Month;
  readonly now: HotlineCounts | undefined;
  readonly before: HotlineCounts | undefined;
}

/** Orders that count, and complaints among them. */
export interface HotlineCounts {
  readonly orders: number;
  readonly complaints: number;
}

/** Month by month the hotline of a year beside the year before. */
export function hotlineIn(year: string, evidence: EvidenceOver): readonly HotlineMonth[] {
  const of = (month: Month): HotlineCounts | undefined => {
    const { months, rows } = figuresOf(evidence, 'hotline', [month]);
    return months.length === 0 ? undefined : summed(rows);
  };
  return Array.from({ length: 12 }, (_, index) => addMonths(`${year}-01` as Month, index)).map((month) => ({
    month,
    now: of(month),
    before: of(addMonths(month, -12)),
  }));
}

/** Both years over the months that there is something of in both; undefined where there is no such month. */
export function sameMonths(
  rows: readonly HotlineMonth[],
): { readonly months: number; readonly now: HotlineCounts; readonly before: HotlineCounts } | undefined {
  const both = rows.flatMap(({ now, before }) => (now && before ? [{ now, before }] : []));
  if (both.length === 0) return undefined;
  return {
    months: both.length,
    now: summed(both.map(({ now }) => now)),
    before: summed(both.map(({ before }) => before)),
  };
}

function summed(rows: readonly HotlineCounts[]): HotlineCounts {
  return {
    orders: rows.reduce((sum, { orders }) => sum + orders, 0),
    complaints: rows.reduce((sum, { complaints }) => sum + complaints, 0),
  };
}

/** Items of a theme that were opened in a year. */
export interface ItemsYear {
  readonly theme: ItemTheme | 'all';
  /** All that were opened; of these dropped, verified, and verified by their day. */
  readonly opened: number;
  readonly dropped: number;
  readonly closed: number;
  readonly inTime: number;
}

/** Items opened in a year by theme, those without any left out, and all together. */
export function itemsOpenedIn(year: string, items: readonly Item[]): readonly ItemsYear[] {
  const own = items.filter(({ events: [first] }) => first !== undefined && isIn(year, first));
  const of = (theme: ItemsYear['theme'], some: readonly Item[]): ItemsYear => {
    const { all, closed } = closedLoop(some.map((item) => ({ state: itemState(item) })));
    const inTime = some.filter(isClosedInTime).length;
    return { theme, opened: some.length, dropped: some.length - all, closed, inTime };
  };
  const themes = itemThemes.map((theme) =>
    of(
      theme,
      own.filter((item) => factsOf(item).theme === theme),
    ),
  );
  return [...themes.filter(({ opened }) => opened > 0), of('all', own)];
}

function isClosedInTime(item: Item): boolean {
  const [verified, due] = [newestOf(item.events, 'verify'), dueOf(item)];
  const reported = newestOf(item.events, 'report');
  if (itemState(item) !== 'closed' || verified === undefined || due === undefined) return false;
  return (reported ?? verified).day <= due;
}

/** Whole days from one day to another. */
function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** What had happened by a year's end. */
function until<Event extends Pick<CaseEvent<string>, 'day'>>(year: string, events: readonly Event[]) {
  return events.filter(({ day }) => day <= `${year}-12-31`);
}

function isIn(year: string, { day }: Pick<CaseEvent<string>, 'day'>): boolean {
  return day.startsWith(`${year}-`);
}
