import type { ToldBefore } from '../domain/indicator/told-hotline.ts';
import { addMonths, type Month } from '../domain/month.ts';
import type { PlannedIndicator } from '../domain/plan.ts';
import type { World } from '../ports.ts';
import { readVersions } from './read-versions.ts';

/**
 * What somebody may have read before an evaluation of `month` is planned: the versions of the month itself that were released or shown in a preview, the newest first; then of the newest
 * publishable month before it, at most `months` back, the newest sealed version and those that were read.
 */
export async function toldBefore(
  world: Pick<World, 'evaluations' | 'results' | 'publishing'>,
  month: Month,
  months: number,
): Promise<ToldBefore> {
  const found = await plansOf(world, month, await readVersions(world, month));
  for (let back = 1; back <= months; back++) {
    const earlier = addMonths(month, -back);
    const sealed = await world.results.sealedVersion(earlier);
    if (sealed === 0) continue;
    const plans = await plansOf(world, earlier, [...(await readVersions(world, earlier)), sealed]);
    found.push(...plans);
    if (plans.length > 0) break;
  }
  return (kind) =>
    found.flatMap((indicators) => {
      const told = indicators.find((one) => one.kind === kind)?.told;
      return told === undefined ? [] : [told];
    });
}

/** The indicators of these versions, the highest first; of trial months, which nobody reads, none. */
async function plansOf(
  { evaluations }: Pick<World, 'evaluations'>,
  month: Month,
  versions: readonly number[],
): Promise<(readonly PlannedIndicator[])[]> {
  const ordered = [...new Set(versions)].sort((a, b) => b - a);
  const plans = await Promise.all(ordered.map((version) => evaluations.plan(month, version)));
  return plans.flatMap((plan) => (plan === undefined || plan.trial ? [] : [plan.indicators ?? []]));
}
