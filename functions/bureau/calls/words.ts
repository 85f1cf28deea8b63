import type { CloseAuditRefusal } from '../../integrity/close-audit.ts';
import type { Language } from '../../web/language.ts';

const zh = {
  title: '回访核验',
  question: '问：{month}里，您家评过本小区的物业吗？',
  lead: '请按顺序打电话，每户只问这一句；不问评了什么，不记姓名和电话。号码由社区按《户号对照表》线下查找。',
  rule: '每家企业最多抽 60 户；只上报下面三个数。结案后，户号随即销毁。',
  none: '现在没有待回访的企业。',
  open: '待回访：{firm}（{month}）',
  households: '要回访的户',
  compound: '小区',
  code: '小区编码',
  number: '户号',
  order: '顺序',
  reached: '接通的户数',
  confirmed: '其中说评过的',
  denied: '其中说没评过的',
  unsure: '说不清的不用填，算在接通里。',
  button: '记录并结案',
  again: '请改正后再提交',
  closedTitle: '已结的核验',
  firm: '企业',
  month: '评价月',
  drawn: '抽取',
  closed: '结案日期',
  by: '记录人',
  done: '已记录，户号已销毁。',
  refusals: {
    'no-audit': '这家企业本月没有回访核验。',
    'impossible-counts':
      '数目不合：评过＋没评过不能多于接通，接通不能多于抽取；请填整数，接通必填（没有则填 0）。',
    'closed-otherwise': '已用其他数目结案，不能再改。',
  } satisfies Record<CloseAuditRefusal, string>,
};

const en: typeof zh = {
  title: 'Call-back audits',
  question: 'Ask: did your household rate the property company of your compound in {month}?',
  lead: 'Call in the given order and ask this one thing. Never ask what was answered; note no name and no telephone. The community office finds the door in its own offline table of numbers.',
  rule: 'At most 60 households a firm; only the three counts below are reported. The numbers are destroyed as soon as the audit is closed.',
  none: 'No firm waits for calls now.',
  open: 'To be called: {firm} ({month})',
  households: 'Households to call',
  compound: 'compound',
  code: 'compound code',
  number: 'household number',
  order: 'order',
  reached: 'Households reached',
  confirmed: 'of these, said they rated',
  denied: 'of these, said they did not rate',
  unsure: 'Whoever was not sure is only counted as reached.',
  button: 'Record and close',
  again: 'Please correct and send again',
  closedTitle: 'Closed audits',
  firm: 'firm',
  month: 'month',
  drawn: 'drawn',
  closed: 'closed on',
  by: 'recorded by',
  done: 'Recorded; the household numbers are destroyed.',
  refusals: {
    'no-audit': 'There is no audit of this firm in that month.',
    'impossible-counts':
      'The counts do not fit: rated + not rated cannot be more than reached, reached not more than drawn; whole numbers only; how many were reached must be said, 0 if nobody.',
    'closed-otherwise': 'It was closed with other counts and cannot be changed.',
  },
};

/** Words of the call-back audits. */
export const callsWords: Readonly<Record<Language, typeof zh>> = { zh, en };
