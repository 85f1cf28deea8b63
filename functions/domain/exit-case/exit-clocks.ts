import { newestOf } from '../casework/case-event.ts';
import { withHolds } from '../casework/holds.ts';
import {
  type CountsDays,
  lastDayOf,
  objectionSpan,
  reconsiderationSpan,
  type Span,
  suitSpan,
  vetoSpan,
} from '../casework/span.ts';
import type { CompoundId } from '../compound.ts';
import type { Day } from '../month.ts';
import { arrangedEmergency } from './emergency.ts';
import { type ExitCase, inCompound, withFirm } from './exit-case.ts';

/** Clocks of an exit case; the last two run in a compound. */
export type ExitClock =
  | 'rectification'
  | 'objection'
  | 'veto'
  | 'reconsideration'
  | 'suit'
  | 'sixty-days'
  | 'emergency';

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

/** Clocks of the firm's remedies by law 复议、诉讼: nobody in the bureau has to answer their end. */
export const remedyClocks: ReadonlySet<string> = new Set<ExitClock>(['reconsideration', 'suit']);

/** The clocks of a case with the firm that have started. */
export async function exitClocks(
  one: Pick<ExitCase, 'events'>,
  calendar: CountsDays,
): Promise<readonly RunningExitClock[]> {
  const events = withFirm(one);
  const ordered = newestOf(events, 'order-rectification');
  const delivered = newestOf(events, 'deliver-decision')?.facts.delivered as Day | undefined;
  const rectifying: Span = { unit: 'days', count: Number(ordered?.facts.days ?? 1) };
  const started: readonly (readonly [ExitClock, Day | undefined, Span])[] = [
    ['rectification', newestOf(events, 'record-delivery')?.facts.delivered as Day | undefined, rectifying],
    ['objection', newestOf(events, 'deliver-proposal')?.facts.delivered as Day | undefined, objectionSpan],
    ['veto', newestOf(events, 'decide-advice')?.day, vetoSpan],
    ['reconsideration', delivered, reconsiderationSpan],
    ['suit', delivered, suitSpan],
  ];
  const running = started.map(async ([clock, from, span]) => {
    if (from === undefined) return [];
    const end = await lastDayOf(from, span, calendar);
    // What the law gives the firm against a decision is not the bureau's to hold.
    const last = remedyClocks.has(clock) ? end : withHolds(from, end, events, 'suspend', 'resume');
    return last === undefined ? [] : [{ clock, from, span, last }];
  });
  return (await Promise.all(running)).flat();
}

/** The clocks that run in a compound. */
export async function compoundClocks(
  one: Pick<ExitCase, 'events'>,
  compound: CompoundId,
  calendar: CountsDays,
): Promise<readonly RunningExitClock[]> {
  const events = inCompound(one, compound);
  const given = newestOf(events, 'give-notice')?.facts.given as Day | undefined;
  const emergency = arrangedEmergency(events);
  const from = emergency?.overtaken ? undefined : emergency?.from;
  const span: Span = { unit: 'months', count: emergency?.months ?? 1 };
  return [
    ...(given === undefined
      ? []
      : [
          {
            clock: 'sixty-days' as const,
            compound,
            from: given,
            span: noticeSpan,
            last: await lastDayOf(given, noticeSpan, calendar),
          },
        ]),
    ...(from === undefined
      ? []
      : [{ clock: 'emergency' as const, compound, from, span, last: await lastDayOf(from, span, calendar) }]),
  ];
}
