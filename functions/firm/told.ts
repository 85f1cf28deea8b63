import type { CaseDocument, CaseEvent } from '../domain/casework/case-event.ts';
import type { Day } from '../domain/month.ts';
import type { NoticeKind } from '../domain/notice.ts';
import { isIssued } from '../notices/issued-kinds.ts';

/** Decisions, each with the step that records how it reached the firm: until then it has no effect, and the firm is not told. */
const reachedBy: Readonly<Record<string, string>> = {
  decide: 'deliver-decision',
  'decide-advice': 'deliver-decision',
  'revoke-red': 'deliver-revocation-decision',
};

/** What goes on inside the bureau. */
const inward: ReadonlySet<string> = new Set(['veto', 'propose-end']);

/** What is addressed to the owners' assembly and not to the firm. */
const toOthers: ReadonlySet<NoticeKind> = new Set(['advice-letter']);

/** What a firm is told of a case by now: nothing before the first notice was issued to it, and no decision before its delivery was recorded. */
export function toldTo<Step extends string>(events: readonly CaseEvent<Step>[]): readonly CaseEvent<Step>[] {
  if (!events.some((event) => noticesOf(event).length > 0)) return [];
  return events.filter(({ step }, index) => {
    if (inward.has(step)) return false;
    const reached = reachedBy[step];
    if (reached === undefined) return true;
    const after = events.slice(index + 1).find((one) => one.step === reached || one.step === step);
    return after?.step === reached;
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
  /** The files that came with it. */
  readonly files: readonly CaseDocument[];
  readonly answer: { readonly day: Day; readonly text: string } | undefined;
}

/** Which fact holds what a firm says, by the step it says it with. */
const saying: Readonly<Record<string, string>> = {
  object: 'objection',
  'ask-review': 'objection',
  'object-revocation': 'objection',
  'ask-repair': 'remedied',
  'report-rectification': 'report',
  report: 'done',
  'open-own-item': 'what',
};

/** Which step answers it, by its number. */
const answeredBy: Readonly<Record<string, string>> = {
  object: 'answer-objection',
  'ask-review': 'answer-review',
  'object-revocation': 'answer-revocation',
};

/** What a firm said, oldest first. `inTime`: last day of the time for objections. */
export function sayingsIn(events: readonly CaseEvent<string>[], inTime: Day | undefined): readonly Saying[] {
  const numbered = events.filter(({ step }) => Object.hasOwn(answeredBy, step));
  return events
    .filter(({ step }) => Object.hasOwn(saying, step))
    .map((event) => {
      const { step, day, facts, documents } = event;
      const number = numbered.indexOf(event) + 1;
      const later = events.slice(events.indexOf(event) + 1);
      const answer = later.find(
        (one) => one.step === answeredBy[step] && Number(one.facts.number) === number,
      );
      return {
        step,
        day,
        text: facts[saying[step] ?? ''] ?? '',
        late: step === 'object' && inTime !== undefined && day > inTime,
        files: documents,
        answer: answer && { day: answer.day, text: answer.facts.answer ?? '' },
      };
    });
}

/** Steps against the firm whose reasons it must know to answer them; the reasons of all others stand in their notices, or are the bureau's own. */
const reasoned: ReadonlySet<string> = new Set(['send-back', 'reopen', 'refuse-repair']);

/** Why a step was taken, where the firm is told. */
export function reasonTold({ step, reason }: Pick<CaseEvent<string>, 'step' | 'reason'>): string | null {
  return reasoned.has(step) && reason !== '' ? reason : null;
}
