import type { Day } from '../month.ts';
import type { CaseEvent } from './case-event.ts';
import type { StepRow } from './step-row.ts';

/** Most objections of a firm in time, and as many late ones: more say nothing new, and each asks for an answer. */
export const mostObjections = 5;

/** Something that was said in a case and asks for an answer. */
export interface Said<Step extends string> {
  /** From 1 within the case. */
  readonly number: number;
  readonly event: CaseEvent<Step>;
  /** Its answer: only what came after it answers it. */
  readonly answer: CaseEvent<Step> | undefined;
}

/** What was said in a case, by the rows of its table that answer: objections, requests for review. */
export function saidIn<State extends string, Step extends string>(
  table: readonly StepRow<State, Step>[],
  events: readonly CaseEvent<Step>[],
): readonly Said<Step>[] {
  const rows = table.filter(({ answers }) => answers !== undefined);
  const [said, answering] = [
    new Set(rows.map(({ answers }) => answers)),
    new Set(rows.map(({ step }) => step)),
  ];
  return events
    .filter(({ step }) => said.has(step))
    .map((event, index) => {
      const later = events.slice(events.indexOf(event) + 1);
      const answer = later.find(
        ({ step, facts }) => answering.has(step) && Number(facts.number) === index + 1,
      );
      return { number: index + 1, event, answer };
    });
}

/** How often a step was taken on the same side of its clock's end as `day` is, since the newest `since`: what stands before that is of another round. */
export function timesTaken<State extends string, Step extends string>(
  { step, most }: Pick<StepRow<State, Step>, 'step' | 'most'>,
  events: readonly CaseEvent<Step>[],
  last: Day | undefined,
  day: Day,
): number {
  const isLate = (one: Day) => last !== undefined && one > last;
  const round = events.slice(events.findLastIndex((event) => event.step === most?.since) + 1);
  return round.filter((event) => event.step === step && isLate(event.day) === isLate(day)).length;
}
