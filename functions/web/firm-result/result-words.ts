import type { ManagementMode } from '../../domain/compound.ts';
import type { Unranked } from '../../domain/ranking/month-ranking.ts';
import type { Words } from '../../domain/survey.ts';

/** Words of a firm's result, for the bureau's pages and the firm's own; `{name}` stands for a value. */
export const resultWords = {
  unranked: { zh: '答卷不够，未排名', en: 'Not enough answers, not ranked' },
  response: { zh: '应答率', en: 'Response' },
  firm: { zh: '企业', en: 'firm' },
  range: { zh: '误差范围', en: 'margin of error' },
  score: { zh: '得分', en: 'score' },
  ranks: { zh: '可能的名次', en: 'possible ranks' },
  rankSet: { zh: '第 {lower}–{upper} 名', en: '{lower} to {upper}' },
  rankOne: { zh: '第 {lower} 名', en: '{lower}' },
  households: { zh: '户数', en: 'households' },
  count: { zh: '份数', en: 'answers' },
  coverage: { zh: '覆盖率', en: 'coverage' },
  how: { zh: '怎么来的', en: 'How' },
  howScore: {
    zh: '得分 {score}：各小区住户评分的平均，按户数加权。共 {households} 户，有评价的小区占 {coverage}。',
    en: 'Score {score}: means of its compounds, weighted by their households. {households} households; compounds with answers hold {coverage} of them.',
  },
  howSe: {
    zh: '标准误 {se}：抽样部分 {sampling}；未作答部分（1 − {share}）× {delta} = {silent}；两者平方和开方，不低于 {floor}。',
    en: 'Standard error {se}: sampling {sampling}; silence (1 − {share}) × {delta} = {silent}; the root of their squares, at least {floor}.',
  },
  howRange: {
    zh: '误差范围 {low}–{high}：{p} 家企业同时成立的把握 {confidence}%，不超出 0–100。',
    en: 'Margin {low}–{high}: for all {p} firms at once with {confidence} % confidence, within 0 to 100.',
  },
  howRanks: {
    zh: '可能的名次 {lower}–{upper}：{better} 家肯定更好，{worse} 家肯定更差（得分差大于 {c} × √(标准误² + 标准误²) 才算肯定），其余 {open} 家分不出。',
    en: 'Possible ranks {lower} to {upper}: {better} firms are surely better, {worse} surely worse (by more than {c} × √(SE² + SE²)); {open} cannot be told apart from it.',
  },
  howResponse: {
    zh: '应答率 {answers} ÷ {households} = {response}；覆盖率 {coverage}。',
    en: 'Response {answers} ÷ {households} = {response}; coverage {coverage}.',
  },
  reason: { zh: '原因', en: 'reason' },
  missing: { zh: '还差', en: 'still needed' },
  missingText: { zh: '约 {n} 份', en: 'about {n} answers' },
  elsewhere: { zh: '须有更多小区参与', en: 'answers from further compounds' },
  few: { zh: '少于10份', en: 'fewer than 10' },
  compound: { zh: '小区', en: 'compound' },
  district: { zh: '区域', en: 'district' },
  mode: { zh: '管理方式', en: 'management' },
  handover: { zh: '交接期', en: 'change of firm' },
  agree: { zh: '评价一致，只给范围', en: 'all agree: a band only' },
} as const satisfies Readonly<Record<string, Words>>;

/** Management modes. */
export const modeWords: Readonly<Record<ManagementMode, Words>> = {
  market: { zh: '市场化', en: 'market' },
  trusteeship: { zh: '托管', en: 'trusteeship' },
  coached: { zh: '技术指导', en: 'coached' },
  'self-managed': { zh: '业主自治', en: 'self-managed' },
};

/** Why a firm is not ranked. */
export const unrankedWords: Readonly<Record<Unranked, Words>> = {
  'too-few-answers': { zh: '有效评价不足 {minanswers} 份', en: 'fewer than {minanswers} valid ratings' },
  'low-response': { zh: '应答率不足 {minresponse}%', en: 'response under {minresponse} %' },
  'low-coverage': {
    zh: '有评价的小区户数不足 {mincoverage}%',
    en: 'compounds with answers hold under {mincoverage} % of households',
  },
};
