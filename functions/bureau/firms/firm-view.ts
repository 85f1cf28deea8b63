import type { Compound } from '../../domain/compound.ts';
import type { Firm, FirmId } from '../../domain/firm.ts';
import { addMonths } from '../../domain/month.ts';
import { reaches } from '../../domain/people/scope.ts';
import type { Survey } from '../../domain/survey.ts';
import { evidenceMatrix, type MatrixRow } from '../../evidence/matrix.ts';
import type { PublishingRecords } from '../../ports/publishing.ts';
import { type ProfileOfFirm, profileOfFirm } from '../../publishing/profile-of-firm.ts';
import { registered } from '../../publishing/registered.ts';
import { type SealedMonth, sealedMonths } from '../../publishing/sealed-months.ts';
import type { Visit } from '../../web/office/route.ts';
import type { BureauWorld } from '../bureau-world.ts';

/** Months shown of a firm. */
const monthsShown = 12;

/** A firm as a visitor may see it: registry facts, and results for those who may see them. */
export interface FirmView {
  readonly firm: Firm;
  /** Compounds within reach that it serves or served. */
  readonly compounds: readonly Compound[];
  readonly results: FirmResults | undefined;
  /** For those who may see evidence: up to the last month that is over. */
  readonly matrix: readonly MatrixRow[] | undefined;
}

/** What sealed months say of a firm, oldest first; with what is on record about the newest one's publishing. */
export interface FirmResults {
  readonly series: readonly SealedMonth[];
  readonly newest: SealedMonth;
  readonly profile: ProfileOfFirm;
  readonly survey: Survey | undefined;
  readonly records: PublishingRecords;
  readonly integrity: boolean;
}

/** The firm, if it is there and within reach. */
export async function firmView(world: BureauWorld, visit: Visit, id: FirmId): Promise<FirmView | undefined> {
  const [firm, all] = await Promise.all([world.registry.firm(id), registered(world).compounds()]);
  if (firm === undefined) return undefined;
  const compounds = all.filter(
    (compound) => reaches(visit.reach, compound) && compound.tenures.some((tenure) => tenure.firm === id),
  );
  if (!visit.reach.everything && compounds.length === 0) return undefined;
  const sees = visit.reachFor('see-results')?.everything === true;
  const results = sees ? await resultsOf(world, visit, id) : undefined;
  if (visit.reachFor('see-evidence')?.everything !== true)
    return { firm, compounds, results, matrix: undefined };
  const over = addMonths(world.calendar.monthOf(world.clock.now()), -1);
  return { firm, compounds, results, matrix: await evidenceMatrix(world, id, over) };
}

async function resultsOf(world: BureauWorld, visit: Visit, id: FirmId): Promise<FirmResults | undefined> {
  const series = await sealedMonths(world).series(monthsShown);
  const newest = series.at(-1);
  if (newest === undefined) return undefined;
  const { month } = newest.manifest;
  const [profile, survey, records] = await Promise.all([
    profileOfFirm(world, newest, id),
    world.rules.survey(month),
    world.publishing.of(month),
  ]);
  const integrity = visit.reachFor('see-integrity')?.everything === true;
  return { series, newest, profile, survey, records, integrity };
}
