import type { TallySums } from '../domain/compound-tally.ts';
import { rankHonestly } from '../domain/integrity/honest-ranking.ts';
import { addMonths } from '../domain/month.ts';
import type { Plan } from '../domain/plan.ts';
import { atLeastAnswered } from '../domain/ranking/at-least-answered.ts';
import { annexOf } from '../domain/result/annex.ts';
import { aspectMedians } from '../domain/result/aspect-medians.ts';
import { canonicalJson } from '../domain/result/canonical-json.ts';
import { inTens } from '../domain/result/in-tens.ts';
import { publish } from '../domain/result/publish.ts';
import { smallDifferences } from '../domain/result/small-differences.ts';
import type { World } from '../ports.ts';
import { countedBefore, sumsOf } from './counted-before.ts';
import { releasedVersions } from './released-versions.ts';
import { publishedBefore, sealedBefore } from './sealed-before.ts';
import { growingSha256, sha256 } from './sha256.ts';
import { readEvaluation, type StepInput } from './step.ts';

type Ranks = Pick<World, 'evaluations' | 'results' | 'publishing' | 'site' | 'workingDays' | 'log'>;

/** Ranks the month from its kept plan and tallies and keeps the draft of manifest and annex once. Run again it finds its draft. */
export async function rank(world: Ranks, input: StepInput): Promise<StepInput> {
  const { month, version } = readEvaluation(input);
  if ((await world.results.document(month, version, 'ranked')) !== undefined) return input;
  const kept = await world.evaluations.plan(month, version);
  if (kept === undefined)
    throw new Error(`the plan of ${month} v${version} is not there: the plan step comes first`);
  const { tallies: counted, inputs } = await countedNow(world, kept);
  const { superseded, months } = await sealedBefore(world, kept);
  const { tallies, carried } = inTens(kept, counted, await countedBefore(world, months));
  const plan = atLeastAnswered(kept, tallies);
  const lapses = await world.workingDays.after(plan.integrity.day, plan.policy.integrity.lapseWorkingDays);
  const { ranking, ...findings } = rankHonestly({
    plan,
    counted,
    published: tallies,
    previous: months[0]?.manifest,
    before: superseded?.annex.flags ?? [],
    lapses,
  });
  const previous = await publishedBefore(world, addMonths(month, -1));
  const manifest = publish({
    plan,
    tallies,
    ranking,
    demo: world.site.demo,
    inputs,
    waiting: carried.length,
    ...(previous && { previous }),
    ...(superseded && { superseded }),
  });
  for await (const before of releasedVersions(world, month)) {
    const [told] = smallDifferences(before, { plan, tallies, manifest });
    if (told !== undefined)
      throw new Error(`${month} v${version} cannot stand beside v${before.manifest.version}: ${told}`);
  }
  const id = sha256(canonicalJson(manifest));
  const medians = aspectMedians(plan, tallies, ranking.ranked);
  const annex = annexOf(plan, ranking, id, months, { ...findings, carried, aspectMedians: medians });
  const draft = canonicalJson({ annex, manifest });
  if ((await world.results.keepDocument(month, version, 'ranked', draft)) === 'differs')
    throw new Error(`another ranking of ${month} v${version} was kept meanwhile`);
  world.log.info('ranked', {
    month,
    run: input.run,
    ranked: ranking.ranked.length,
    unranked: ranking.unranked.length,
  });
  return input;
}

/** The tallies' sums in order of their compounds, and the hash over their whole rows: the answer strings are hashed and let go. */
async function countedNow(
  world: Ranks,
  plan: Plan,
): Promise<{ readonly tallies: readonly TallySums[]; readonly inputs: string }> {
  const tallies: TallySums[] = [];
  const hash = growingSha256();
  for await (const tally of world.evaluations.tallies(plan.month, plan.version)) {
    hash.add(`${canonicalJson(tally)}\n`);
    tallies.push(sumsOf(tally));
  }
  if (tallies.length !== plan.compounds.length)
    throw new Error(`${tallies.length} of ${plan.compounds.length} compounds of ${plan.month} are tallied`);
  return { tallies, inputs: hash.hex() };
}
