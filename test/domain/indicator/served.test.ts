import { expect, it } from 'vitest';
import type { EvidenceOver } from '../../../functions/domain/indicator/evidence-over.ts';
import { confirmationsIn } from '../../../functions/domain/indicator/find-confirmations.ts';
import { defaultEvidence, type IndicatorKind } from '../../../functions/domain/indicator/indicator-rule.ts';
import { type Measuring, measured } from '../../../functions/domain/indicator/indicators.ts';
import { hotlineFigures, orderFigures } from '../../../functions/domain/indicator/order-figures.ts';
import { defaultResponse } from '../../../functions/domain/indicator/response-rule.ts';
import { servedOver } from '../../../functions/domain/indicator/served.ts';
import type { WorkOrder } from '../../../functions/domain/indicator/work-order.ts';
import type { Day, Month } from '../../../functions/domain/month.ts';
import { sampleCompound, sampleFirm } from '../../support/county.ts';
import { at, order } from '../../support/orders.ts';

const month = '2026-11' as Month;
const [one, two] = [sampleFirm(1).id, sampleFirm(2).id];
const changed = (index: number, last: string, first: string) =>
  sampleCompound(index, one, {
    tenures: [
      { firm: one, from: '2020-01-01' as Day, to: last as Day },
      { firm: two, from: first as Day },
    ],
  });
/** One household in four of firm one is in the compound that went to firm two on 16 November: half of it counts for each. */
const [kept, others, moved] = [
  sampleCompound(1, one),
  sampleCompound(2, two),
  changed(3, '2026-11-15', '2026-11-16'),
];
const all = [kept, others, moved];

const times = <T>(count: number, make: () => T) => Array.from({ length: count }, make);
const complaint = (given: object) => order({}, { appeal: 'complaint', ...given });
const hotline = (list: readonly WorkOrder[]): EvidenceOver => ({
  hotline: new Map([[month, hotlineFigures(list)]]),
});
const measuring = (evidence: EvidenceOver, given: Partial<Measuring> = {}): Measuring => ({
  evidence,
  numbers: defaultEvidence,
  served: servedOver(all),
  now: at('30 12:00'),
  ...given,
});
const found = (kind: IndicatorKind, evidence: EvidenceOver, firm = one) =>
  measured(measuring(evidence), { kind, months: 1 }, firm, month);

it('complaints and households of a compound that changed hands within the months count for neither firm', () => {
  const list = [
    ...times(10, () => complaint({ compound: kept.id })),
    ...times(30, () => complaint({ compound: moved.id })),
    ...times(40, () => complaint({ compound: moved.id, firm: two })),
  ];
  expect(found('complaints', hotline(list))).toMatchObject({ value: 5, n: 10 });
  expect(found('complaints', hotline(list), two)).toMatchObject({ value: 0, n: 0 });
});

it('response and call-backs of such a compound count for neither firm, nor does an order that names another firm than served', () => {
  const slow = (given: object) => order({ replied: '03 09:00' }, given);
  const prompt = times(10, () =>
    order({ replied: '03 08:00:05', closed: '03 08:10' }, { compound: kept.id }),
  );
  const orders: EvidenceOver = {
    'work-orders': new Map([
      [
        month,
        orderFigures(
          [...prompt, ...times(20, () => slow({ compound: moved.id })), slow({ compound: others.id })],
          defaultResponse,
          () => true,
        ),
      ],
    ]),
  };
  expect(found('compliance-5341', orders)).toMatchObject({ value: 100, n: 10 });
  const said = (satisfied: boolean, compound: string) =>
    order({}, { compound, callBack: { satisfied } } as object);
  const heard = [...times(10, () => said(true, kept.id)), ...times(10, () => said(false, moved.id))];
  expect(found('satisfied', hotline(heard))).toMatchObject({ value: 100, n: 10 });
});

it('a complaint that names no compound counts by the share of all that its firm served which counts', () => {
  const list = times(15, () => complaint({}));
  expect(found('complaints', hotline(list))).toMatchObject({ value: 5, n: 10 });
  const still = measuring(hotline(list), { served: servedOver([kept, others]) });
  expect(measured(still, { kind: 'complaints', months: 1 }, one, month)).toMatchObject({ n: 15 });
});

it('a compound in trusteeship counts for no firm', () => {
  const coached = sampleCompound(4, one, { mode: 'trusteeship' });
  expect(servedOver([kept, coached])(month, month).households.get(one)).toBe(200);
  expect(servedOver([coached])(month, month).firms.size).toBe(0);
});

it('an evaluation’s span reaches back to the first month of its window', () => {
  const before = changed(5, '2026-09-30', '2026-10-01');
  expect(servedOver([before])(month, month).firms.get(before.id)).toBe(two);
  expect(servedOver([before], '2026-09' as Month)(month, month).firms.size).toBe(0);
});

it('at an equal rate everywhere a firm that lost most of its compounds is confirmed of nothing', () => {
  const months = ['2026-10', month] as Month[];
  const lost = Array.from({ length: 9 }, (_, index) => changed(10 + index, '2026-10-31', '2026-11-01'));
  const compounds = [kept, others, ...lost];
  const figures = (each: Month) =>
    hotlineFigures(
      compounds.flatMap(({ id }) =>
        times(4, () =>
          complaint({
            compound: id,
            firm: id === others.id || (each === month && id !== kept.id) ? two : one,
          }),
        ),
      ),
    );
  const evidence: EvidenceOver = { hotline: new Map(months.map((each) => [each, figures(each)])) };
  for (const firm of [one, two])
    expect(confirmationsIn(measuring(evidence, { served: servedOver(compounds) }), {}, firm, months)).toEqual(
      [],
    );
});
