import { givePaper, type PaperRefusal } from '../domain/give-paper.ts';
import type { Household } from '../domain/household.ts';
import { householdOfCode } from '../domain/letters/household-of-code.ts';
import type { Month } from '../domain/month.ts';
import { serviceBetween } from '../domain/tenure.ts';
import { windowOf } from '../domain/window.ts';
import type { World } from '../ports.ts';
import { type PaperRow, packedPaper } from './paper-row.ts';

type PaperWorld = Pick<
  World,
  'calendar' | 'clock' | 'codes' | 'log' | 'pseudonyms' | 'ratings' | 'registry' | 'rules'
>;

/**
 * Why a line is not kept: as `PaperRefusal`, or `unknown-code` no letter that answers has this code, `twice` a line of the household before
 * this one is kept, `no-survey` nothing is rated in that month, `no-firm` nobody serves the compound, `changed` somebody else kept changing the same rating.
 */
export type PaperFault = PaperRefusal | 'unknown-code' | 'twice' | 'no-survey' | 'no-firm' | 'changed';

/** What became of a line. `replayed`: the very same stands there already. */
export type PaperOutcome = 'kept' | 'replayed' | PaperFault;

/** What became of a sheet, line by line. */
export interface PaperReport {
  readonly lines: readonly { readonly line: number; readonly outcome: PaperOutcome }[];
  readonly counts: ReadonlyMap<PaperOutcome, number>;
}

/** Keeps a sheet of paper answers, each in one conditional write; the same sheet twice changes nothing. Logs counts alone. */
export async function enterPaper(
  world: PaperWorld,
  rows: readonly PaperRow[],
  onRow: (done: number) => void = () => {},
): Promise<PaperReport> {
  const seen = new Set<string>();
  const lines: { line: number; outcome: PaperOutcome }[] = [];
  const counts = new Map<PaperOutcome, number>();
  for (const row of rows) {
    const outcome = await enterRow(world, row, seen);
    lines.push({ line: row.line, outcome });
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    onRow(lines.length);
  }
  world.log.info('paper-entered', Object.fromEntries(counts));
  return { lines, counts };
}

async function enterRow(world: PaperWorld, row: PaperRow, seen: Set<string>): Promise<PaperOutcome> {
  const code = await world.codes.read(row.code);
  const compound = code && (await world.registry.compound(code.household.compound));
  const household = code && compound && householdOfCode(compound, code);
  if (compound === undefined || household === undefined) return 'unknown-code';
  const name = `${row.month} ${household.compound} ${household.number}`;
  if (seen.has(name)) return 'twice';
  const survey = await world.rules.survey(row.month);
  if (survey === undefined) return 'no-survey';
  const answers = packedPaper(survey, row.answers);
  if (answers === undefined) return 'bad-answers';
  const today = world.calendar.dayOf(world.clock.now());
  const { kind } = serviceBetween(compound.tenures, today, today);
  if (kind !== 'served' && compound.mode === 'market') return 'no-firm';
  const outcome = await keepPaper(world, household, row.month, answers);
  if (outcome === 'kept' || outcome === 'replayed') seen.add(name);
  return outcome;
}

/** How often a rating that changes meanwhile is looked at again. */
const attempts = 3;

async function keepPaper(
  world: PaperWorld,
  household: Household,
  month: Month,
  answers: string,
): Promise<PaperOutcome> {
  const { calendar, clock, pseudonyms, ratings, rules } = world;
  const policy = await rules.policy(month);
  const names = await pseudonyms.of(household, windowOf(month, policy?.windowMonths ?? 1));
  const own = names.get(month);
  let standing = own && (await ratings.find(month, household.compound, own));
  for (let attempt = 0; attempt < attempts; attempt++) {
    const now = clock.now();
    const times = {
      now,
      opens: calendar.opens(month),
      closes: calendar.closes(month),
      day: calendar.dayOf(now),
    };
    const decided = givePaper({ household, month, answers }, { ...times, pseudonyms: names, standing });
    if ('refused' in decided) return decided.refused;
    if ('replayed' in decided) return 'replayed';
    const outcome = await ratings.keep(decided.rating);
    if (outcome.kept) return 'kept';
    standing = outcome.standing;
  }
  return 'changed';
}
