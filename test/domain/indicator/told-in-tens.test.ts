import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ruleOfIndicator } from '../../../functions/domain/indicator/indicator-rule.ts';
import { mapped } from '../../../functions/domain/indicator/measure.ts';
import { hotlineFigures } from '../../../functions/domain/indicator/order-figures.ts';
import { servedOver } from '../../../functions/domain/indicator/served.ts';
import { toldHotline } from '../../../functions/domain/indicator/told-hotline.ts';
import type { Told } from '../../../functions/domain/indicator/told-in-tens.ts';
import { addMonths, type Day, type Month } from '../../../functions/domain/month.ts';
import { sampleCompound, sampleFirm } from '../../support/county.ts';
import { order } from '../../support/orders.ts';

const start = '2026-01' as Month;
const sizes = [100, 300, 900, 2000];
const firms = sizes.map((_, index) => sampleFirm(index + 1).id);
const homes = (count: number) => ({ households: { count, source: '社区', day: '2026-01-01' as Day } });
const served = servedOver(
  firms.map((firm, index) => sampleCompound(index + 1, firm, homes(sizes[index] ?? 1))),
);

/** Callers by month and firm: of so many each was satisfied. */
type Calls = readonly (readonly { readonly yes: number; readonly no: number }[])[];

/** What the evaluations of six months publish of three months each, one after the other, each file whole. */
function published(kind: 'satisfied' | 'complaints', calls: Calls) {
  const figures = new Map(
    calls.map((own, index) => {
      const orders = own.flatMap(({ yes, no }, place) => {
        const firm = sampleFirm(place + 1).id;
        const compound = sampleCompound(place + 1, firm).id;
        return Array.from({ length: yes + no }, (_, n) =>
          order({}, { firm, compound, appeal: 'complaint', callBack: { satisfied: n < yes } }),
        );
      });
      return [addMonths(start, index), hotlineFigures(orders)] as const;
    }),
  );
  let before: readonly Told[][] = [];
  return calls.slice(2).map((_, index) => {
    const last = addMonths(start, index + 2);
    const asked = { evidence: { hotline: figures }, served, firms, before };
    const found = toldHotline(asked, { kind, months: 3 }, last);
    before = [[...found.told]];
    return found;
  });
}

/** Eight months; at most so many callers a month and firm of either answer. */
const calls = (most: number) =>
  fc.array(fc.array(fc.record({ yes: fc.nat(most), no: fc.nat(most) }), { minLength: 4, maxLength: 4 }), {
    minLength: 8,
    maxLength: 8,
  });
const sum = (all: readonly number[]) => all.reduce((a, b) => a + b, 0);
const keys = (one: Told, other: Told) =>
  [...new Set([...Object.keys(one.counts), ...Object.keys(other.counts)])].map(
    (key) => [key, (one.counts[key] ?? 0) - (other.counts[key] ?? 0)] as const,
  );

it('any two months’ figures are the same counts or differ by ten cases at least, whoever of the firms takes its own away', () => {
  for (const [kind, most] of [
    ['satisfied', 8],
    ['complaints', 8],
    ['complaints', 2],
  ] as const)
    fc.assert(
      fc.property(calls(most), (all) => {
        const told = published(kind, all).map((month) => month.told.filter(({ silent }) => !silent));
        const ofAll = new Set(told.flatMap((month) => month.map(({ of }) => of)));
        for (const of of ofAll) {
          const figures = told.flatMap((month) => month.filter((one) => one.of === of));
          for (const [index, one] of figures.entries())
            for (const other of [...figures.slice(index + 1), { of, counts: {} }]) {
              const moved = keys(one, other).filter(([, n]) => n !== 0);
              if (moved.length === 0) continue;
              const without = of === 'few' ? firms : ['nobody'];
              const least = (sign: number) =>
                Math.min(
                  ...without.map((firm) =>
                    sum(moved.flatMap(([key, n]) => (key.startsWith(firm) ? [] : [Math.max(0, sign * n)]))),
                  ),
                );
              expect(Math.max(least(1), least(-1))).toBeGreaterThanOrEqual(10);
            }
        }
      }),
      { numRuns: 80 },
    );
});

it('what is published follows from those counts alone: equal counts, equal figures, whatever a few others said', () => {
  const nine: Calls = Array.from({ length: 8 }, () => firms.map(() => ({ yes: 2, no: 3 })));
  const one = nine.map((own, month) => (month === 3 ? own.map(({ yes }) => ({ yes, no: 9 - yes })) : own));
  const other = nine.map((own, month) => (month === 3 ? own.map(({ no }) => ({ no, yes: 9 - no })) : own));
  const [a, b] = [published('satisfied', one), published('satisfied', other)];
  expect(a[1]?.values).toEqual(a[0]?.values);
  expect(a[1]?.values).toEqual(b[1]?.values);
});

it('none to nine complaints are worth the same points at any size, and never the worst while the rate of all such firms is not', () => {
  const rule = ruleOfIndicator({}, 'complaints');
  const points = (own: number) => {
    const all = Array.from({ length: 3 }, () =>
      [own, 2, 2, 1].map((no, place) => ({ yes: 0, no: place === 0 ? 0 : no })),
    );
    if (own > 0) all[2]?.splice(0, 1, { yes: 0, no: own });
    const [found] = published('complaints', all);
    return firms.map((firm) => {
      const value = found?.values.get(firm);
      return value && mapped(value, rule).score;
    });
  };
  const [none, nine] = [points(0), points(9)];
  expect(new Set(none).size).toBe(1);
  expect(new Set(nine).size).toBe(1);
  expect(none[0]).toBe(100);
  expect(nine[0]).toBeGreaterThan(70);
});

it('a month without a file is no data, and what was told holds on', () => {
  const evidence = { hotline: new Map([[start, hotlineFigures([order({}, { appeal: 'complaint' })])]]) };
  const before = [[{ of: sampleFirm(1).id, counts: { [start]: 12 } }]] as readonly Told[][];
  const found = toldHotline({ evidence, served, firms, before }, { kind: 'complaints', months: 2 }, start);
  expect(found.values.size).toBe(0);
  expect(found.told).toEqual([{ of: firms[0], counts: { [start]: 12 }, silent: true }]);
});
