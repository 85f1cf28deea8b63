import type { FirmId } from '../firm.ts';
import type { Month } from '../month.ts';
import { figuresOf, monthsUntil } from './evidence-over.ts';
import type { IndicatorKind, IndicatorRule } from './indicator-rule.ts';
import type { Measuring } from './indicators.ts';
import { type Measure, rateMeasure, shareMeasure, togetherMeasure } from './measure.ts';
import type { HotlineRate } from './order-figures.ts';
import { complaintsOf, countsFor } from './served.ts';
import { type Counts, type Told, toldAlone, toldTogether, total } from './told-in-tens.ts';

/** What an evaluation publishes of an indicator of the hotline, and the counts behind it. */
export interface ToldHotline {
  /** By firm, those without data left out. `n` is null where only the rate of several firms together is told. */
  readonly values: ReadonlyMap<FirmId, Omit<Measure, 'n'> & { readonly n: number | null }>;
  readonly told: readonly Told[];
}

/** What evaluations that somebody may have read told of each indicator, the newest first. */
export type ToldBefore = (kind: IndicatorKind) => readonly (readonly Told[])[];

type Asked = Pick<Measuring, 'evidence' | 'served'> & {
  readonly firms: readonly FirmId[];
  readonly before: ReturnType<ToldBefore>;
};

/**
 * An indicator of the hotline as it is published: what residents told the hotline enters in tens, so that neither a figure nor two of them tell of fewer than ten. Firms with fewer
 * than ten complaints have the rate of all of them together, and none where they are too few to be told even so: nobody is worse for being small.
 */
export function toldHotline(
  asked: Asked,
  { kind, months: count }: Pick<IndicatorRule, 'kind' | 'months'>,
  last: Month,
): ToldHotline {
  const months = monthsUntil(last, count);
  return kind === 'complaints'
    ? toldComplaints(asked, months)
    : toldShares(asked, kind as HotlineRate, months);
}

function toldShares({ evidence, served, firms, before }: Asked, kind: HotlineRate, months: readonly Month[]) {
  const clean = servedIn(served, months);
  const values = new Map<FirmId, Measure>();
  const told = firms.flatMap((firm): readonly Told[] => {
    const counts: Record<string, number> = {};
    for (const month of months)
      for (const row of figuresOf(evidence, 'hotline', [month], firm).rows) {
        if (!countsFor(row, clean)) continue;
        const { yes, of } = row.rates[kind];
        add(counts, `${month} yes`, yes);
        add(counts, `${month} no`, of - yes);
      }
    const own = toldAlone(firm, counts, ofFirm(before, firm));
    if (own === undefined) return [];
    const share = shareMeasure(yesOf(own.counts), total(own.counts));
    if (!own.silent && share !== undefined) values.set(firm, share);
    return [own];
  });
  return { values, told: sorted(told) };
}

function toldComplaints({ evidence, served, firms, before }: Asked, months: readonly Month[]): ToldHotline {
  const values = new Map<FirmId, Omit<Measure, 'n'> & { readonly n: number | null }>();
  // A month without a file is no month without complaints.
  if (figuresOf(evidence, 'hotline', months).months.length < months.length)
    return { values, told: (before[0] ?? []).map((one) => ({ ...one, silent: true })) };
  const clean = servedIn(served, months);
  const told: Told[] = [];
  const few = new Map<FirmId, number>();
  const counts: Record<string, number> = {};
  for (const firm of firms) {
    const households = clean.households.get(firm) ?? 0;
    const ofMonth = (month: Month) =>
      complaintsOf(figuresOf(evidence, 'hotline', [month], firm).rows, firm, clean);
    const now = Object.fromEntries(
      months.map((month) => [month, households === 0 ? 0 : ofMonth(month)] as const),
    );
    const own = toldAlone(firm, now, ofFirm(before, firm));
    if (own !== undefined) told.push(own);
    if (households === 0) continue;
    const rate = own && !own.silent ? rateMeasure(total(own.counts), households) : undefined;
    if (rate !== undefined) values.set(firm, rate);
    else {
      few.set(firm, households);
      for (const [month, n] of Object.entries(now)) add(counts, `${firm} ${month}`, n);
    }
  }
  const all = [...few.values()].reduce((sum, households) => sum + households, 0);
  const together = toldTogether(counts, all, ofFirm(before, 'few'));
  if (together !== undefined) told.push(together);
  const known = together?.silent ? undefined : together;
  for (const [firm, own] of few) {
    const rate = togetherMeasure(known && total(known.counts), known?.households ?? all, own);
    values.set(firm, { ...rate, n: null });
  }
  return { values, told: sorted(told) };
}

function servedIn(served: Measuring['served'], months: readonly Month[]) {
  const [from, to] = [months[0], months.at(-1)];
  if (from === undefined || to === undefined) throw new RangeError('an indicator is over one month at least');
  return served(from, to);
}

function ofFirm(before: Asked['before'], of: Told['of']): readonly Told[] {
  return before.flatMap((all) => all.find((one) => one.of === of) ?? []);
}

function add(counts: Record<string, number>, key: string, n: number): void {
  if (n > 0) counts[key] = (counts[key] ?? 0) + n;
}

function yesOf(counts: Counts): number {
  return total(Object.fromEntries(Object.entries(counts).filter(([key]) => key.endsWith(' yes'))));
}

function sorted(told: readonly Told[]): readonly Told[] {
  return told.toSorted((a, b) => (a.of < b.of ? -1 : 1));
}
