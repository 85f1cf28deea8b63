import type { Month } from '../domain/month.ts';
import type { By } from '../domain/people/by.ts';
import { samePerson } from '../domain/people/same-person.ts';
import type { Release } from '../domain/release.ts';
import type { World } from '../ports.ts';
import { type ReleaseRefusal, releaseMonth } from '../ranking/release-month.ts';
import { publicationOf } from './publication.ts';

/** Why a result is not released: as `releaseMonth` says, or because of its preview, an objection, or who releases. */
export type ReleaseResultRefusal =
  | ReleaseRefusal
  | 'no-preview'
  | 'same-as-released'
  | 'in-preview'
  | 'objections-open'
  | 'to-correct'
  | 'same-person';

/** What releasing needs. */
export type Releases = Pick<
  World,
  'results' | 'evaluations' | 'publishing' | 'outbox' | 'signer' | 'clock' | 'calendar' | 'log'
>;

const held = {
  'same-as-released': 'same-as-released',
  'to-preview': 'no-preview',
  'in-preview': 'in-preview',
  'objections-open': 'objections-open',
  'to-correct': 'to-correct',
} as const;

/**
 * A director releases a month's newest sealed version once its preview is over and no objection in time is undecided: another person than the
 * officer who opened the preview. `seen`: the version that was on the director's page; a newer one is never released in its place. A manifest is one signed whole, so one objection holds all of it.
 */
export async function releaseResult(
  world: Releases,
  month: Month,
  director: By,
  legalBasis: string,
  seen?: number,
): Promise<Release | ReleaseResultRefusal> {
  const publication = await publicationOf(world, month);
  if (publication === undefined) return 'not-sealed';
  const { state, previews, sealed } = publication;
  const { version } = sealed.manifest;
  if (seen !== undefined && seen !== version) return 'newer-version';
  if (state in held) return held[state as keyof typeof held];
  const preview = previews.find((one) => one.version === version);
  if (preview !== undefined && samePerson(preview.by, director)) return 'same-person';
  return await releaseMonth(world, month, { director: director.name, legalBasis }, version);
}
