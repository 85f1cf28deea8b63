import type { Words } from '../domain/survey.ts';
import type { WaitingKind } from './waiting.ts';

/** What waits of listings, exit cases, items and compounds, in words. No name of a firm is in it: messages leave the office. */
export const caseWaitingWords = {
  'listing-steps': {
    zh: '名单有 {count} 件可以办下一步。',
    en: 'Listings whose next step an officer can take: {count}.',
  },
  'listing-decisions': {
    zh: '名单有 {count} 件待负责人决定。',
    en: 'Listings that wait for a director’s decision: {count}.',
  },
  'answer-case-objections': {
    zh: '名单和退出个案有 {count} 件企业异议待答复。',
    en: 'Objections to listings and exit proposals that wait for an answer: {count}.',
  },
  'escalated-case-objections': {
    zh: '名单和退出个案有 {count} 件企业异议逾期未答复，转请负责人督办。',
    en: 'Objections to listings and exit proposals not answered in time, which go to a director: {count}.',
  },
  'answer-reviews': {
    zh: '有 {count} 件列入后的复核申请待负责人答复。',
    en: 'Requests for review that wait for a director: {count}.',
  },
  'decide-repairs': {
    zh: '有 {count} 件信用修复申请待负责人决定。',
    en: 'Requests for repair that wait for a director: {count}.',
  },
  'decide-ends': {
    zh: '名单和退出个案有 {count} 件已提请了结，待负责人决定。',
    en: 'Listings and exit cases that an officer proposes to end, for a director to decide: {count}.',
  },
  'ground-gone': {
    zh: '有 {count} 件列入已失去依据（最新结果不再拟列或下一期结果已公布），请提请并撤回或者撤销。',
    en: 'Listings whose ground is gone by the newest results, to be withdrawn or revoked: {count}.',
  },
  'red-vetoes': {
    zh: '红榜企业有 {count} 起安全事故或行政处罚，请经办人核查并提请负责人。',
    en: 'Accidents or penalties of firms on the red list, for an officer to look into: {count}.',
  },
  'revoke-red': {
    zh: '红榜企业有 {count} 起安全事故或行政处罚，请负责人决定是否撤回或撤销。',
    en: 'Accidents or penalties of firms on the red list, for a director to withdraw or revoke the entry or not: {count}.',
  },
  'exit-steps': {
    zh: '退出个案有 {count} 个步骤可以办理。',
    en: 'Steps of exit cases that an officer can take: {count}.',
  },
  'exit-decisions': {
    zh: '退出个案有 {count} 个步骤待负责人决定。',
    en: 'Steps of exit cases that wait for a director: {count}.',
  },
  'clocks-over': {
    zh: '退出个案有 {count} 个时限已届满，尚未处理。',
    en: 'Time limits of exit cases that are over and nobody has answered: {count}.',
  },
  'emergency-ends': {
    zh: '有 {count} 个小区的应急服务将到期或已到期，请落实新企业。',
    en: 'Compounds whose emergency service ends soon or has ended: {count}.',
  },
  'verify-items': {
    zh: '有 {count} 件整改已报送，待核验。',
    en: 'Rectification items reported and to be verified: {count}.',
  },
  'items-overdue': {
    zh: '有 {count} 件整改到期未报送。',
    en: 'Rectification items whose day is over without a report: {count}.',
  },
  'trusteeship-ends': {
    zh: '有 {count} 个托管小区即将到期，请提前安排。',
    en: 'Compounds whose trusteeship ends soon: {count}.',
  },
  'unranked-long': {
    zh: '有 {count} 家企业多期未能参加排名，请委托第三方抽样。',
    en: 'Firms unranked for so long that a third-party sample is to be commissioned: {count}.',
  },
  'records-broken': {
    zh: '名单、个案或整改有 {count} 件记录无法读取，请联系技术人员。',
    en: 'Records of listings, cases or items that cannot be read; tell whoever runs the service: {count}.',
  },
  'chains-broken': {
    zh: '名单、个案或整改有 {count} 件的记录链已断开或缺少记录，已停止办理，请管理员立即核查。',
    en: 'Records of listings, cases or items whose chain is broken, on which no step is taken, for an administrator to look into at once: {count}.',
  },
  'holidays-unknown': {
    zh: '有 {count} 个时限跨入放假安排尚未收录的年份，按推算已过，未作届满标记；请管理员更新系统。',
    en: 'Time limits that are over by a guess, as the holidays of their year are not known here, and are not marked so; an administrator updates the service: {count}.',
  },
  'exit-not-carried-out': {
    zh: '有 {count} 个小区的企业更换已办结，但登记的服务期与个案不符，请管理员核对登记。',
    en: 'Compounds whose replacement is complete while the registry tells another story, for an administrator to look at: {count}.',
  },
} as const satisfies Partial<Readonly<Record<WaitingKind, Words>>>;
