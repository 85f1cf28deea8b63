import type { Plan } from '../plan.ts';
import type { Estimate } from '../ranking/estimate.ts';
import type { ScoreParts } from '../ranking/planned-composite.ts';
import { hiddenCellsOf, monthTotal } from './hidden-cells.ts';
import { type Manifest, manifestSchema, methodVersion, type PublishedFirm } from './manifest.ts';
import { nameOf, type PublishInput } from './publish-input.ts';
import { publishedModes, publishedUnranked } from './published-cells.ts';
import { publishedCounts } from './published-counts.ts';
import { publishedProjects } from './published-projects.ts';

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
    waiting: input.waiting,
    householdSources: [...new Set(plan.compounds.map(({ householdsSource }) => householdsSource))].sort(),
    ...(ranking.basis && { basis: ranking.basis, ...publishedEvidence(plan) }),
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
      ...(row.parts && { parts: publishedParts(row.parts) }),
    })),
    unranked,
    projects: publishedProjects(input, hidden),
    modes,
  };
}

function publishedParts({ satisfaction, indicators }: ScoreParts): NonNullable<PublishedFirm['parts']> {
  const pair = ({ score, se }: Estimate): readonly [number, number] => [score, se];
  const measured = indicators.flatMap((one) => one.measured ?? []);
  return {
    satisfaction: pair(satisfaction),
    indicators: indicators.map(pair),
    ...(measured.length === indicators.length && {
      measured: measured.map(({ value, se, n }) => [value, se, n] as const),
    }),
  };
}

/** The digests of what the indicators were measured from, whether or not they were composed. */
function publishedEvidence({ indicators = [] }: Plan): Pick<Manifest, 'evidence'> {
  const digests = indicators.flatMap(({ kind, evidence }) =>
    evidence === undefined ? [] : [{ indicator: kind, sha256: evidence }],
  );
  return digests.length === 0 ? {} : { evidence: digests };
}
