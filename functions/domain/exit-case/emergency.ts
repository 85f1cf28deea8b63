import type { CaseEvent } from '../casework/case-event.ts';
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
}

/** The emergency service that a director arranged last, by what the officer proposed; undefined where there is none. */
export function arrangedEmergency(events: readonly CaseEvent<ReplacementStep>[]): Emergency | undefined {
  const at = events.findLastIndex(({ step }) => step === 'arrange-emergency');
  const facts = events.slice(0, at).findLast(({ step }) => step === 'propose-emergency')?.facts;
  const seq = events[at]?.seq;
  if (seq === undefined || facts === undefined) return undefined;
  return { seq, firm: facts.firm as FirmId, from: facts.from as Day, months: Number(facts.months) };
}
