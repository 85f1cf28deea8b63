import type { TallySums } from '../compound-tally.ts';
import type { Plan } from '../plan.ts';
import type { MonthRanking } from '../ranking/month-ranking.ts';
import { hiddenCellsOf, monthTotal } from './hidden-cells.ts';
import { type Manifest, manifestSchema, methodVersion } from './manifest.ts';
import { publishedModes, publishedUnranked } from './published-cells.ts';
import { publishedCounts } from './published-counts.ts';
import { publishedProjects } from './published-projects.ts';

/** What a manifest is made of. Hashes are made by the caller: the domain knows no cryptography. */
export interface PublishInput {
  readonly plan: Plan;
  /** Sorted by compound id, one for each planned compound. */
  readonly tallies: readonly TallySums[];
  readonly ranking: MonthRanking;
  readonly demo: boolean;
  /** SHA-256 over the tally rows, hex. */
  readonly inputs: string;
  /** The month before, as sealed. */
  readonly previous?: { readonly id: string; readonly manifest: Manifest };
  /** The version this one replaces: what it hid stays hidden. */
  readonly superseded?: { readonly id: string; readonly manifest: Manifest };
}

/** The public manifest of an evaluation: what may be published of it, after suppression, once over everything. */
export function publish(input: PublishInput): Manifest {
  const { plan, tallies, ranking, previous, superseded } = input;
  const hidden = hiddenCellsOf(input);
  const unranked = publishedUnranked(input, hidden);
  const modes = publishedModes(input, hidden);
  return {
    schema: manifestSchema,
    method: methodVersion,
    demo: input.demo,
    month: plan.month,
    version: plan.version,
    supersedes:
      plan.supersedes === undefined ? null : { ...plan.supersedes, manifest: superseded?.id ?? null },
    previous: previous?.id ?? null,
    window: plan.window,
    bureau: plan.bureau,
    survey: plan.surveyId,
    trial: plan.trial,
    policy: plan.policy,
    inputs: input.inputs,
    counts: publishedCounts(tallies, {
      totalHidden: hidden.has(monthTotal),
      rowsShown: [...unranked, ...modes].every(({ answers }) => answers !== null),
      ...(superseded && { before: superseded.manifest.counts }),
    }),
    householdSources: [...new Set(plan.compounds.map(({ householdsSource }) => householdsSource))].sort(),
    c: ranking.c,
    firms: ranking.ranked.map(({ interval: [low, high], ...row }) => ({
      firm: row.firm,
      name: nameOf(plan, row.firm),
      score: row.score,
      se: row.se,
      low,
      high,
      lower: row.lower,
      upper: row.upper,
      rank: row.rank,
      households: row.households,
      answers: row.answers,
      coverage: row.coverage,
    })),
    unranked,
    projects: publishedProjects(input, hidden),
    modes,
  };
}

/** A firm's name at the time of the plan; its code where the registry did not know it. */
export function nameOf({ firms }: Plan, id: string): string {
  return firms.find((firm) => firm.id === id)?.name ?? id;
}
