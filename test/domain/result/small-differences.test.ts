import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TallySums } from '../../../functions/domain/compound-tally.ts';
import type { Plan } from '../../../functions/domain/plan.ts';
import { rankMonth } from '../../../functions/domain/ranking/rank-month.ts';
import {
  foreseenDifferences,
  type ReleasedVersion,
} from '../../../functions/domain/result/foreseen-differences.ts';
import type { Manifest } from '../../../functions/domain/result/manifest.ts';
import { publish } from '../../../functions/domain/result/publish.ts';
import { smallDifferences } from '../../../functions/domain/result/small-differences.ts';
import { minimumCell } from '../../../functions/domain/suppression.ts';
import { plannedOf, planOf, tallyWith } from '../../support/plans.ts';

/** Firm (none: between two firms), households and answers of a compound. */
type Row = readonly [firm: string | undefined, households: number, answers: number];
type Version = ReleasedVersion & { readonly plan: Plan; readonly tallies: readonly TallySums[] };

const idOf = (h: number) => `C${String(h).padStart(3, '0')}`;

/** A version of these compounds; the same answers of a compound in every version. */
function version(rows: readonly (Row | undefined)[], superseded?: Manifest): Version {
  const known = rows.flatMap((row, h) => (row === undefined ? [] : [{ h, row }]));
  const plan = planOf(
    known.map(({ h, row: [firm, households] }) =>
      plannedOf(idOf(h), firm, households, { handover: firm === undefined }),
    ),
  );
  const tallies = known.map(({ h, row: [, , n] }) => {
    const half = Math.floor(n / 2);
    const answers = [['2345321-', half] as const, ['4434543a', n - half] as const];
    return tallyWith(
      idOf(h),
      answers.filter(([, count]) => count > 0),
    );
  });
  const manifest = publish({
    plan,
    tallies,
    ranking: rankMonth(plan, tallies),
    demo: false,
    waiting: 0,
    inputs: 'i',
    ...(superseded && { superseded: { id: 'x', manifest: superseded } }),
  });
  return { plan, tallies, manifest };
}

function differences(before: readonly (Row | undefined)[], after: readonly (Row | undefined)[]) {
  const first = version(before);
  return smallDifferences(first, version(after, first.manifest));
}

describe('a version that replaces another', () => {
  const standing: readonly Row[] = [
    ['A', 300, 70],
    ['A', 100, 3],
    ['B', 300, 80],
  ];

  it('is refused where three answers moved from one firm to another: they are 73 less 70', () => {
    const faults = differences(standing, [standing[0], ['B', 100, 3], standing[2]]);
    expect(faults).toEqual(['fewer than 10 answers would follow from the two versions: A → B']);
  });

  it('is refused where three answers stayed, or are new, or are counted no longer', () => {
    expect(differences(standing, [['B', 300, 70], standing[1], standing[2]])).toHaveLength(1);
    expect(differences([standing[0], undefined, standing[2]], standing)).toHaveLength(1);
    expect(differences(standing, [standing[0], undefined, standing[2]])).toHaveLength(1);
  });

  it('is refused where what moved is ten or more, but all except three of it stand in the table of projects', () => {
    const before: readonly Row[] = [
      ['A', 300, 100],
      ['A', 100, 3],
      ['A', 300, 110],
      ['A', 300, 120],
      ['B', 300, 100],
    ];
    const moved = before.map(([firm, ...rest], h): Row => [h === 1 || h === 3 ? 'B' : firm, ...rest]);
    expect(differences(before, moved)).toEqual([
      'fewer than 10 answers would follow from the two versions: A → B',
    ]);
  });

  it('is refused before it is begun, from the sealed answers of the version it replaces', () => {
    const moved = version([standing[0], ['B', 100, 3], standing[2]]).plan;
    const before = version(standing);
    expect(foreseenDifferences(moved, before.tallies, before, before.manifest)).toHaveLength(1);
    const more = version([...standing, ['A', 100, 40]]);
    expect(foreseenDifferences(more.plan, more.tallies, before, before.manifest)).toEqual([]);
  });

  it('may move ten answers, a whole firm, a compound without answers, or correct households', () => {
    expect(differences([...standing, ['A', 100, 10]], [...standing, ['B', 100, 10]])).toEqual([]);
    expect(differences([...standing, ['C', 100, 12]], [...standing, ['D', 100, 12]])).toEqual([]);
    expect(differences([...standing, ['A', 100, 0]], [...standing, ['B', 100, 0]])).toEqual([]);
    expect(differences(standing, [standing[0], ['A', 90, 3], standing[2]])).toEqual([]);
  });
});

const firms = fc.constantFrom('A', 'B', 'C', 'D', undefined);
const rows = fc.array(
  fc.tuple(firms, firms, fc.constantFrom(0, 3, 8, 12, 40, 95, 120), fc.boolean(), fc.nat(9)),
  { minLength: 2, maxLength: 9 },
);

it('lets nobody add and subtract the counts of two versions until one compound of under ten answers is left', () => {
  let published = 0;
  fc.assert(
    fc.property(rows, (drawn) => {
      const before = drawn.map(([firm, , n, , at]): Row | undefined =>
        at === 0 ? undefined : [firm, 150, n],
      );
      const after = drawn.map(([firm, other, n, moves]): Row => [moves ? other : firm, 150, n]);
      const first = version(before);
      const second = version(after, first.manifest);
      if (smallDifferences(first, second).length > 0) return;
      published += 1;
      const known = [...sumsShown(before, first.manifest), ...sumsShown(after, second.manifest)];
      for (const [h, [, , n]] of drawn.entries())
        if (n > 0 && n < minimumCell) expect(follows(known, h, drawn.length)).toBe(false);
    }),
    { numRuns: 600 },
  );
  expect(published).toBeGreaterThan(60);
});

/** Every count a version shows, as the set of compounds it is the sum of; compounds without answers add nothing. */
function sumsShown(all: readonly (Row | undefined)[], manifest: Manifest): readonly (readonly number[])[] {
  const sumOf = (is: (row: Row, h: number) => boolean) =>
    all.map((row, h) => (row !== undefined && row[2] > 0 && is(row, h) ? 1 : 0));
  const { firms: ranked, unranked, modes, projects, counts } = manifest;
  return [
    ...[...ranked, ...unranked].flatMap(({ firm, answers }) =>
      answers === null ? [] : [sumOf((row) => row[0] === firm)],
    ),
    ...modes.flatMap(({ answers }) => (answers === null ? [] : [sumOf(([firm]) => firm === undefined)])),
    ...projects.map(({ compound }) => sumOf((_, h) => idOf(h) === compound)),
    ...(counts.ratings === null ? [] : [sumOf(() => true)]),
  ];
}

/** Whether the count of compound `h` is a linear combination of the known sums: Gauss without rounding, in small whole numbers. */
function follows(known: readonly (readonly number[])[], h: number, size: number): boolean {
  const unit = Array.from({ length: size }, (_, index) => (index === h ? 1 : 0));
  return rank([...known, unit]) === rank(known);
}

/** Rank over the integers modulo a large prime: entries are 0 and 1 and there are few, so that it is the rank over the rationals. */
function rank(vectors: readonly (readonly number[])[]): number {
  const prime = 1_000_003n;
  const left = vectors.map((vector) => vector.map(BigInt));
  let found = 0;
  for (let column = 0; column < (left[0]?.length ?? 0); column++) {
    const at = left.findIndex((vector, index) => index >= found && vector[column] !== 0n);
    const pivot = left[at];
    if (pivot === undefined) continue;
    left.splice(at, 1);
    left.splice(found, 0, pivot);
    for (const vector of left.slice(found + 1)) {
      const [own, other] = [vector[column] ?? 0n, pivot[column] ?? 0n];
      for (const [index, value] of vector.entries())
        vector[index] = (((value * other - (pivot[index] ?? 0n) * own) % prime) + prime) % prime;
    }
    found += 1;
  }
  return found;
}

it('tells of two months with overlapping windows how many more are counted, but not what the new ones answered', () => {
  const september = ['3333333-', '5555555-'].map((answers) => [answers, 30] as const);
  const october = (changedToFive: number, joined: string) =>
    tallyWith(
      '0001',
      september.map(([answers, n]) => {
        const changed = answers === '5555555-' ? changedToFive : -changedToFive;
        return [answers, n + changed + (answers === joined ? 3 : 0)] as const;
      }),
    );
  expect(october(0, '5555555-')).toEqual(october(3, '3333333-'));
});
