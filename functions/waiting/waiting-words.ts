import type { Words } from '../domain/survey.ts';
import type { WaitingKind } from './what-waits.ts';

/** What waits, in words; `{month}` and `{count}` stand for them. No name of a person, a household or an answer is ever in it. */
export const waitingWords: Readonly<Record<WaitingKind, Words>> = {
  'open-preview': {
    zh: '{month}的结果已封存，请经办人向企业预先公开。',
    en: 'The result of {month} is sealed: an officer opens the firms’ preview.',
  },
  release: {
    zh: '{month}的预先公开已期满，请负责人审核公布。',
    en: 'The preview of {month} is over: a director reviews and releases it.',
  },
  'answer-objections': {
    zh: '{month}有 {count} 件数据异议待答复。',
    en: '{count} objections to the data of {month} wait for an answer.',
  },
  'decide-objections': {
    zh: '{month}有 {count} 件数据异议待决定。',
    en: '{count} objections to the data of {month} wait for a decision.',
  },
  'moderate-replies': {
    zh: '{month}有 {count} 条企业公开回应待审核。',
    en: '{count} public replies of firms to {month} wait to be read.',
  },
  'sign-correction': {
    zh: '{month}有 {count} 件更正待负责人签署。',
    en: '{count} corrections of {month} wait for a director’s signature.',
  },
  'decide-quarantines': {
    zh: '{month}有 {count} 件隔离提议待决定。',
    en: '{count} proposals to set ratings of {month} aside wait for a decision.',
  },
  'call-households': {
    zh: '{month}有 {count} 家企业待回访核验。',
    en: '{count} firms’ households wait to be called for {month}.',
  },
  'look-at-flags': {
    zh: '{month}有 {count} 个有效的异常标记。',
    en: '{count} flags of {month} are open.',
  },
};
