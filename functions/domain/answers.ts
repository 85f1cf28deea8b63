/** Aspects of a questionnaire; the first is the overall one. */
export const aspectCount = 7;

/** What a household answered: one value 1..5 an aspect, null for blank or "does not apply", and the letter of question 8 or null. */
export interface Answers {
  readonly scores: readonly (number | null)[];
  readonly improvement: string | null;
}

/** Whether `text` is packed answers: seven of `1`..`5` or `-`, then a letter `a`..`j` or `-`. */
export function isPackedAnswers(text: string): boolean {
  return /^[1-5-]{7}[a-j-]$/.test(text);
}

/** Answers in eight characters. Throws RangeError for a score that is not a whole 1..5 or null, another count than seven, or another letter. */
export function packAnswers({ scores, improvement }: Answers): string {
  const text = scores.map((score) => (score === null ? '-' : String(score))).join('') + (improvement ?? '-');
  if (scores.length !== aspectCount || !isPackedAnswers(text)) throw new RangeError('these are no answers');
  return text;
}

/** The answers packed in `text`, or undefined where it is not packed answers. */
export function unpackAnswers(text: string): Answers | undefined {
  if (!isPackedAnswers(text)) return undefined;
  const scores = Array.from(text.slice(0, aspectCount), (answer) => (answer === '-' ? null : Number(answer)));
  const improvement = text.charAt(aspectCount);
  return { scores, improvement: improvement === '-' ? null : improvement };
}
