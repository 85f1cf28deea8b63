import { type CaseEvent, newestOf } from '../casework/case-event.ts';
import type { FirmId } from '../firm.ts';
import type { Day } from '../month.ts';
import type { ReplacementStep } from './replacement-steps.ts';

/** An emergency service 应急服务 that was arranged in a compound. */
export interface Emergency {
  /** Number of the event that arranged it, within its stream. */
  readonly seq: number;
  readonly firm: FirmId;
  /** The first day of the service. */
  readonly from: Day;
  /** For how many months it was arranged, 1 to 6. */
  readonly months: number;
  /** The new firm begins no later than it would: it never came to be, and the new firm follows the old one. */
  readonly overtaken: boolean;
}

/** The emergency service that a director arranged last, by what the officer proposed; undefined where there is none. */
export function arrangedEmergency(events: readonly CaseEvent<ReplacementStep>[]): Emergency | undefined {
  const at = events.findLastIndex(({ step }) => step === 'arrange-emergency');
  const facts = events.slice(0, at).findLast(({ step }) => step === 'propose-emergency')?.facts;
  const seq = events[at]?.seq;
  if (seq === undefined || facts === undefined) return undefined;
  const from = facts.from as Day;
  const begins = newestOf(events, 'record-replacement')?.facts.from;
  const overtaken = begins !== undefined && begins <= from;
  return { seq, firm: facts.firm as FirmId, from, months: Number(facts.months), overtaken };
}
