import { themeWords } from '../../desk/words/choice-words.ts';
import { listWords } from '../../desk/words/state-words.ts';
import type { CompoundId } from '../../domain/compound.ts';
import type { FirmId } from '../../domain/firm.ts';
import { monthWords } from '../../web/dates.ts';
import { fill } from '../../web/fill.ts';
import type { Language } from '../../web/language.ts';
import { percent } from '../../web/numbers.ts';
import type { DataTable } from '../../web/office/table.tsx';
import {
  type Counted,
  type HotlineCounts,
  type HotlineMonth,
  type ItemsYear,
  type ListingYear,
  type Replaced,
  sameMonths,
} from './annual-figures.ts';
import type { AnnualView, TakingPart } from './annual-view.ts';
import { outcomeWords, annualWords as w } from './words.ts';

/** How the sheet names firms and compounds. */
export interface Names {
  firm(firm: FirmId): string;
  compound(compound: CompoundId): string;
}

/** The tables of a year, in the sheet's order. */
export function annualTables(view: AnnualView, names: Names): readonly DataTable<unknown>[] {
  return [
    replacedTable(view.replaced, names),
    listingsTable(view.listings),
    exitsTable(view.exits),
    hotlineTable(view.hotline),
    itemsTable(view.items),
    partsTable(view.parts),
  ] as readonly DataTable<unknown>[];
}

function replacedTable(rows: readonly Replaced[], names: Names): DataTable<Replaced> {
  return {
    name: 'replaced',
    title: w.replaced,
    legend: w.replacedHow,
    none: w.noReplaced,
    rows,
    columns: [
      { head: w.compound, value: ({ compound }) => names.compound(compound) },
      { head: w.out, value: ({ out }) => names.firm(out) },
      { head: w.lastDay, value: ({ lastDay }) => lastDay },
      { head: w.in, value: (row) => (row.in === undefined ? null : names.firm(row.in)) },
      { head: w.from, value: ({ from }) => from ?? null },
      { head: w.days, number: true, value: ({ days }) => days ?? null },
    ],
  };
}

function listingsTable(rows: readonly ListingYear[]): DataTable<ListingYear> {
  return {
    name: 'listings',
    title: w.listings,
    legend: w.listingsHow,
    rows,
    columns: [
      { head: w.list, value: ({ kind }, language) => listWords[kind][language] },
      { head: w.made, number: true, value: ({ list }) => list },
      { head: w.expired, number: true, value: ({ expire }) => expire },
      { head: w.repaired, number: true, value: ({ repair }) => repair },
      { head: w.revoked, number: true, value: ({ revoke }) => revoke },
      { head: w.standing, number: true, value: ({ standing }) => standing },
    ],
  };
}

function exitsTable(rows: readonly Counted[]): DataTable<Counted> {
  return {
    name: 'exits',
    title: w.exits,
    legend: w.exitsHow,
    rows,
    columns: [
      {
        head: w.outcome,
        value: ({ what }, language) => outcomeWords[what]?.[language] ?? what,
      },
      { head: w.n, number: true, value: ({ n }) => n },
    ],
  };
}

type HotlineRow = Omit<HotlineMonth, 'month'> & { readonly head: (language: Language) => string };

function hotlineTable(months: readonly HotlineMonth[]): DataTable<HotlineRow> {
  const same = sameMonths(months);
  const known = months.filter(({ now, before }) => now !== undefined || before !== undefined);
  const rows: readonly HotlineRow[] = [
    ...known.map(({ month, ...counts }) => ({
      ...counts,
      head: (language: Language) => monthWords(month, language),
    })),
    ...(same === undefined
      ? []
      : [
          {
            ...{ now: same.now, before: same.before },
            head: (language: Language) => fill(w.same[language], { months: same.months }),
          },
        ]),
  ];
  const of = (counts: HotlineCounts | undefined, what: keyof HotlineCounts, language: Language) =>
    counts === undefined ? w.noData[language] : counts[what];
  return {
    name: 'hotline',
    title: w.hotline,
    legend: w.hotlineHow,
    none: w.noData,
    rows,
    columns: [
      { head: w.month, value: ({ head }, language) => head(language) },
      { head: w.ordersNow, number: true, value: ({ now }, language) => of(now, 'orders', language) },
      { head: w.complaintsNow, number: true, value: ({ now }, language) => of(now, 'complaints', language) },
      {
        head: w.complaintsBefore,
        number: true,
        value: ({ before }, language) => of(before, 'complaints', language),
      },
      { head: w.change, number: true, value: (row, language) => changeText(row, language) },
    ],
  };
}

/** How complaints changed against the year before: −43.4%; no data where one of both is missing or there was none before. */
export function changeText({ now, before }: Omit<HotlineMonth, 'month'>, language: Language): string {
  if (now === undefined || before === undefined || before.complaints === 0) return w.noData[language];
  const share = (now.complaints - before.complaints) / before.complaints;
  return `${share > 0 ? '+' : share < 0 ? '−' : ''}${percent(Math.abs(share))}`;
}

function itemsTable(rows: readonly ItemsYear[]): DataTable<ItemsYear> {
  return {
    name: 'items',
    title: w.items,
    legend: w.itemsHow,
    rows,
    columns: [
      {
        head: w.theme,
        value: ({ theme }, language) => (theme === 'all' ? w.all : themeWords[theme])[language],
      },
      { head: w.opened, number: true, value: ({ opened }) => opened },
      { head: w.dropped, number: true, value: ({ dropped }) => dropped },
      { head: w.closed, number: true, value: ({ closed }) => closed },
      { head: w.inTime, number: true, value: ({ inTime }) => inTime },
      {
        head: w.rate,
        number: true,
        value: ({ opened, dropped, closed }, language) =>
          opened === dropped ? w.noData[language] : percent(closed / (opened - dropped)),
      },
    ],
  };
}

function partsTable(rows: readonly TakingPart[]): DataTable<TakingPart> {
  const of = ({ shown }: TakingPart, what: 'ratings' | 'qr' | 'paper', language: Language) =>
    shown === undefined ? null : (shown[what] ?? w.hidden[language]);
  return {
    name: 'participation',
    title: w.parts,
    legend: w.partsHow,
    none: w.noParts,
    rows,
    columns: [
      { head: w.month, value: ({ month }, language) => monthWords(month, language) },
      {
        head: w.status,
        value: ({ status, shown }, language) => fill(w[status][language], { version: shown?.version ?? '' }),
      },
      { head: w.window, number: true, value: ({ shown }) => shown?.window ?? null },
      { head: w.ratings, number: true, value: (row, language) => of(row, 'ratings', language) },
      { head: w.households, number: true, value: ({ shown }) => shown?.households ?? null },
      {
        head: w.share,
        number: true,
        value: ({ shown }) =>
          shown?.ratings == null || shown.households === 0 ? null : percent(shown.ratings / shown.households),
      },
      { head: w.qr, number: true, value: (row, language) => of(row, 'qr', language) },
      { head: w.paper, number: true, value: (row, language) => of(row, 'paper', language) },
    ],
  };
}
