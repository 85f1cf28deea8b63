import type { CaseEvent } from '../domain/casework/case-event.ts';
import { type CaseStream, exitStream } from '../domain/casework/case-stream.ts';
import type { Known } from '../domain/casework/take-step.ts';
import type { CompoundId } from '../domain/compound.ts';
import {
  advisedCompounds,
  type ExitCase,
  type ExitId,
  exitCasesIn,
  exitStanding,
  replacementState,
} from '../domain/exit-case/exit-case.ts';
import { compoundClocks, exitClocks, type RunningExitClock } from '../domain/exit-case/exit-clocks.ts';
import { exitEvidence, replacementEvidence } from '../domain/exit-case/exit-evidence.ts';
import type { ExitState } from '../domain/exit-case/exit-steps.ts';
import type { ReplacementState } from '../domain/exit-case/replacement-steps.ts';
import type { Confirmation } from '../domain/indicator/confirmation.ts';
import { addMonths, type Month } from '../domain/month.ts';
import type { Standing, Status } from '../domain/status.ts';
import { type Confirms, confirmationsOf } from '../evidence/confirmations.ts';
import type { CaseWorld } from './case-world.ts';
import { firmMonths } from './firm-months.ts';
import { lastDays } from './listing-file.ts';
import { unsureClocks } from './unsure-clocks.ts';

/** What a case's file reads. */
export type ReadsExit = Pick<CaseWorld, 'cases' | 'results' | 'workingDays'> & Confirms;

/** One compound of a case, once its owners were advised. */
export interface CompoundPart extends Known {
  readonly compound: CompoundId;
  readonly state: ReplacementState | 'none';
  readonly running: readonly RunningExitClock[];
}

/** An exit case with all that decides which steps can be taken, and why it was opened. */
export interface ExitFile extends Known {
  readonly one: ExitCase;
  readonly state: ExitState | 'none';
  readonly stream: CaseStream;
  readonly all: readonly CaseEvent<string>[];
  readonly running: readonly RunningExitClock[];
  /** The firm's sealed months, newest first, and what follows from them with this case's deadline. */
  readonly standings: readonly Standing[];
  readonly status: Status;
  readonly confirmations: readonly Confirmation[];
  readonly compounds: readonly CompoundPart[];
}

/** Months in which a confirmation must fall to be one of this case: those that the status counts at most, and the one before. */
const confirmingMonths = 6;

/** The file of an exit case; undefined where there is none of that id. */
export async function exitFile(world: ReadsExit, id: ExitId): Promise<ExitFile | undefined> {
  const stream = exitStream(id.firm);
  const all = await world.cases.events(stream);
  const one = exitCasesIn(id.firm, all).find(({ number }) => number === id.number);
  return one === undefined ? undefined : await exitFileOf(world, stream, all, one);
}

/** The file of an exit case whose events are at hand. */
export async function exitFileOf(
  world: ReadsExit,
  stream: CaseStream,
  all: readonly CaseEvent<string>[],
  one: ExitCase,
): Promise<ExitFile> {
  const [months, running] = await Promise.all([
    firmMonths(world, one.firm),
    exitClocks(one, world.workingDays),
  ]);
  const { month, standings } = months;
  const confirmations =
    month === undefined ? [] : await confirmationsOf(world, one.firm, newestMonths(month));
  const deadline = running.find(({ clock }) => clock === 'rectification')?.last;
  const since = deadline === undefined ? {} : { rectificationDeadline: deadline };
  const confirmed = confirmations.length > 0;
  const status = months.status({ confirmed, ...since });
  // Months and confirmation are two things that are asked for, each by its name.
  const byMonths = months.status({ confirmed: true, ...since });
  const compounds = advisedCompounds(one).map(async (compound) => {
    const clocks = await compoundClocks(one, compound, world.workingDays);
    const state = replacementState(one, compound);
    return {
      compound,
      state,
      running: clocks,
      clocks: lastDays(clocks),
      unsure: await unsureClocks(world, clocks),
      evidence: replacementEvidence(one, compound),
    };
  });
  return {
    one,
    state: exitStanding(one).state,
    stream,
    all,
    running,
    standings,
    status,
    confirmations,
    compounds: await Promise.all(compounds),
    clocks: lastDays(running),
    unsure: await unsureClocks(world, running),
    evidence: exitEvidence(one, {
      status: byMonths,
      confirmed,
      inTimeUntil: running.find(({ clock }) => clock === 'objection')?.last,
    }),
  };
}

function newestMonths(month: Month): readonly Month[] {
  return Array.from({ length: confirmingMonths }, (_, back) => addMonths(month, -back));
}
