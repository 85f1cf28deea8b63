import type { AnyClock } from '../desk/desk.ts';
import { lastText, nextLast } from '../desk/waits-for.ts';
import { caseWords as w } from '../desk/words/case-words.ts';
import { documentWords } from '../desk/words/document-words.ts';
import { exitStateWords, itemStateWords, listingStateWords, listWords } from '../desk/words/state-words.ts';
import type { CompoundId } from '../domain/compound.ts';
import { exitName } from '../domain/exit-case/exit-case.ts';
import { listingName } from '../domain/listing/listing.ts';
import type { Day } from '../domain/month.ts';
import type { Notice } from '../domain/notice.ts';
import { dueOf, factsOf, type Item, isItemOpen, itemState } from '../domain/rectification/item.ts';
import { fill } from '../web/fill.ts';
import { linkFor, type Reader } from '../web/language.ts';
import { type DataTable, headed } from '../web/office/table.tsx';
import { printable } from '../web/printable.ts';
import { exitNext, itemNext, listingNext, ownCaseWords as o } from './case-words.ts';
import type { OwnCase, OwnListing, OwnNotices } from './own-matters.ts';

interface Shows {
  readonly reader: Reader;
  readonly today: Day;
  readonly unsure: ReadonlySet<string>;
}

/** The clocks that a firm's rights and duties run by: that of a veto is the bureau's own. */
export function clocksToldOf(running: readonly AnyClock[]): readonly AnyClock[] {
  return running.filter(({ clock }) => clock !== 'veto');
}

/** Notices with the link to print each. */
export function noticeTable({ read, unreadable }: OwnNotices, reader: Reader): DataTable<Notice> {
  return {
    name: 'notices',
    title: o.notices,
    none: unreadable.length === 0 ? o.noNotices : o.noneRead,
    rows: read.toSorted((a, b) => (a.day < b.day ? 1 : -1)),
    columns: [
      {
        head: o.notice,
        value: noticeName,
        cell: (notice, language) => (
          <a href={linkFor(reader, `/firm/notices/${notice.code}`)}>{noticeName(notice, language)}</a>
        ),
      },
      { head: o.number, value: ({ number }) => number },
      { head: o.issued, value: ({ day }) => day },
    ],
  };
}

/** A notice is in Chinese; readers of English are told what it is. */
function noticeName({ title, kind }: Notice, language: Reader['language']): string {
  return language === 'zh' ? printable(title) : headed(documentWords[kind]?.en ?? title, 'en');
}

/** Listings: how far, what comes next, the next last day with its rule. */
export function listingTable(
  rows: readonly OwnListing[],
  { reader, today, unsure }: Shows,
): DataTable<OwnListing> {
  return {
    name: 'listings',
    title: o.listings,
    none: o.noListings,
    rows,
    columns: [
      {
        head: o.list,
        value: ({ file }, language) => listWords[file.listing.list][language],
        cell: ({ file }, language) => (
          <a href={linkFor(reader, `/firm/listings/${listingName(file.listing)}`)}>
            {listWords[file.listing.list][language]}
          </a>
        ),
      },
      { head: o.month, value: ({ file }) => file.listing.month },
      { head: w.state, value: ({ state }, language) => listingStateWords[state][language] },
      { head: o.next, value: ({ state }, language) => listingNext[state][language] },
      {
        head: o.last,
        value: ({ file }, language) => {
          const next = nextLast(clocksToldOf(file.running), today);
          return next === undefined ? null : lastText(next, unsure, language);
        },
      },
    ],
  };
}

/** Exit cases, in the same way. */
export function caseTable(rows: readonly OwnCase[], { reader, today, unsure }: Shows): DataTable<OwnCase> {
  return {
    name: 'cases',
    title: o.cases,
    none: o.noCases,
    rows,
    columns: [
      {
        head: o.cases,
        value: ({ file }, language) => fill(o.case[language], { number: file.one.number }),
        cell: ({ file }, language) => (
          <a href={linkFor(reader, `/firm/exits/${exitName(file.one)}`)}>
            {fill(o.case[language], { number: file.one.number })}
          </a>
        ),
      },
      { head: w.state, value: ({ state }, language) => exitStateWords[state][language] },
      { head: o.next, value: ({ state }, language) => exitNext[state][language] },
      {
        head: o.last,
        value: ({ file }, language) => {
          const next = nextLast(clocksToldOf(file.running), today);
          return next === undefined ? null : lastText(next, unsure, language);
        },
      },
    ],
  };
}

/** Items, open ones first, then by their day. */
export function itemTable(
  rows: readonly Item[],
  nameOf: (compound: CompoundId) => string,
  { reader, today }: Pick<Shows, 'reader' | 'today'>,
): DataTable<Item> {
  const order = (item: Item) => `${isItemOpen(item) ? 0 : 1}${dueOf(item) ?? '9'}`;
  const text = (item: Item, language: Reader['language']) =>
    fill(o.itemText[language], {
      compound: printable(nameOf(item.compound)),
      number: item.number,
      what: printable(factsOf(item).what, 60),
    });
  return {
    name: 'items',
    title: o.items,
    none: o.noItems,
    rows: rows.toSorted((a, b) => (order(a) < order(b) ? -1 : 1)),
    columns: [
      {
        head: o.item,
        value: text,
        cell: (item, language) => (
          <a href={linkFor(reader, `/firm/items/${item.compound}/${item.number}`)}>{text(item, language)}</a>
        ),
      },
      {
        head: w.state,
        value: (item, language) => {
          const state = itemState(item);
          const said = state === 'none' ? '' : itemStateWords[state][language];
          return state === 'open' && (dueOf(item) ?? today) < today
            ? `${o.overdue[language]} · ${said}`
            : said;
        },
      },
      {
        head: o.next,
        value: (item, language) => {
          const state = itemState(item);
          return state === 'none' ? '' : itemNext[state][language];
        },
      },
      { head: o.last, value: (item) => (isItemOpen(item) ? (dueOf(item) ?? null) : null) },
    ],
  };
}
