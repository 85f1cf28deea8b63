import type { FirmId } from '../firm.ts';
import type { Day, Month } from '../month.ts';
import { minimumCell } from '../suppression.ts';
import { type EvidenceOver, figuresOf, monthsUntil } from './evidence-over.ts';
import type { EvidenceKind } from './evidence-row.ts';
import type { EvidenceNumbers, IndicatorKind, IndicatorRule } from './indicator-rule.ts';
import { dayOfTime, type LocalTime } from './local-time.ts';
import { type Measure, meanMeasure, rateMeasure, scored, shareMeasure } from './measure.ts';
import { type HotlineRate, verdictsAt } from './order-figures.ts';
import type { ResponseRuleName } from './response-rule.ts';
import { complaintsOf, countsFor, type ServedOver } from './served.ts';

/** What measuring looks at. */
export interface Measuring {
  readonly evidence: EvidenceOver;
  readonly numbers: Pick<EvidenceNumbers, 'minKnownPercent' | 'gradePoints'>;
  /** Whose each compound was: orders of one that changed hands within the months count for neither firm, nor do its households. */
  readonly served: ServedOver;
  /** When one looks: orders whose limit is not over by then are running. */
  readonly now: LocalTime;
}

/** Which evidence an indicator is made of. */
export const evidenceOf: Readonly<Record<IndicatorKind, EvidenceKind>> = {
  'compliance-5341': 'work-orders',
  'compliance-5533': 'work-orders',
  complaints: 'hotline',
  contacted: 'hotline',
  solved: 'hotline',
  satisfied: 'hotline',
  inspection: 'inspections',
  'self-check': 'self-checks',
  credit: 'credit',
  stars: 'stars',
  sample: 'samples',
};

/** A spread of single inspections' scores that is taken where there is but one, in points. */
const inspectionSpread = 10;

/** The greatest spread that answers between 0 and 100 can have: a sample that says no standard error is never more certain than they allow. */
const greatestSpread = 50;

/**
 * An indicator of a firm over the rule's months up to and with `last`. Undefined where there is no data: a month without a file of the
 * hotline, no case of the firm where cases are what is measured, fewer than ten valid call-backs, judged orders or sampled households, fewer verdicts known than the policy asks for. Orders count as far as
 * they are cleanly the firm's (`Served`); self-checked items once they are closed or due. Grades are the newest of the months.
 */
export function measured(
  { evidence, numbers, served, now }: Measuring,
  { kind, months: count }: Pick<IndicatorRule, 'kind' | 'months'>,
  firm: FirmId,
  last: Month,
): Measure | undefined {
  const months = monthsUntil(last, count);
  const own = <Kind extends EvidenceKind>(of: Kind) => figuresOf(evidence, of, months, firm).rows;
  const clean = () => served(months[0] ?? last, last);
  switch (kind) {
    case 'compliance-5341':
    case 'compliance-5533': {
      const rule = kind.slice(-4) as ResponseRuleName;
      const { met, breached, unknown } = verdictsAt(
        own('work-orders')
          .filter((row) => countsFor(row, clean()))
          .map(({ rules }) => rules[rule]),
        now,
      );
      const known = met + breached;
      const enough = 100 * known >= numbers.minKnownPercent * (known + unknown);
      return enough ? shareOfMany(met, known) : undefined;
    }
    case 'complaints': {
      // A month without a file is no month without complaints.
      if (figuresOf(evidence, 'hotline', months).months.length < months.length) return undefined;
      const cases = complaintsOf(own('hotline'), firm, clean());
      const households = clean().households.get(firm) ?? 0;
      return rateMeasure(cases, households);
    }
    case 'contacted':
    case 'solved':
    case 'satisfied':
      return rateOf(
        own('hotline')
          .filter((row) => countsFor(row, clean()))
          .map(({ rates }) => rates[kind satisfies HotlineRate]),
      );
    case 'inspection':
      return meanMeasure(
        own('inspections').flatMap(({ score }) => score ?? []),
        inspectionSpread,
      );
    case 'self-check': {
      const today = dayOfTime(now);
      const items = own('self-checks').filter(
        ({ closed, due }) => closed !== undefined || due === undefined || due < today,
      );
      return shareMeasure(items.filter(({ closed }) => closed !== undefined).length, items.length);
    }
    case 'credit': {
      const points = numbers.gradePoints[newest(own('credit'))?.grade ?? ''];
      return points === undefined ? undefined : scored(points, 0, 1);
    }
    case 'stars': {
      const grade = newest(own('stars'));
      return grade && scored(grade.stars, 0, 1);
    }
    case 'sample': {
      const sample = newest(own('samples'));
      if (sample === undefined || sample.n < minimumCell) return undefined;
      return scored(sample.score, sample.se ?? greatestSpread / Math.sqrt(sample.n), sample.n);
    }
  }
}

/** Yes among those that said, over months. */
function rateOf(rates: readonly { readonly yes: number; readonly of: number }[]): Measure | undefined {
  const sum = (of: (one: (typeof rates)[number]) => number) => rates.reduce((all, one) => all + of(one), 0);
  return shareOfMany(
    sum(({ yes }) => yes),
    sum(({ of }) => of),
  );
}

/** A share of at least ten: one of fewer could be computed back from what is published, to what single callers said. SECURITY §5. */
function shareOfMany(count: number, n: number): Measure | undefined {
  return n < minimumCell ? undefined : shareMeasure(count, n);
}

/** The row of the newest day; of several of one day the last by key. */
function newest<T extends { readonly day: Day; readonly key: string }>(rows: readonly T[]): T | undefined {
  const order = ({ day, key }: T) => `${day} ${key}`;
  return rows.toSorted((a, b) => (order(a) < order(b) ? -1 : 1)).at(-1);
}
