import type { Month } from '../domain/month.ts';
import { type By, type Preview, previewWorkingDays } from '../domain/publishing/preview.ts';
import type { World } from '../ports.ts';
import { versionUnderWay } from '../ranking/version-under-way.ts';

/** Why a preview is not opened. */
export type PreviewRefusal = 'not-sealed' | 'under-way' | 'trial-month' | 'released';

/**
 * An officer shows firms their own result of a month's newest sealed version, until the end of the third working day after. Opened again it stays
 * as it is. A trial month is never published and has no preview.
 */
export async function openPreview(
  world: Pick<World, 'results' | 'evaluations' | 'publishing' | 'workingDays' | 'clock' | 'calendar' | 'log'>,
  month: Month,
  by: By,
): Promise<Preview | PreviewRefusal> {
  const version = await world.results.sealedVersion(month);
  if (version === 0) return 'not-sealed';
  if ((await versionUnderWay(world, month, version)) !== undefined) return 'under-way';
  const plan = await world.evaluations.plan(month, version);
  if (plan === undefined) return 'not-sealed';
  if (plan.trial) return 'trial-month';
  const standing = await previewOf(world, month, version);
  if (standing !== undefined) return standing;
  const releases = await world.results.releases();
  if (releases.some((one) => one.month === month && one.version === version)) return 'released';
  const opened = world.calendar.dayOf(world.clock.now());
  const until = await world.workingDays.after(opened, previewWorkingDays);
  const preview: Preview = { month, version, opened, until, by };
  if ((await world.publishing.keepPreview(preview)) === 'differs')
    return (await previewOf(world, month, version)) ?? 'under-way';
  world.log.info('preview-opened', { month, version });
  return preview;
}

async function previewOf(
  world: Pick<World, 'publishing'>,
  month: Month,
  version: number,
): Promise<Preview | undefined> {
  return (await world.publishing.of(month)).previews.find((one) => one.version === version);
}
