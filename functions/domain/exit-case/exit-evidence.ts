import { newestOf } from '../casework/case-event.ts';
import type { CompoundId } from '../compound.ts';
import type { Status } from '../status.ts';
import { areCompoundsConcluded, type ExitCase, exitStanding, inCompound, withFirm } from './exit-case.ts';
import { handoverItems } from './replacement-steps.ts';

/** What other records know of a firm today. */
export interface ExitFacts {
  /** Status over months, seen from the newest sealed month, with this case's own deadline, and as if there were a confirmation. METHOD §5. */
  readonly status: Pick<Status, 'warning' | 'rectification' | 'exitProposal' | 'clean'>;
  /** One independent confirmation at least: complaints, compliance, an inspection, proven stuffing. */
  readonly confirmed: boolean;
}

/** The evidence there is for the steps of a case with the firm: names of the table. */
export function exitEvidence(one: ExitCase, { status, confirmed }: ExitFacts): ReadonlySet<string> {
  const found: readonly (readonly [string, boolean])[] = [
    ['status-over-months', status.warning || status.rectification],
    ['often-black', status.rectification],
    ['clean-months', status.clean],
    ['black-after-deadline', status.exitProposal],
    ['independent-confirmation', confirmed],
    ['objections-answered', areObjectionsAnswered(one)],
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
    ['handover-complete', handoverItems.every((item) => received.has(item))],
  ];
  return new Set(found.filter(([, is]) => is).map(([name]) => name));
}

/** Whether every objection to the proposal that stands has its answer. */
function areObjectionsAnswered(one: ExitCase): boolean {
  const events = withFirm(one);
  const answers = new Set(
    events.filter(({ step }) => step === 'answer-objection').map(({ facts }) => facts.number),
  );
  return events.filter(({ step }) => step === 'object').every((_, index) => answers.has(String(index + 1)));
}
