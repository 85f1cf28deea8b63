import type { CompoundTally } from '../compound-tally.ts';
import type { Plan } from '../plan.ts';
import type { MonthRanking } from '../ranking/month-ranking.ts';
import { hiddenCellsOf, monthTotal } from './hidden-cells.ts';
import { type Manifest, type ManifestCounts, manifestSchema, methodVersion } from './manifest.ts';
import { publishedModes, publishedUnranked } from './published-cells.ts';
import { publishedProjects } from './published-projects.ts';

/** What a manifest is made of. Hashes are made by the caller: the domain knows no cryptography. */
export interface PublishInput {
  readonly plan: Plan;
  /** Sorted by compound id, one for each planned compound. */
  readonly tallies: readonly CompoundTally[];
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
  return {
    schema: manifestSchema,
    method: methodVersion,
    demo: input.demo,
    month: plan.month,
    version: plan.version,
    supersedes:
      plan.supersedes === undefined || superseded === undefined
        ? null
        : { ...plan.supersedes, manifest: superseded.id },
    previous: previous?.id ?? null,
    window: plan.window,
    bureau: plan.bureau,
    survey: plan.surveyId,
    trial: plan.trial,
    policy: plan.policy,
    inputs: input.inputs,
    counts: countsOf(tallies, hidden.has(monthTotal)),
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
    unranked: publishedUnranked(input, hidden),
    projects: publishedProjects(input, hidden),
    modes: publishedModes(input, hidden),
  };
}

/** A firm's name at the time of the plan; its code where the registry did not know it. */
export function nameOf({ firms }: Plan, id: string): string {
  return firms.find((firm) => firm.id === id)?.name ?? id;
}

function countsOf(tallies: readonly CompoundTally[], hideSums: boolean): ManifestCounts {
  const sum = (count: (tally: CompoundTally) => number) =>
    tallies.reduce((total, tally) => total + count(tally), 0);
  const unlessHidden = (total: number) => (hideSums ? null : total);
  return {
    ratings: unlessHidden(sum(({ modes }) => modes.qr + modes.paper)),
    superseded: sum(({ superseded }) => superseded),
    invalid: unlessHidden(sum(({ invalid }) => invalid)),
    contested: sum(({ contested }) => contested),
    late: sum(({ late }) => late),
    qr: unlessHidden(sum(({ modes }) => modes.qr)),
    paper: unlessHidden(sum(({ modes }) => modes.paper)),
  };
}
