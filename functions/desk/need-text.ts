import { yearsBehind } from '../domain/casework/span.ts';
import type { StepRefusal } from '../domain/casework/step-refusal.ts';
import type { StepRow } from '../domain/casework/step-row.ts';
import { type Day, dayAfter } from '../domain/month.ts';
import { fill } from '../web/fill.ts';
import type { Language } from '../web/language.ts';
import type { AnyClock, Desk } from './desk.ts';
import { caseWords, refusalWords } from './words/case-words.ts';
import { clockWords, spanWords, unsureWords } from './words/clock-words.ts';
import { documentWords } from './words/document-words.ts';
import { factWords } from './words/fact-words.ts';
import { evidenceWords } from './words/need-words.ts';

/** A refusal or hindrance in plain words, with the date and the rule where a clock is meant. */
export function needText(
  { refused, about }: StepRefusal,
  { running, words, unsure }: Pick<Desk, 'running' | 'words' | 'unsure'>,
  row: Pick<StepRow<string, string>, 'by' | 'notBefore' | 'notBeforeLast' | 'afterLast' | 'most'>,
  language: Language,
): string {
  const [step, named] = [
    row.notBefore?.[about] ?? about,
    row.notBeforeLast?.[about] ?? row.afterLast?.[about] ?? about,
  ];
  const clock = running.find((one) => one.clock === named);
  const evidence = evidenceWords[about]?.lacks[language] ?? about;
  const last = clock?.last ?? ('' as Day);
  const values = {
    who: whoText(row, language),
    step: words[step]?.[language] ?? step,
    most: row.most?.count ?? '',
    fact: factWords[about]?.[language] ?? about,
    document: documentWords[about]?.[language] ?? about,
    evidence: language === 'zh' ? evidence : evidence.trim(),
    clock: clockName(named, language),
    last,
    first: last === '' ? '' : dayAfter(last),
    rule: clock === undefined ? '' : ruleText(clock, language),
  };
  const said = fill(refusalWords[refused][language], values);
  const doubt =
    clock === undefined || refused === 'unknown-year' ? undefined : unsureText(clock, unsure, language);
  return doubt === undefined ? said : `${said}${language === 'zh' ? '' : ' '}${doubt}`;
}

/** Who takes a step, in words. */
export function whoText({ by }: Pick<StepRow<string, string>, 'by'>, language: Language): string {
  if (by.includes('work-on-case')) return caseWords.officer[language];
  return (by.includes('decide-case') ? caseWords.director : caseWords.theFirm)[language];
}

/** The name of a clock. */
export function clockName(clock: string, language: Language): string {
  return Object.hasOwn(clockWords, clock)
    ? clockWords[clock as keyof typeof clockWords].name[language]
    : clock;
}

/** The rule of a clock: 送达后 5 个工作日. */
export function ruleText({ clock, span }: Pick<AnyClock, 'clock' | 'span'>, language: Language): string {
  const after = Object.hasOwn(clockWords, clock)
    ? clockWords[clock as keyof typeof clockWords].after[language]
    : '';
  const counted = fill(spanWords[span.unit][language], { count: span.count });
  return fill(caseWords.rulesAfter[language], {
    after: after === '' ? '' : `${after} `,
    span: counted,
  }).trim();
}

/** A warning where the last day of a clock rests on a year whose holidays are not known; undefined where all is known. */
export function unsureText(
  clock: Pick<AnyClock, 'from' | 'last' | 'span'>,
  unsure: ReadonlySet<string>,
  language: Language,
): string | undefined {
  const years = yearsBehind(clock).filter((year) => unsure.has(year));
  if (years.length === 0) return undefined;
  const words = clock.span.unit === 'working-days' ? unsureWords.counted : unsureWords.moved;
  const said = fill(words[language], { years: years.join(language === 'zh' ? '、' : ', ') });
  return language === 'zh' ? `（注意：${said}。）` : `(Note: ${said}.)`;
}
