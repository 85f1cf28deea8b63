import { expect, it } from 'vitest';
import type { CompoundTally } from '../../../functions/domain/compound-tally.ts';
import type { PlannedCompound } from '../../../functions/domain/plan.ts';
import { rankMonth } from '../../../functions/domain/ranking/rank-month.ts';
import type { Manifest } from '../../../functions/domain/result/manifest.ts';
import { publish } from '../../../functions/domain/result/publish.ts';
import type { PublishInput } from '../../../functions/domain/result/publish-input.ts';
import { verifyNumbers } from '../../../functions/domain/result/verify-numbers.ts';
import { plannedOf, planOf, tallyWith } from '../../support/plans.ts';

const mixed = (n: number): readonly (readonly [string, number])[] =>
  n === 0 ? [] : [['2345321-', Math.floor(n / 2)] as const, ['4434543a', n - Math.floor(n / 2)] as const];

function published(
  rows: readonly (readonly [PlannedCompound, CompoundTally])[],
  more: Partial<PublishInput> = {},
): Manifest {
  const plan = planOf(rows.map(([planned]) => planned));
  const tallies = rows.map(([, tally]) => tally);
  return publish({
    plan,
    tallies,
    ranking: rankMonth(plan, tallies),
    demo: false,
    waiting: 0,
    inputs: 'i',
    ...more,
  });
}

const rowOf = (
  compound: string,
  firm: string | undefined,
  households: number,
  n: number,
  more: Partial<PlannedCompound> = {},
) => [plannedOf(compound, firm, households, more), tallyWith(compound, mixed(n))] as const;

it('ranks a firm with 50 answers and not one with 49, and says how many more are needed', () => {
  const manifest = published([
    rowOf('0001', 'A', 200, 50),
    rowOf('0002', 'B', 200, 49),
    rowOf('0003', 'C', 200, 60),
  ]);
  expect(manifest.firms.map(({ firm }) => firm)).toEqual(['A', 'C']);
  expect(manifest.unranked).toMatchObject([
    { firm: 'B', reason: 'too-few-answers', answers: 49, missing: 1, successive: 1 },
  ]);
});

it('hides a firm with 9 answers, and with it another, so that nobody finds it by subtraction', () => {
  const manifest = published([
    rowOf('0001', 'A', 200, 60),
    rowOf('0002', 'B', 200, 9),
    rowOf('0003', 'C', 200, 10),
    rowOf('0004', 'D', 200, 30),
  ]);
  expect(manifest.unranked.map(({ firm, answers, missing }) => [firm, answers, missing])).toEqual([
    ['B', null, null],
    ['C', null, null],
    ['D', 30, 20],
  ]);
  expect(manifest.counts.ratings).toBe(109);
});

it('hides the month’s totals where one small firm stands beside ranked ones alone', () => {
  const manifest = published([rowOf('0001', 'A', 200, 60), rowOf('0002', 'B', 200, 9)]);
  expect(manifest.counts).toMatchObject({ ratings: null, qr: null, paper: null, invalid: null });
  expect(verifyNumbers(manifest)).toEqual([]);
});

it('leaves out a project with which one too small for the table could be told', () => {
  const manifest = published([
    rowOf('0001', 'A', 100, 80),
    rowOf('0002', 'A', 100, 70),
    rowOf('0003', 'A', 100, 5),
    rowOf('0004', 'C', 100, 60),
  ]);
  expect(manifest.projects.map(({ compound }) => compound)).toEqual(['0001', '0004']);
});

it('shows a project where all agree as a band only', () => {
  const all = [plannedOf('0001', 'A', 100), tallyWith('0001', [['5555555-', 60]])] as const;
  const manifest = published([all, rowOf('0002', 'B', 100, 60)]);
  expect(manifest.projects[0]).toMatchObject({ score: null, se: null, low: 90, high: 100 });
  expect(verifyNumbers(manifest)).toEqual([]);
});

it('tells nobody’s answers where a whole compound gave all fives and left out what it liked', () => {
  const fives = tallyWith('0001', [
    ['5555555-', 60],
    ['55--5---', 30],
    ['5-55555a', 30],
  ]);
  const manifest = published([[plannedOf('0001', 'A', 400), fives], rowOf('0002', 'B', 300, 120)]);
  expect(manifest.projects[0]).toMatchObject({ score: null, se: null, low: 90, high: 100 });
});

it('keeps what it shows of a project within the scale, and inside its own interval', () => {
  const almost = tallyWith('0001', [
    ['5-------', 119],
    ['4-------', 1],
  ]);
  const badOverall = tallyWith('0002', [
    ['1555555-', 60],
    ['2555555a', 60],
  ]);
  const manifest = published([
    [plannedOf('0001', 'A', 400), almost],
    [plannedOf('0002', 'B', 300), badOverall],
  ]);
  expect(manifest.projects[0]?.score).toBe(100);
  for (const { score, low, high } of manifest.projects) {
    expect(score).toBeGreaterThanOrEqual(low);
    expect(score).toBeLessThanOrEqual(high);
    expect(high).toBeLessThanOrEqual(100);
  }
  expect(verifyNumbers(manifest)).toEqual([]);
});

it('keeps other modes and compounds that changed firm apart from the league', () => {
  const manifest = published([
    rowOf('0001', 'A', 200, 60),
    rowOf('0002', undefined, 200, 60, { handover: true }),
    rowOf('0003', 'T', 200, 60, { mode: 'trusteeship' }),
    rowOf('0004', undefined, 200, 60, { mode: 'self-managed' }),
  ]);
  expect(manifest.firms.map(({ firm }) => firm)).toEqual(['A']);
  expect(manifest.modes.map(({ mode, handover, answers }) => [mode, handover, answers])).toEqual([
    ['market', true, 60],
    ['trusteeship', false, 60],
    ['self-managed', false, 60],
  ]);
});

it('hides in a superseding version whatever the superseded one hid', () => {
  const first = published([
    rowOf('0001', 'A', 200, 60),
    rowOf('0002', 'B', 200, 9),
    rowOf('0003', 'C', 200, 12),
    rowOf('0004', 'D', 90, 60),
  ]);
  const rows = [
    rowOf('0001', 'A', 200, 60),
    rowOf('0002', 'B', 200, 20),
    rowOf('0003', 'C', 200, 12),
    rowOf('0004', 'D', 90, 60),
  ];
  const second = published(rows, { superseded: { id: 'x', manifest: first } });
  expect(second.unranked.map(({ answers }) => answers)).toEqual([null, null]);
});

it('counts in how many evaluations in a row a firm was not ranked', () => {
  const rows = [rowOf('0001', 'A', 200, 60), rowOf('0002', 'B', 200, 20)];
  const before = published(rows);
  const manifest = published(rows, { previous: { id: 'p', manifest: before } });
  expect(manifest.previous).toBe('p');
  expect(manifest.unranked[0]?.successive).toBe(2);
});

it('shows no project of a row that is hidden to cover another', () => {
  const manifest = published([
    rowOf('0001', 'A', 200, 100),
    rowOf('0002', undefined, 200, 95, { handover: true }),
    rowOf('0003', undefined, 200, 1, { handover: true }),
    rowOf('0004', 'T', 200, 3, { mode: 'trusteeship' }),
  ]);
  expect(manifest.modes.map(({ answers }) => answers)).toEqual([null, null]);
  expect(manifest.projects.map(({ compound }) => compound)).toEqual(['0001']);
});
