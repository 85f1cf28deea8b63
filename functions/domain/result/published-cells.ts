import { managementModes } from '../compound.ts';
import type { PlannedCompound } from '../plan.ts';
import { apartId, validIn } from './hidden-cells.ts';
import type { PublishedMode, PublishedUnranked } from './manifest.ts';
import { nameOf, type PublishInput } from './publish-input.ts';

/** Unranked firms as published, counts of hidden ones left out. */
export function publishedUnranked(
  { plan, ranking, previous }: PublishInput,
  hidden: ReadonlySet<string>,
): readonly PublishedUnranked[] {
  const before = new Map(previous?.manifest.unranked.map(({ firm, successive }) => [firm, successive]));
  return ranking.unranked.map(({ firm, reason, households, answers, missing }) => ({
    firm,
    name: nameOf(plan, firm),
    reason,
    households,
    answers: hidden.has(firm) ? null : answers,
    missing: hidden.has(firm) ? null : missing,
    successive: (before.get(firm) ?? 0) + 1,
  }));
}

/** Participation of what is surveyed and not ranked, as published. */
export function publishedModes(input: PublishInput, hidden: ReadonlySet<string>): readonly PublishedMode[] {
  return [...apartOf(input)].map(([id, { answers, ...row }]) => ({
    ...row,
    answers: hidden.has(id) ? null : answers,
  }));
}

/** Rows of compounds outside the league table, by an id that is no firm's. */
function apartOf({
  plan,
  tallies,
}: PublishInput): ReadonlyMap<string, PublishedMode & { readonly answers: number }> {
  const answered = new Map(tallies.map((tally) => [tally.compound, validIn(tally)]));
  const rows = managementModes.map((mode) => {
    const handover = mode === 'market';
    const own = plan.compounds.filter((one) => one.mode === mode && (!handover || outside(one)));
    const answers = own.reduce((sum, { compound }) => sum + (answered.get(compound) ?? 0), 0);
    const households = own.reduce((sum, one) => sum + one.households, 0);
    return { mode, handover, compounds: own.length, households, answers };
  });
  return new Map(rows.filter(({ compounds }) => compounds > 0).map((row) => [apartId(row), row]));
}

function outside({ firm, handover }: PlannedCompound): boolean {
  return firm === undefined || handover;
}
