import { packAnswers } from '../domain/answers.ts';
import { addMonths, type Month, parseMonth } from '../domain/month.ts';
import type { Survey } from '../domain/survey.ts';

/** A line of a sheet of paper answers: the code and the month written on the form, and what was ticked in q1..q8. */
export interface PaperRow {
  readonly line: number;
  readonly code: string;
  readonly month: Month;
  /** What was keyed in for each question, the last one the letter or word of what should be improved first. */
  readonly answers: readonly string[];
}

/**
 * The packed answers keyed in, or undefined where one is no answer of this survey. Scores are `1`..`5`, also as spreadsheets write them (`5.0`); blank, `-` and `0` are no answer, and so is a line
 * with two ticks. What to improve first is its letter, in either case, or its Chinese word.
 */
export function packedPaper(survey: Survey, answers: readonly string[]): string | undefined {
  const said = answers.map((answer) => answer.normalize('NFKC').trim());
  const scores = survey.aspects.map((_, index) => scoreOf(said[index] ?? ''));
  const improvement = improvementOf(survey, said[survey.aspects.length] ?? '');
  if (improvement === undefined || said.length > survey.aspects.length + 1) return undefined;
  const found = scores.filter((score) => score !== undefined);
  return found.length < scores.length ? undefined : packAnswers({ scores: found, improvement });
}

/**
 * The month as clerks write it: 2026-11, 2026.11, 2026/11, 2026年11月, 2026-11-01, or 11月 alone: the one of that name nearest to
 * `near`, the month of the sheet. Undefined for anything else.
 */
export function monthWritten(text: string, near: Month): Month | undefined {
  const said = text.normalize('NFKC').replace(/\s/g, '');
  const whole = /^(\d{4})[-./年](\d{1,2})月?(?:(?:[-./]\d{1,2})|(?:\d{1,2}日))?$/.exec(said);
  if (whole !== null) return parseMonth(`${whole[1]}-${whole[2]?.padStart(2, '0')}`);
  const alone = /^(\d{1,2})月$/.exec(said)?.[1]?.padStart(2, '0');
  if (alone === undefined) return undefined;
  return [-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6]
    .map((distance) => addMonths(near, distance))
    .find((month) => month.endsWith(`-${alone}`));
}

function scoreOf(text: string): number | null | undefined {
  if (/^(?:-|0(?:\.0*)?)?$/.test(text)) return null;
  return /^[1-5](?:\.0*)?$/.test(text) ? Number(text) : undefined;
}

function improvementOf(survey: Survey, text: string): string | null | undefined {
  if (text === '' || text === '-') return null;
  return survey.improvements.find(({ letter, words }) => letter === text.toLowerCase() || words.zh === text)
    ?.letter;
}
