import type { Month } from '../domain/month.ts';
import { type Release, releaseRef } from '../domain/release.ts';
import type { World } from '../ports.ts';
import { sha256 } from './sha256.ts';
import { verifySealed } from './verify-sealed.ts';
import { versionUnderWay } from './version-under-way.ts';

/** Why a month cannot be released. */
export type ReleaseRefusal =
  | 'not-sealed'
  | 'newer-version'
  | 'under-way'
  | 'trial-month'
  | 'does-not-verify'
  | 'released-by-another';

/**
 * A named director releases the newest sealed version of a month: from then on it is public. Released again by the same
 * director it changes nothing. A trial month, a month that is being corrected, a result that does not verify, or another version than the
 * one that was `seen`, is refused.
 */
export async function releaseMonth(
  world: Pick<World, 'results' | 'evaluations' | 'outbox' | 'signer' | 'clock' | 'calendar' | 'log'>,
  month: Month,
  { director, legalBasis }: Pick<Release, 'director' | 'legalBasis'>,
  seen?: number,
): Promise<Release | ReleaseRefusal> {
  const version = await world.results.sealedVersion(month);
  if (version === 0) return 'not-sealed';
  if (seen !== undefined && seen !== version) return 'newer-version';
  if ((await versionUnderWay(world, month, version)) !== undefined) return 'under-way';
  const manifest = await world.results.document(month, version, 'manifest');
  const plan = await world.evaluations.plan(month, version);
  if (manifest === undefined || plan === undefined) return 'not-sealed';
  if (plan.trial) return 'trial-month';
  if ((await verifySealed(world, month, version)) !== undefined) return 'does-not-verify';
  const standing = (await world.results.releases()).find(
    (one) => one.month === month && one.version === version,
  );
  if (standing?.director === director && standing.legalBasis === legalBasis) return standing;
  const at = world.clock.now();
  const day = world.calendar.dayOf(at);
  const release: Release = { month, version, manifest: sha256(manifest), director, legalBasis, day };
  await world.outbox.note({ kind: 'release', ref: releaseRef(release), at });
  if ((await world.results.release(release)) === 'differs') return 'released-by-another';
  world.log.info('released', { month, version });
  return release;
}
