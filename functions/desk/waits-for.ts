import { awaitedStep, possibleSteps } from '../domain/casework/possible-steps.ts';
import type { Day } from '../domain/month.ts';
import { fill } from '../web/fill.ts';
import type { Language } from '../web/language.ts';
import type { AnyClock, Desk } from './desk.ts';
import { clockName, ruleText, unsureText, whoText } from './need-text.ts';
import { caseWords as w } from './words/case-words.ts';

type Part = Pick<Desk, 'table' | 'events' | 'known' | 'words'>;

/** What a part of a case waits for: who takes which step; empty where nothing leads on. */
export function waitsFor({ table, events, known, words }: Part, today: Day, language: Language): string {
  const step = awaitedStep(possibleSteps(table, events, known, today));
  if (step === undefined) return '';
  const values = {
    who: whoText(step.row, language),
    step: words[step.row.step]?.[language] ?? step.row.step,
  };
  return fill(w.waitsDoes[language], values);
}

/** The next last day of clocks that still run, with its rule; undefined where none does. */
export function nextLast(running: readonly AnyClock[], today: Day): AnyClock | undefined {
  return running.filter(({ last }) => last >= today).toSorted((a, b) => (a.last < b.last ? -1 : 1))[0];
}

/** That day in words: 2026-12-01（异议期：送达后 5 个工作日）. */
export function lastText(clock: AnyClock, unsure: ReadonlySet<string>, language: Language): string {
  const rule = `${clockName(clock.clock, language)}${language === 'zh' ? '：' : ': '}${ruleText(clock, language)}`;
  const said = language === 'zh' ? `${clock.last}（${rule}）` : `${clock.last} (${rule})`;
  return `${said}${unsureText(clock, unsure, language) ?? ''}`;
}
