import { isPackedAnswers } from './answers.ts';
import { type Arrival, underOtherKeys } from './give-rating.ts';
import type { Household } from './household.ts';
import type { Instant, Month } from './month.ts';
import { maxRevisions, type Rating } from './rating.ts';

/** A form from the back of a letter, as keyed in: for whom it is, the month written on it, and its packed answers. */
export interface PaperForm {
  readonly household: Household;
  readonly month: Month;
  readonly answers: string;
}

/** What the service knows when paper is keyed in: as for any rating, with the month's first instant and what stands for the household in it. */
export interface PaperArrival extends Arrival {
  readonly opens: Instant;
  readonly standing: Rating | undefined;
}

/**
 * Why a form on paper is not kept: `closed` its month is over (paper has no ten minutes: it was not open in anyone's hand when it was keyed
 * in) or its key is gone; `not-open` its month has not begun; `rated-online` the household rated this month with its own
 * letter, and can still change that itself; `limit` no edits left; `bad-answers` not packed answers, or none to the overall question.
 */
export type PaperRefusal = 'closed' | 'not-open' | 'rated-online' | 'limit' | 'bad-answers';

/**
 * Decides what becomes of a form on paper: a rating to keep, nothing because the very same stands already, or a named refusal. One
 * household has one rating in force whatever the way it came: paper never replaces an online rating of its month, paper replaces paper
 * (whoever keyed it in corrects a slip), and an online rating replaces paper as it would any other. PRACTICE §5.
 */
export function givePaper(
  { household, month, answers }: PaperForm,
  { now, opens, closes, day, pseudonyms, standing }: PaperArrival,
): { readonly rating: Rating } | { readonly replayed: true } | { readonly refused: PaperRefusal } {
  if (!isPackedAnswers(answers) || answers.startsWith('-')) return { refused: 'bad-answers' };
  if (now < opens) return { refused: 'not-open' };
  const pseudonym = pseudonyms.get(month);
  if (now >= closes || pseudonym === undefined) return { refused: 'closed' };
  if (standing?.mode === 'qr') return { refused: 'rated-online' };
  if (standing?.answers === answers) return { replayed: true };
  const rev = standing?.rev ?? 0;
  if (rev >= maxRevisions) return { refused: 'limit' };
  return {
    rating: {
      month,
      compound: household.compound,
      pseudonym,
      earlier: underOtherKeys(pseudonyms, month),
      answers,
      day,
      rev: rev + 1,
      // The same answers for the same household and month are the same request, and say nothing about who it is.
      requestId: `paper-${answers}`,
      mode: 'paper',
      browser: '',
      burst: '',
      contested: standing?.contested ?? false,
    },
  };
}
