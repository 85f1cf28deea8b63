import { describe, expect, it } from 'vitest';
import type { EvidenceOver, MonthFigures } from '../../../functions/domain/indicator/evidence-over.ts';
import type { EvidenceKind } from '../../../functions/domain/indicator/evidence-row.ts';
import { confirmationsIn } from '../../../functions/domain/indicator/find-confirmations.ts';
import {
  defaultEvidence,
  type IndicatorKind,
  ruleOfIndicator,
} from '../../../functions/domain/indicator/indicator-rule.ts';
import { type Measuring, measured } from '../../../functions/domain/indicator/indicators.ts';
import { mapped } from '../../../functions/domain/indicator/measure.ts';
import { hotlineFigures, orderFigures } from '../../../functions/domain/indicator/order-figures.ts';
import { defaultResponse } from '../../../functions/domain/indicator/response-rule.ts';
import { type Servable, servedOver } from '../../../functions/domain/indicator/served.ts';
import type { WorkOrder } from '../../../functions/domain/indicator/work-order.ts';
import type { Day, Month } from '../../../functions/domain/month.ts';
import { sampleCompound, sampleFirm } from '../../support/county.ts';
import { at, order } from '../../support/orders.ts';

const month = '2026-11' as Month;
const [one, two] = [sampleFirm(1).id, sampleFirm(2).id];
const now = at('30 12:00');
const homes = (count: number) => ({ households: { count, source: '社区', day: '2026-01-01' as Day } });
const compounds: readonly Servable[] = [
  sampleCompound(1, one, homes(1000)),
  sampleCompound(2, two, homes(9000)),
];
const day = '2026-11-12' as Day;

const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, i) => make(i));
const complaint = { appeal: 'complaint' } as const;

function over<Kind extends EvidenceKind>(kind: Kind, figures: MonthFigures[Kind]): EvidenceOver {
  return { [kind]: new Map([[month, figures]]) };
}
const orders = (list: readonly WorkOrder[]) =>
  over(
    'work-orders',
    orderFigures(list, defaultResponse, () => true),
  );
const hotline = (list: readonly WorkOrder[]) => over('hotline', hotlineFigures(list));

const measuring = (evidence: EvidenceOver, served = compounds): Measuring => ({
  evidence,
  numbers: defaultEvidence,
  served: servedOver(served),
  now,
});
const found = (kind: IndicatorKind, evidence: EvidenceOver, firm = one) =>
  measured(measuring(evidence), { kind, months: 1 }, firm, month);
const prompt = order({ replied: '03 08:00:05', started: '03 08:02', closed: '03 08:10' });
const slow = order({ replied: '03 08:00:05', started: '03 08:02', closed: '05 08:10' });

describe('indicators', () => {
  it('compliance is the share of orders that meet every clause of the rule, with its Wilson interval', () => {
    const { value, n, low, high } =
      found('compliance-5341', orders([...times(8, () => prompt), slow, slow])) ?? {};
    expect([value, n]).toEqual([80, 10]);
    expect([low, high]).toEqual([49.0162, 94.3318]);
  });

  it('orders that run count neither way, and unknown ones do not help: too many of them are no data', () => {
    const unknown = order({ closed: '03 08:10' });
    const running = order({ received: '30 11:50' });
    const ten = times(10, () => prompt);
    expect(found('compliance-5341', orders([...ten, running]))?.n).toBe(10);
    expect(found('compliance-5341', orders([...ten, ...times(10, () => unknown)]))?.value).toBe(100);
    expect(found('compliance-5341', orders([...ten, ...times(11, () => unknown)]))).toBeUndefined();
    expect(found('compliance-5341', {})).toBeUndefined();
  });

  it('a month with a hotline file and no complaint is 0; a month without a file is no data', () => {
    const one = hotline([order({}, { firm: two, ...complaint })]);
    expect(found('complaints', one)?.value).toBe(0);
    expect(found('complaints', one)?.se).toBe(0.1);
    expect(found('complaints', {})).toBeUndefined();
  });

  it('only complaints that are the firm’s, and no duplicates, count per 100 households', () => {
    const list = [
      ...times(20, () => order({}, complaint)),
      order({}, { ...complaint, duplicate: true }),
      order({}, { ...complaint, liable: false }),
      order(),
    ];
    expect(found('complaints', hotline(list))?.value).toBe(2);
  });

  it('the three rates have valid call-backs that say so as denominator; none is no data, never 0', () => {
    const said = (solved: boolean) => order({}, { callBack: { contacted: true, solved } });
    const list = [...times(5, () => said(true)), ...times(5, () => said(false)), order()];
    expect(found('contacted', hotline(list))?.value).toBe(100);
    expect(found('solved', hotline(list))).toMatchObject({ value: 50, n: 10 });
    expect(found('satisfied', hotline(list))).toBeUndefined();
  });

  it('a share of fewer than ten is no data: it would tell what single callers said', () => {
    const said = (count: number) =>
      hotline(times(count, () => order({}, { callBack: { contacted: true, solved: true } })));
    expect(found('solved', said(9))).toBeUndefined();
    expect(found('solved', said(10))?.n).toBe(10);
    expect(found('compliance-5341', orders(times(9, () => prompt)))).toBeUndefined();
  });

  it('grades are the newest of their months; an unknown grade is no data', () => {
    const graded = (grade: string) =>
      over('credit', [
        { key: 'a', firm: one, day: '2026-11-01' as Day, grade: 'AAA' },
        { key: 'b', firm: one, day, grade },
      ]);
    expect(found('credit', graded('B'))?.value).toBe(60);
    expect(found('credit', graded('E'))).toBeUndefined();
    expect(found('stars', over('stars', [{ key: 'a', firm: one, day, stars: 4 }]))?.value).toBe(4);
  });

  it('an inspection without a score, a sample’s own error, items that are closed', () => {
    const inspected = over('inspections', [{ key: 'a', firm: one, day, failed: true }]);
    expect(found('inspection', inspected)).toBeUndefined();
    const sampled = over('samples', [{ key: 'a', firm: one, day, score: 70, n: 100 }]);
    expect(found('sample', sampled)).toMatchObject({ value: 70, se: 5 });
  });

  it('a sample of fewer than ten households is no data', () => {
    const sampled = (n: number) =>
      found('sample', over('samples', [{ key: 'a', firm: one, day, score: 70, n }]));
    expect([sampled(9), sampled(10)?.value]).toEqual([undefined, 70]);
  });

  it('a self-checked item is asked for once it is due: until then only what is closed counts', () => {
    const item = (key: string, given: object) => ({ key, firm: one, day, ...given });
    const checked = (...given: readonly object[]) =>
      found(
        'self-check',
        over(
          'self-checks',
          given.map((each, place) => item(String(place), each)),
        ),
      );
    const [due, today] = [{ due: '2026-11-29' as Day }, { due: '2026-11-30' as Day }];
    expect(checked({ closed: day }, {})).toMatchObject({ value: 50, n: 2 });
    expect(checked({ closed: day, ...today }, due)).toMatchObject({ value: 50, n: 2 });
    expect(checked({ closed: day, ...today }, today)).toMatchObject({ value: 100, n: 1 });
    expect(checked(today)).toBeUndefined();
  });

  it('a measure is worth 0 to 100 points along a straight line, never more certain than the rule allows', () => {
    const complaints = ruleOfIndicator({}, 'complaints');
    expect(mapped({ value: 0, se: 0.1 }, complaints)).toEqual({ score: 100, se: 3.3333 });
    expect(mapped({ value: 1.5, se: 0.1 }, complaints)).toEqual({ score: 50, se: 3.3333 });
    expect(mapped({ value: 9, se: 0.1 }, complaints)).toEqual({ score: 0, se: 3.3333 });
    expect(mapped({ value: 80, se: 0 }, ruleOfIndicator({}, 'credit'))).toEqual({ score: 80, se: 5 });
  });
});

describe('confirmations', () => {
  const confirmed = (evidence: EvidenceOver, firm = one) =>
    confirmationsIn(measuring(evidence), {}, firm, [month]).map(({ kind, day: on, facts }) => ({
      kind,
      on,
      facts,
    }));
  const complaints = (own: number, others: number) =>
    hotline([
      ...times(own, () => order({}, complaint)),
      ...times(others, () => order({}, { ...complaint, firm: two })),
    ]);

  it('complaints confirm above the exact Poisson limit at the county’s rate, not at it', () => {
    // 10 of 100 are expected of a tenth of the households; P(K ≥ 19) = 0.72 %, P(K ≥ 18) = 1.43 %.
    expect(confirmed(complaints(18, 82))).toEqual([]);
    expect(confirmed(complaints(19, 81))).toEqual([
      {
        kind: 'complaints',
        on: '2026-11-30',
        facts: {
          from: month,
          to: month,
          complaints: '19',
          householdMonths: '1000',
          expected: '10',
          limit: '18',
        },
      },
    ]);
    expect(confirmed(complaints(19, 81), two)).toEqual([]);
  });

  it('compliance confirms once even the upper bound is below the standard', () => {
    const share = (met: number, of: number) =>
      orders([...times(met, () => prompt), ...times(of - met, () => slow)]);
    expect(confirmed(share(8, 10))).toEqual([]);
    expect(confirmed(share(50, 100)).map(({ kind, facts }) => [kind, facts.rule, facts.upper])).toEqual([
      ['compliance', '5341', '59.6168'],
      ['compliance', '5533', '59.6168'],
    ]);
  });

  it('every inspection that failed confirms, from its day', () => {
    const inspected = over('inspections', [
      { key: 'J-1', firm: one, day, failed: true, score: 41 },
      { key: 'J-2', firm: one, day, failed: false, score: 40 },
      { key: 'J-3', firm: one, day, score: 60 },
      { key: 'J-4', firm: one, day, score: 59.9 },
    ]);
    expect(confirmed(inspected)).toEqual([
      { kind: 'inspection', on: day, facts: { key: 'J-1', score: '41' } },
      { kind: 'inspection', on: day, facts: { key: 'J-4', score: '59.9' } },
    ]);
  });

  it('nothing confirms without evidence, without households, or of no months', () => {
    expect(confirmed({})).toEqual([]);
    expect(confirmed(complaints(19, 81), sampleFirm(3).id)).toEqual([]);
    expect(confirmationsIn(measuring(complaints(19, 81)), {}, one, [])).toEqual([]);
  });
});
