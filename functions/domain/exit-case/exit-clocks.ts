import { newestOf } from '../casework/case-event.ts';
import { withHolds } from '../casework/holds.ts';
import { type CountsDays, lastDayOf, objectionSpan, type Span, vetoSpan } from '../casework/span.ts';
import type { CompoundId } from '../compound.ts';
import type { Day } from '../month.ts';
import { type ExitCase, inCompound, withFirm } from './exit-case.ts';

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
  calendar: CountsDays,
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
    const last = withHolds(from, await lastDayOf(from, span, calendar), events, 'suspend', 'resume');
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
            last: await lastDayOf(given, noticeSpan, calendar),
          },
        ]),
    ...(from === undefined
      ? []
      : [{ clock: 'emergency' as const, compound, from, span, last: await lastDayOf(from, span, calendar) }]),
  ];
}
