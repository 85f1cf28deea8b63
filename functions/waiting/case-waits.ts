import type { ReadsExit } from '../casework/exit-file.ts';
import { streamText } from '../domain/casework/case-stream.ts';
import type { PossibleStep } from '../domain/casework/possible-steps.ts';
import { lastDayOf, type Span } from '../domain/casework/span.ts';
import type { Day, Month } from '../domain/month.ts';
import type { Permission } from '../domain/people/role.ts';
import { isOver } from '../domain/publishing/preview.ts';
import type { CaseHead } from '../ports/cases.ts';
import type { World } from '../ports.ts';
import { type Due, type DueRule, firstDue } from './due.ts';
import { type Waiting, type WaitingKind, waitingOf } from './waiting.ts';

/** What is read of cases to find out what waits. */
export type ReadsCases = ReadsExit & Pick<World, 'evaluations' | 'registry' | 'clock' | 'log'>;

/** One thing that waits, before it is counted with others of its kind. */
export interface Gathered {
  readonly kind: WaitingKind;
  readonly may: Permission;
  /** Names the thing and how far it is: what changes is told anew. */
  readonly thing: string;
  /** Its own page, and the room that several lead to. */
  readonly path: string;
  readonly room: string;
  readonly due?: Pick<Due, 'day' | 'days'> & { readonly rule: DueRule };
}

/** Makes things that wait at one page. */
export function of(path: string, room: string) {
  return (kind: WaitingKind, may: Permission, thing: string, due?: Gathered['due']): Gathered => ({
    ...{ kind, may, thing, path, room },
    ...(due && { due }),
  });
}

/** The step that a case waits for, where nothing hinders it today: for who prepares or for who decides. */
export function readyStep(
  step: PossibleStep<string, string> | undefined,
  name: string,
  one: ReturnType<typeof of>,
  [prepared, decided]: readonly [WaitingKind, WaitingKind],
): readonly Gathered[] {
  if (step === undefined || step.hindrances.length > 0) return [];
  const thing = `${name}-${step.row.step}`;
  if (step.row.by.includes('work-on-case')) return [one(prepared, 'work-on-case', thing)];
  return step.row.by.includes('decide-case') ? [one(decided, 'decide-case', thing)] : [];
}

/** How long an objection may wait for its answer, and at most where others must be asked. */
export interface AnswerSpans {
  readonly answer: Span;
  readonly longAnswer: Span;
}

/** Objections that wait for their answer; one that was not answered in time waits for a director as well. PRACTICE §4. */
export async function answersDue(
  { workingDays }: Pick<World, 'workingDays'>,
  { answer, longAnswer }: AnswerSpans,
  objections: readonly { readonly number: number; readonly day: Day }[],
  name: string,
  one: ReturnType<typeof of>,
  today: Day,
): Promise<readonly Gathered[]> {
  const found = await Promise.all(
    objections.map(async ({ number, day }) => {
      const last = await lastDayOf(day, answer, workingDays);
      const longest = await lastDayOf(day, longAnswer, workingDays);
      const thing = `${name}-${number}`;
      const told = one('answer-case-objections', 'work-on-case', thing, {
        ...{ day: last, rule: 'answer', days: answer.count },
      });
      const late = one('escalated-case-objections', 'decide-case', thing, {
        ...{ day: longest, rule: 'decision', days: longAnswer.count },
      });
      return isOver({ until: last }, today) ? [told, late] : [told];
    }),
  );
  return found.flat();
}

/** Streams that cannot be read: nobody can work on what stands in them. */
export function brokenWaits(broken: readonly CaseHead[], room: string): readonly Gathered[] {
  return broken.map((head) => of(room, room)('records-broken', 'work-on-case', streamText(head)));
}

/** Things that wait, counted by kind: one leads to its own page, several to their room. */
export function counted(gathered: readonly Gathered[], month: Month, today: Day): readonly Waiting[] {
  const kinds = [...Map.groupBy(gathered, ({ kind }) => kind).values()];
  return kinds.flatMap((some) => {
    const [first] = some;
    if (first === undefined) return [];
    const path = some.every((one) => one.path === first.path) ? first.path : first.room;
    const days = some.flatMap(({ due }) => (due === undefined ? [] : [due.day]));
    const rule = first.due?.rule;
    const soonest = rule === undefined ? undefined : firstDue(rule, days, today);
    const given = some.find((one) => one.due?.day === soonest?.day)?.due?.days;
    const due = soonest && { ...soonest, ...(given !== undefined && { days: given }) };
    const things = some.map(({ thing }) => thing).sort();
    // Cases are of no month: their key is the same in every one, so that nothing is told twice.
    return waitingOf(first.kind, first.may, month, path, things, due).map((waiting) => ({
      ...waiting,
      room: first.room,
      key: waiting.key.replace(`:${month}:`, ':'),
    }));
  });
}
