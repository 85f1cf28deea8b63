import type { Flag, FlagKind } from '../../domain/integrity/flag.ts';
import type { StandingFlag } from '../../domain/integrity/standing-flag.ts';
import type { Words } from '../../domain/survey.ts';
import { fill } from '../../web/fill.ts';
import type { Language } from '../../web/language.ts';

/** What a flag says, in the field's words; `{…}` are its numbers. Flags prove nothing: the words say what was counted. */
const kinds: Readonly<Record<FlagKind, { readonly name: Words; readonly evidence: Words }>> = {
  'all-five': {
    name: { zh: '全 5 分偏多', en: 'many ratings of nothing but 5' },
    evidence: {
      zh: '{of} 份中有 {ratings} 份全为 5 分，按同类小区预计约 {expected} 份（z = {z}）',
      en: '{ratings} of {of} ratings are nothing but 5; about {expected} were expected of like compounds (z = {z})',
    },
  },
  'all-one': {
    name: { zh: '全 1 分偏多', en: 'many ratings of nothing but 1' },
    evidence: {
      zh: '{of} 份中有 {ratings} 份全为 1 分，按同类小区预计约 {expected} 份（z = {z}）',
      en: '{ratings} of {of} ratings are nothing but 1; about {expected} were expected of like compounds (z = {z})',
    },
  },
  turnout: {
    name: { zh: '参与和得分同时突增', en: 'participation and score jumped together' },
    evidence: {
      zh: '份数由 {answersbefore} 增至 {answers}（{ratio} 倍，同期中位 {usualratio} 倍），得分升 {rise} 个标准误（同期中位 {usualrise}）',
      en: 'answers rose from {answersbefore} to {answers} (times {ratio}, median firm {usualratio}), the score by {rise} standard errors (median {usualrise})',
    },
  },
  'low-turnout': {
    name: { zh: '参与明显偏低', en: 'participation far below like compounds' },
    evidence: {
      zh: '{households} 户只收到 {ratings} 份，同类小区约 {expected} 份',
      en: '{ratings} ratings of {households} households; like compounds would bring about {expected}',
    },
  },
  browser: {
    name: { zh: '同一台设备多份', en: 'many ratings from one device' },
    evidence: {
      zh: '{groups} 组共 {ratings} 份，最大一组 {largest} 份',
      en: '{groups} groups with {ratings} ratings, the largest of {largest}',
    },
  },
  identical: {
    name: { zh: '十分钟内答案完全相同', en: 'equal answers within ten minutes' },
    evidence: {
      zh: '{groups} 组共 {ratings} 份，最大一组 {largest} 份',
      en: '{groups} groups with {ratings} ratings, the largest of {largest}',
    },
  },
  burst: {
    name: { zh: '十分钟内集中提交', en: 'many ratings within ten minutes' },
    evidence: {
      zh: '{groups} 组共 {ratings} 份，最大一组 {largest} 份',
      en: '{groups} groups with {ratings} ratings, the largest of {largest}',
    },
  },
  contested: {
    name: { zh: '被本户改写的偏多', en: 'many ratings contested by their household' },
    evidence: {
      zh: '{of} 份中 {ratings} 份曾在另一台设备上被改写',
      en: '{ratings} of {of} were given anew from another device',
    },
  },
  'not-us': {
    name: { zh: '住户报告“不是我们评的”', en: '“that was not us”' },
    evidence: { zh: '{reports} 户报告', en: '{reports} households reported it' },
  },
  pressed: {
    name: { zh: '住户报告受到压力', en: 'residents report pressure' },
    evidence: { zh: '{reports} 次报告', en: '{reports} reports' },
  },
};

/** What a flag is called. */
export function flagName(kind: FlagKind, language: Language): string {
  return kinds[kind].name[language];
}

/** The numbers a flag rests on, in a sentence. */
export function evidenceWords(
  { kind, evidence }: Pick<Flag, 'kind' | 'evidence'>,
  language: Language,
): string {
  const numbers = Object.entries(evidence).map(
    ([name, value]) => [name.toLowerCase(), rounded(value)] as const,
  );
  return fill(kinds[kind].evidence[language], Object.fromEntries(numbers));
}

const effects: Readonly<Record<StandingFlag['direction'], Words>> = {
  up: {
    zh: '可能抬高得分：有效期内不进红榜，也不因此离开重点监管名单（黑榜）',
    en: 'may raise the score: while open, not on the red list and not off the black list by it',
  },
  down: {
    zh: '可能压低得分：有效期内不进重点监管名单（黑榜）',
    en: 'may lower the score: while open, not on the black list',
  },
};

/** What a flag does while it is open. */
export function effectWords(direction: StandingFlag['direction'], language: Language): string {
  return effects[direction][language];
}

const states: Readonly<Record<StandingFlag['state'], Words>> = {
  open: { zh: '有效', en: 'open' },
  lapsed: { zh: '已到期', en: 'lapsed' },
  audited: { zh: '已核验', en: 'audited' },
};

/** What became of a flag. */
export function stateWords(state: StandingFlag['state'], language: Language): string {
  return states[state][language];
}

function rounded(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(Math.abs(value) < 10 ? 2 : 1);
}
