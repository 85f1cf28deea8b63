import { type CaseEvent, newestOf } from '../casework/case-event.ts';
import { type AfterWorkingDays, lastDayOf, objectionSpan, type Span, vetoSpan } from '../casework/span.ts';
import type { CompoundId } from '../compound.ts';
import { type Day, dayAfter } from '../month.ts';
import { type ExitCase, inCompound, withFirm } from './exit-case.ts';
import type { ExitStep } from './exit-steps.ts';

/** Clocks of an exit case; the last two run in a compound. */
export type ExitClock = 'rectification' | 'objection' | 'veto' | 'sixty-days' | 'emergency';

/** A clock that runs or ran, by which rule and until the end of which day; days of a suspension are added. */
export interface RunningExitClock {
  readonly clock: ExitClock;
  readonly compound?: CompoundId;
  readonly from: Day;
  readonly span: Span;
  readonly last: Day;
}

/** Notice that the owners give the firm. Civil Code §946. */
export const noticeSpan: Span = { unit: 'days', count: 60 };

/** The clocks of a case with the firm that have started. */
export async function exitClocks(
  one: Pick<ExitCase, 'events'>,
  after: AfterWorkingDays,
): Promise<readonly RunningExitClock[]> {
  const events = withFirm(one);
  const ordered = newestOf(events, 'order-rectification');
  const rectifying: Span = { unit: 'days', count: Number(ordered?.facts.days ?? 1) };
  const started: readonly (readonly [ExitClock, Day | undefined, Span])[] = [
    ['rectification', newestOf(events, 'record-delivery')?.facts.delivered as Day | undefined, rectifying],
    ['objection', newestOf(events, 'deliver-proposal')?.facts.delivered as Day | undefined, objectionSpan],
    ['veto', newestOf(events, 'decide-advice')?.day, vetoSpan],
  ];
  const running = started.map(async ([clock, from, span]) => {
    if (from === undefined) return [];
    const last = withSuspensions(from, await lastDayOf(from, span, after), events);
    return last === undefined ? [] : [{ clock, from, span, last }];
  });
  return (await Promise.all(running)).flat();
}

/** The clocks that run in a compound. */
export async function compoundClocks(
  one: Pick<ExitCase, 'events'>,
  compound: CompoundId,
  after: AfterWorkingDays,
): Promise<readonly RunningExitClock[]> {
  const events = inCompound(one, compound);
  const given = newestOf(events, 'give-notice')?.facts.given as Day | undefined;
  const emergency = newestOf(events, 'arrange-emergency');
  const from = emergency?.facts.from as Day | undefined;
  const span: Span = { unit: 'months', count: Number(emergency?.facts.months ?? 1) };
  return [
    ...(given === undefined
      ? []
      : [
          {
            clock: 'sixty-days' as const,
            compound,
            from: given,
            span: noticeSpan,
            last: await lastDayOf(given, noticeSpan, after),
          },
        ]),
    ...(from === undefined
      ? []
      : [{ clock: 'emergency' as const, compound, from, span, last: await lastDayOf(from, span, after) }]),
  ];
}

/**
 * The last day with the days of every suspension that fell before it added, whatever the clock's unit: that is never less than the firm's due. Undefined
 * while the case is suspended: nothing runs out then.
 */
function withSuspensions(from: Day, last: Day, events: readonly CaseEvent<ExitStep>[]): Day | undefined {
  let end = last;
  let suspended: Day | undefined;
  for (const { step, day } of events) {
    if (step === 'suspend') suspended = day > from ? day : from;
    if (step !== 'resume' || suspended === undefined) continue;
    if (suspended <= end) for (let at = suspended; at < day; at = dayAfter(at)) end = dayAfter(end);
    suspended = undefined;
  }
  return suspended !== undefined && suspended <= end ? undefined : end;
}
