import { newestOf } from '../casework/case-event.ts';
import { saidIn } from '../casework/said.ts';
import type { CompoundId } from '../compound.ts';
import type { Day } from '../month.ts';
import type { Status } from '../status.ts';
import {
  advisedCompounds,
  areCompoundsConcluded,
  type ExitCase,
  exitStanding,
  inCompound,
  replacementState,
  withFirm,
} from './exit-case.ts';
import { exitTable } from './exit-steps.ts';
import { handoverItems, replacementEnds } from './replacement-steps.ts';

/** What other records know of a firm today. */
export interface ExitFacts {
  /** Status over months, seen from the newest sealed month, with this case's own deadline, and as if there were a confirmation. METHOD §5. */
  readonly status: Pick<Status, 'warning' | 'rectification' | 'exitProposal' | 'clean'>;
  /** One independent confirmation at least: complaints, compliance, an inspection, proven stuffing. */
  readonly confirmed: boolean;
  /** Last day of the objection window, once it runs. */
  readonly inTimeUntil: Day | undefined;
}

/** The evidence there is for the steps of a case with the firm: names of the table. */
export function exitEvidence(
  one: ExitCase,
  { status, confirmed, inTimeUntil }: ExitFacts,
): ReadonlySet<string> {
  const found: readonly (readonly [string, boolean])[] = [
    ['status-over-months', status.warning || status.rectification],
    ['often-black', status.rectification],
    ['clean-months', status.clean],
    ['black-after-deadline', status.exitProposal],
    ['independent-confirmation', confirmed],
    ['objections-answered', areObjectionsAnswered(one, inTimeUntil)],
    ['no-compound-under-way', !isReplacementUnderWay(one)],
    ['compounds-concluded', areCompoundsConcluded(one)],
  ];
  return new Set(found.filter(([, is]) => is).map(([name]) => name));
}

/** The evidence there is for the steps in one compound. */
export function replacementEvidence(one: ExitCase, compound: CompoundId): ReadonlySet<string> {
  const events = inCompound(one, compound);
  const resolved = newestOf(events, 'record-vote')?.facts.resolved;
  const received = new Set(
    events.filter(({ step }) => step === 'tick-handover').map(({ facts }) => facts.item),
  );
  const found: readonly (readonly [string, boolean])[] = [
    ['case-advising', exitStanding(one).state === 'advising'],
    ['owners-replace', resolved === 'replace'],
    ['owners-kept', resolved === 'keep' || resolved === 'no-quorum'],
    ['notice-not-given', newestOf(events, 'give-notice') === undefined],
    ['handover-complete', handoverItems.every((item) => received.has(item))],
  ];
  return new Set(found.filter(([, is]) => is).map(([name]) => name));
}

/** Whether every objection that came in time has its answer: a late one is answered too, but hinders nothing. */
function areObjectionsAnswered(one: ExitCase, inTimeUntil: Day | undefined): boolean {
  return saidIn(exitTable, withFirm(one)).every(
    ({ event, answer }) => answer !== undefined || (inTimeUntil !== undefined && event.day > inTimeUntil),
  );
}

/** Whether owners of a compound resolved to replace the firm and are not done with it. */
function isReplacementUnderWay(one: ExitCase): boolean {
  return advisedCompounds(one).some((compound) => {
    const state = replacementState(one, compound);
    const resolved = newestOf(inCompound(one, compound), 'record-vote')?.facts.resolved;
    return resolved === 'replace' && state !== 'none' && !replacementEnds.includes(state);
  });
}
