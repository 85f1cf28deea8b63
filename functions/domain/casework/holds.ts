import { type Day, dayAfter } from '../month.ts';
import type { CaseEvent } from './case-event.ts';

/**
 * The last day of a clock that began on `from`, with the days of every hold that fell before it added, whatever the clock's unit: never less than what was
 * due. Undefined while a hold lasts: nothing runs out then.
 */
export function withHolds<Step extends string>(
  from: Day,
  last: Day,
  events: readonly CaseEvent<Step>[],
  begins: Step,
  ends: Step,
): Day | undefined {
  let end = last;
  let held: Day | undefined;
  for (const { step, day } of events) {
    if (step === begins) held = day > from ? day : from;
    if (step !== ends || held === undefined) continue;
    if (held <= end) for (let at = held; at < day; at = dayAfter(at)) end = dayAfter(end);
    held = undefined;
  }
  return held !== undefined && held <= end ? undefined : end;
}
