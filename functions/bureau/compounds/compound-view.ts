import type { Compound, CompoundId } from '../../domain/compound.ts';
import type { FirmId } from '../../domain/firm.ts';
import type { Day, Month } from '../../domain/month.ts';
import { addMonths } from '../../domain/month.ts';
import { reaches } from '../../domain/people/scope.ts';
import type { PublishedProject } from '../../domain/result/manifest.ts';
import { monthsWithin, versionWithin } from '../../publishing/version-within.ts';
import type { Visit } from '../../web/office/route.ts';
import type { BureauWorld } from '../bureau-world.ts';

/** Months shown of a compound. */
const monthsShown = 12;
/** Months whose ratings, and reports with them, may still be there. */
const reportMonths = 3;

/** A month of a compound: what the last night counted, and what its result shows (nothing where it does not, or one may not see it). */
export interface CompoundMonth {
  readonly month: Month;
  readonly trial: boolean;
  readonly count: number | undefined;
  readonly asOf: Day | undefined;
  readonly project: PublishedProject | undefined;
}

/** A compound as a visitor may see it. */
export interface CompoundView {
  readonly compound: Compound;
  readonly firms: ReadonlyMap<FirmId, string>;
  readonly months: readonly CompoundMonth[];
  /** Households that said "that was not us", by month; undefined for those who may not see it. */
  readonly notUs: readonly { readonly month: Month; readonly count: number }[] | undefined;
  readonly seesResults: boolean;
}

/** The compound, if it is there and within reach. */
export async function compoundView(
  world: BureauWorld,
  visit: Visit,
  id: CompoundId,
): Promise<CompoundView | undefined> {
  const compound = await world.registry.compound(id);
  if (compound === undefined || !reaches(visit.reach, compound)) return undefined;
  const open = world.calendar.monthOf(world.clock.now());
  const months = Array.from({ length: monthsShown }, (_, back) => addMonths(open, -back));
  const wide = visit.reachFor('see-results');
  const reach = wide !== undefined && reaches(wide, compound) ? wide : undefined;
  const seen = new Set(reach && (await monthsWithin(world, reach)));
  const rows = await Promise.all(
    months.map(async (month): Promise<CompoundMonth> => {
      const [counted, sealed] = await Promise.all([
        world.evaluations.count(month, id),
        reach && seen.has(month) ? versionWithin(world, reach, month) : undefined,
      ]);
      const project = sealed?.manifest.projects.find((row) => row.compound === id);
      const trial = sealed?.manifest.trial === true;
      return { month, trial, count: counted?.count, asOf: counted?.day, project };
    }),
  );
  const names = await Promise.all(
    compound.tenures.map(
      async ({ firm }) => [firm, (await world.registry.firm(firm))?.name ?? firm] as const,
    ),
  );
  return {
    compound,
    firms: new Map(names),
    months: rows.filter(({ count, project }) => count !== undefined || project !== undefined),
    notUs: await notUsOf(world, visit, compound, months.slice(0, reportMonths)),
    seesResults: seen.size > 0,
  };
}

async function notUsOf(
  world: BureauWorld,
  visit: Visit,
  compound: Compound,
  months: readonly Month[],
): Promise<CompoundView['notUs']> {
  const reach = visit.reachFor('see-letters') ?? visit.reachFor('see-integrity');
  if (reach === undefined || !reaches(reach, compound)) return undefined;
  const counts = await Promise.all(months.map((month) => world.reports.counts(month, compound.id)));
  return months
    .map((month, index) => ({ month, count: counts[index]?.notUs ?? 0 }))
    .filter(({ count }) => count > 0);
}
