import type { Day, Month } from '../../domain/month.ts';
import { reaches } from '../../domain/people/scope.ts';
import type { ReleaseState } from '../../domain/publishing/release-state.ts';
import type { Annex, Manifest, PublishedProject } from '../../domain/result/manifest.ts';
import { publicationOf } from '../../publishing/publication.ts';
import { monthsWithin, versionWithin } from '../../publishing/version-within.ts';
import type { Visit } from '../../web/office/route.ts';
import type { BureauWorld } from '../bureau-world.ts';
import type { RankingAsked } from './asked.ts';

/** A sealed month as a visitor may see it. */
export interface RankingView {
  readonly manifest: Manifest;
  /** Projects within reach. */
  readonly projects: readonly PublishedProject[];
  /** The internal record; undefined for those who may not see it. */
  readonly annex: Annex | undefined;
  readonly newest: number;
  /** Months the visitor may see, oldest first. */
  readonly months: readonly Month[];
  readonly state: ReleaseState;
  /** The version that the public reads; undefined where none is released. */
  readonly released: number | undefined;
  /** The last day of the preview, while it lasts. */
  readonly until: Day | undefined;
}

/** The month that is asked for, else the newest; `none` where there is none yet, undefined for one that is not there. */
export async function rankingView(
  world: BureauWorld,
  visit: Pick<Visit, 'reach' | 'reachFor'>,
  { month, version }: Pick<RankingAsked, 'month' | 'version'>,
): Promise<RankingView | 'none' | undefined> {
  const months = await monthsWithin(world, visit.reach);
  const wanted = month ?? months.at(-1);
  if (wanted === undefined) return 'none';
  // A month outside the reach is not there.
  if (!months.includes(wanted)) return undefined;
  const [publication, sealed] = await Promise.all([
    publicationOf(world, wanted),
    versionWithin(world, visit.reach, wanted, version),
  ]);
  if (publication === undefined || sealed === undefined) return undefined;
  const { manifest, annex, newest } = sealed;
  // How far a newer version is says nothing of one that was released before it; and who sees what is released alone sees such a one.
  const isReleased = publication.releases.some(({ version: one }) => one === manifest.version);
  const state = visit.reach.everything && !isReleased ? publication.state : 'released';
  const preview = publication.previews.find((one) => one.version === manifest.version);
  return {
    manifest,
    projects: manifest.projects.filter(({ compound: id, district }) =>
      reaches(visit.reach, { id, district }),
    ),
    annex: visit.reachFor('see-integrity')?.everything === true ? annex : undefined,
    newest,
    months,
    state,
    released: publication.released,
    until: state === 'in-preview' ? preview?.until : undefined,
  };
}
