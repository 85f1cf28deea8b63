import { objectionWorkingDays } from '../domain/publishing/objection.ts';
import type { Words } from '../domain/survey.ts';
import { dayWords, monthWords } from '../web/dates.ts';
import { fill } from '../web/fill.ts';
import type { Language } from '../web/language.ts';
import { caseWaitingWords } from './case-waiting-words.ts';
import type { DueRule } from './due.ts';
import type { Waiting, WaitingKind } from './waiting.ts';

/** What waits, in words; `{month}` and `{count}` stand for them. No name of a person, a household or an answer is ever in it. */
const waitingWords: Readonly<Record<WaitingKind, Words>> = {
  'open-preview': {
    zh: '{month}的结果已封存，请经办人向企业预先公开。',
    en: 'The result of {month} is sealed: an officer opens the firms’ preview.',
  },
  'preview-ends': {
    zh: '{month}的结果正在预先公开，期满后由负责人审核公布。',
    en: 'The result of {month} is in preview: when that is over, a director reviews and releases it.',
  },
  release: {
    zh: '{month}的预先公开已期满，请负责人审核公布。',
    en: 'The preview of {month} is over: a director reviews and releases it.',
  },
  'answer-objections': {
    zh: '{month}有 {count} 件数据异议待答复。',
    en: 'Objections to the data of {month} wait for an answer: {count}.',
  },
  'escalated-objections': {
    zh: '{month}有 {count} 件数据异议逾期未答复，转请负责人督办。',
    en: 'Objections to the data of {month} not answered in time, which go to a director: {count}.',
  },
  'decide-objections': {
    zh: '{month}有 {count} 件数据异议待决定。',
    en: 'Objections to the data of {month} wait for a decision: {count}.',
  },
  'moderate-replies': {
    zh: '{month}有 {count} 条企业公开回应待审核。',
    en: 'Public replies of firms to {month} wait to be read: {count}.',
  },
  'order-correction': {
    zh: '{month}有异议已采纳，请经办人提出更正。',
    en: 'An objection to the data of {month} was upheld: an officer orders the correction.',
  },
  'sign-correction': {
    zh: '{month}有 {count} 件更正待负责人签署。',
    en: 'Corrections of {month} wait for a director’s signature: {count}.',
  },
  'decide-quarantines': {
    zh: '{month}有 {count} 件隔离提议待决定。',
    en: 'Proposals to set ratings of {month} aside wait for a decision: {count}.',
  },
  'call-households': {
    zh: '{month}有 {count} 家企业待回访核验。',
    en: 'Firms whose households wait to be called for {month}: {count}.',
  },
  'look-at-flags': {
    zh: '{month}有 {count} 个有效的异常标记。',
    en: 'Open flags of {month}: {count}.',
  },
  'sign-rules': {
    zh: '自{month}起施行的规则或问卷有 {count} 件待负责人签署。',
    en: 'Rules or questionnaires from {month} on wait for a director’s signature: {count}.',
  },
  ...caseWaitingWords,
};

/** Marks what is past its last day. */
export const overdueWords: Words = { zh: '已逾期', en: 'Overdue' };

const correctionWords: Words = {
  zh: '{said}（更正的第 {version} 版；公众看到的是已公布的第 {released} 版）',
  en: '{said} (version {version}, a correction; the public reads version {released})',
};

const unsureWords: Words = {
  zh: '（注意：该年放假安排尚未收录，日期为推算，可能偏早。）',
  en: '(Note: the holidays of that year are not known here yet; the day is a guess and may come early.)',
};

const dueWords: Words = { zh: '最迟{day}24时：{rule}。', en: 'Until the end of {day}: {rule}.' };

const overdueDueWords: Words = {
  zh: '其中 {overdue} 件已逾期，最早的应于{day}24时前办结：{rule}。',
  en: '{overdue} overdue, the first since the end of {day}: {rule}.',
};

const ruleWords: Readonly<Record<DueRule, Words>> = {
  answer: {
    zh: '收到异议后 {days} 个工作日内答复，逾期转负责人',
    en: 'answered within {days} working days, else it goes to a director',
  },
  decision: {
    zh: '收到异议后最长 {days} 个工作日内决定',
    en: 'decided within {days} working days at most',
  },
  preview: { zh: '预先公开 3 个工作日', en: 'firms have three working days' },
  'rule-month': { zh: '在施行月开始前签署', en: 'signed before its month begins' },
  emergency: { zh: '应急服务最长 6 个月', en: 'emergency service lasts six months at most' },
  item: { zh: '立项时确定的整改期限', en: 'the day that was set' },
  trusteeship: { zh: '托管合同期满', en: 'the contract of the trusteeship ends' },
};

/** What waits, in a sentence, and its last day with the rule it comes from. */
export function waitingText({ kind, month, count, due, correction }: Waiting, language: Language): string {
  const what = fill(waitingWords[kind][language], { month: monthWords(month, language), count });
  const said =
    correction === undefined ? what : fill(correctionWords[language], { said: what, ...correction });
  if (due === undefined) return said;
  const { overdue, rule, day } = due;
  const until = fill((overdue > 0 ? overdueDueWords : dueWords)[language], {
    overdue,
    rule: fill(ruleWords[rule][language], { days: due.days ?? usualDays(rule) }),
    day: dayWords(day, language),
  });
  const whole = due.unsure ? `${until} ${unsureWords[language]}` : until;
  return language === 'zh' ? `${said}${whole}` : `${said} ${whole}`;
}

/** What an objection to data gets, where nothing else is said. */
function usualDays(rule: DueRule): number {
  return rule === 'decision' ? objectionWorkingDays.decision : objectionWorkingDays.answer;
}
