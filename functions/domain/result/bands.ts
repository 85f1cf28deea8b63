import type { CompoundId } from '../compound.ts';
import type { Project } from '../ranking/month-ranking.ts';
import { isUnanimous } from '../suppression.ts';
import { rowOf, validIn } from './hidden-cells.ts';
import type { PublishInput } from './publish-input.ts';

/** The compounds where everybody gave the same average: a score would tell each one's. */
export function unanimousIn({ plan, tallies }: PublishInput): ReadonlySet<CompoundId> {
  const { aspectWeights } = plan.policy;
  const same = tallies.filter(({ patterns }) => isUnanimous(patterns, aspectWeights));
  return new Set(same.map(({ compound }) => compound));
}

/** Ten points wide, around a score of 0..100. */
export function bandOf(score: number): readonly [low: number, high: number] {
  const low = Math.min(90, Math.floor(score / 10) * 10);
  return [low, low + 10];
}

/**
 * Projects to leave out so that no band can be undone by subtraction. A ranked firm's score is the weighted mean of its compounds',
 * so the one compound whose mean the table does not tell follows from the others; where that one is unanimous, the firm's
 * project with the fewest answers is left out as well.
 *
 * The limit: a ranked firm with answers from one compound only shows that compound's score as its own, band or not. It takes as many
 * identical answers as the policy's gate asks for (fifty by default), and a ranking without the firm's score is none.
 */
export function coversOfBands(
  input: PublishInput,
  projects: readonly Project[],
  unanimous: ReadonlySet<CompoundId>,
): ReadonlySet<CompoundId> {
  const answered = new Map(input.tallies.map((tally) => [tally.compound, validIn(tally)]));
  const told = projects.filter(({ compound }) => !unanimous.has(compound));
  const covers = input.ranking.ranked.flatMap(({ firm }) => {
    const own = input.plan.compounds.filter((planned) => rowOf(planned) === firm);
    const ids = new Set(own.map(({ compound }) => compound).filter((id) => (answered.get(id) ?? 0) > 0));
    const toldOf = told.filter(({ compound }) => ids.has(compound));
    for (const { compound } of toldOf) ids.delete(compound);
    const [only] = ids;
    if (ids.size !== 1 || only === undefined || !unanimous.has(only)) return [];
    const [fewest] = toldOf.toSorted((a, b) => a.answers - b.answers || (a.compound < b.compound ? -1 : 1));
    return fewest === undefined ? [] : [fewest.compound];
  });
  return new Set(covers);
}
