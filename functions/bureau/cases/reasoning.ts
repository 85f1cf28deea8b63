import type { ExitFile } from '../../casework/exit-file.ts';
import type { Desk } from '../../desk/desk.ts';
import { needText, ruleText, unsureText } from '../../desk/need-text.ts';
import { exitStepWords } from '../../desk/words/step-words.ts';
import { awaitedStep, possibleSteps } from '../../domain/casework/possible-steps.ts';
import { withFirm } from '../../domain/exit-case/exit-case.ts';
import { exitTable } from '../../domain/exit-case/exit-steps.ts';
import { type Day, firstDay, type Month } from '../../domain/month.ts';
import type { Standing } from '../../domain/status.ts';
import { fill } from '../../web/fill.ts';
import type { Language } from '../../web/language.ts';
import { confirmationWords, exitWords as e } from './words.ts';

/** Why a case was opened and how far it is, step by step in sentences: months, deadline, windows after it, confirmations, and what the next step lacks. */
export function reasoning(file: ExitFile, desk: Desk, today: Day, language: Language): readonly string[] {
  const counted = file.standings.filter(({ trial }) => !trial).toReversed();
  const months = (is: (standing: Standing) => boolean) => counted.filter(is).map(({ month }) => month);
  const [watched, black] = [months((one) => one.watch), months((one) => one.black)];
  return [
    ...(watched.length === 0 ? [] : [fill(e.watched[language], { months: monthsText(watched, language) })]),
    black.length === 0 ? e.never[language] : fill(e.black[language], { months: monthsText(black, language) }),
    ...deadlineLines(file, counted, desk, language),
    ...confirmationLines(file, language),
    ...nextLines(file, desk, today, language),
  ];
}

function deadlineLines(
  { running }: ExitFile,
  counted: readonly Standing[],
  { unsure }: Desk,
  language: Language,
): readonly string[] {
  const clock = running.find((one) => one.clock === 'rectification');
  if (clock === undefined) return [e.noDeadline[language]];
  const fresh = counted.filter(({ windowFrom }) => firstDay(windowFrom) > clock.last);
  const windows = fresh.map((standing) =>
    fill(e.windowText[language], {
      from: standing.windowFrom,
      month: standing.month,
      outcome: outcomeText(standing, language),
    }),
  );
  const until = fill(e.deadline[language], { last: clock.last, rule: ruleText(clock, language) });
  return [
    `${until}${unsureText(clock, unsure, language) ?? ''}`,
    windows.length === 0
      ? e.noWindow[language]
      : fill(e.windows[language], { windows: windows.join(language === 'zh' ? '、' : ', ') }),
  ];
}

function outcomeText({ ranked, black }: Standing, language: Language): string {
  if (!ranked) return e.wasUnranked[language];
  return (black ? e.wasBlack : e.wasNotBlack)[language];
}

function confirmationLines({ confirmations }: ExitFile, language: Language): readonly string[] {
  if (confirmations.length === 0) return [e.noConfirmation[language]];
  return confirmations.map(({ kind, day }) =>
    fill(e.confirmed[language], { day, what: confirmationWords[kind][language] }),
  );
}

function nextLines(file: ExitFile, desk: Desk, today: Day, language: Language): readonly string[] {
  const next = awaitedStep(possibleSteps(exitTable, withFirm(file.one), file, today));
  if (next === undefined) return [];
  const step = exitStepWords[next.row.step][language];
  const needs = next.hindrances.map((one) => bare(needText(one, desk, next.row, language)));
  if (needs.length === 0) return [fill(e.ready[language], { step })];
  return [fill(e.lacks[language], { step, needs: needs.join(language === 'zh' ? '；' : '; ') })];
}

/** A sentence without its full stop, to stand within another. */
function bare(text: string): string {
  return text.replace(/[。.]$/, '');
}

/** Months in a row: 2026-08、09、11 月; in English 2026-08, 09, 11. */
export function monthsText(months: readonly Month[], language: Language): string {
  const years = [...Map.groupBy(months, (month) => month.slice(0, 4))];
  const joint = language === 'zh' ? '、' : ', ';
  const text = years
    .map(([year, within]) => `${year}-${within.map((month) => month.slice(5)).join(joint)}`)
    .join(joint);
  return language === 'zh' ? `${text} 月` : text;
}
