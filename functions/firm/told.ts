import type { CaseEvent } from '../domain/casework/case-event.ts';
import type { Day } from '../domain/month.ts';
import type { NoticeKind } from '../domain/notice.ts';
import { isIssued } from '../notices/issued-kinds.ts';

/** Decisions that have no effect while another director may veto them. */
const vetoable: ReadonlySet<string> = new Set(['decide', 'decide-advice']);

/** What is addressed to the owners' assembly and not to the firm. */
const toOthers: ReadonlySet<NoticeKind> = new Set(['advice-letter']);

/**
 * What a firm is told of a case by now: nothing before the first notice was issued to it, and no decision while it may be vetoed or once it was.
 * `vetoLast`: the last day of the newest decision's veto, undefined where none was decided.
 */
export function toldTo<Step extends string>(
  events: readonly CaseEvent<Step>[],
  vetoLast: Day | undefined,
  today: Day,
): readonly CaseEvent<Step>[] {
  if (!events.some((event) => noticesOf(event).length > 0)) return [];
  return events.filter(({ step }, index) => {
    if (step === 'veto') return false;
    if (!vetoable.has(step)) return true;
    const after = events.slice(index + 1).find((one) => vetoable.has(one.step) || one.step === 'veto');
    if (after !== undefined) return after.step !== 'veto';
    return vetoLast !== undefined && vetoLast < today;
  });
}

/** The documents of a step that the service issued to the firm. */
export function noticesOf({ documents }: Pick<CaseEvent<string>, 'documents'>) {
  return documents.filter(({ kind }) => isIssued(kind) && !toOthers.has(kind));
}

/** What the firm itself said in a case, and what it was answered. */
export interface Saying {
  readonly step: string;
  readonly day: Day;
  readonly text: string;
  readonly late: boolean;
  /** Names of the files that came with it. */
  readonly files: readonly string[];
  readonly answer: { readonly day: Day; readonly text: string } | undefined;
}

/** Which fact holds what a firm says, by the step it says it with. */
const saying: Readonly<Record<string, string>> = {
  object: 'objection',
  'ask-review': 'objection',
  'ask-repair': 'remedied',
  'report-rectification': 'report',
  report: 'done',
};

/** What a firm said, oldest first. `inTime`: last day of the time for objections. */
export function sayingsIn(events: readonly CaseEvent<string>[], inTime: Day | undefined): readonly Saying[] {
  const numbered = events.filter(({ step }) => step === 'object' || step === 'ask-review');
  return events
    .filter(({ step }) => Object.hasOwn(saying, step))
    .map((event) => {
      const { step, day, facts, documents } = event;
      const number = String(numbered.indexOf(event) + 1);
      const answer = events.find(
        (one) =>
          (one.step === 'answer-objection' || one.step === 'answer-review') && one.facts.number === number,
      );
      return {
        step,
        day,
        text: facts[saying[step] ?? ''] ?? '',
        late: step === 'object' && inTime !== undefined && day > inTime,
        files: documents.map(({ name }) => name),
        answer: answer && { day: answer.day, text: answer.facts.answer ?? '' },
      };
    });
}
