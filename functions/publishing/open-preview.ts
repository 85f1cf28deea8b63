import type { Month } from '../domain/month.ts';
import type { By } from '../domain/people/by.ts';
import { type Preview, previewWorkingDays } from '../domain/publishing/preview.ts';
import type { World } from '../ports.ts';
import { standingOf } from './publication.ts';

/** Why a preview is not opened. */
export type PreviewRefusal =
  | 'not-sealed'
  | 'newer-version'
  | 'under-way'
  | 'trial-month'
  | 'released'
  | 'same-as-released';

/**
 * An officer shows firms their own result of a month's newest sealed version, until the end of the third working day after. Opened again it stays
 * as it is. A trial month is never published and has no preview; nor has a version that tells
 * the public what is released already; nor is another opened than the version that was `seen`.
 */
export async function openPreview(
  world: Pick<World, 'results' | 'evaluations' | 'publishing' | 'workingDays' | 'clock' | 'calendar' | 'log'>,
  month: Month,
  by: By,
  seen?: number,
): Promise<Preview | PreviewRefusal> {
  const standing = await standingOf(world, month);
  if (standing === undefined) return 'not-sealed';
  const { state, previews, newest } = standing;
  const { version } = newest;
  if (seen !== undefined && seen !== version) return 'newer-version';
  if (state === 'under-way') return state;
  const before = previews.find((one) => one.version === version);
  if (before !== undefined) return before;
  if (state === 'trial') return 'trial-month';
  if (state === 'released' || state === 'same-as-released') return state;
  const opened = world.calendar.dayOf(world.clock.now());
  const until = await world.workingDays.after(opened, previewWorkingDays);
  const preview: Preview = { month, version, opened, until, by };
  if ((await world.publishing.keepPreview(preview)) === 'differs')
    return (await world.publishing.of(month)).previews.find((one) => one.version === version) ?? 'under-way';
  world.log.info('preview-opened', { month, version });
  return preview;
}
