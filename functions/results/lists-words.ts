import type { Words } from '../domain/survey.ts';

/** Words of the public lists and of the page that tells a genuine notice. */
export const listsWords = {
  title: { zh: '红榜与重点监管名单', en: 'Red list and watch list' },
  lead: {
    zh: '列入由主管部门按“评价、告知、听取意见、决定、公示”的程序作出，经办和决定不是同一人。名单期满或者信用修复后自动移出，不再显示。',
    en: 'A firm is listed after evaluation, notice, hearing, decision and public notice; who prepares does not decide. An entry that has ended is taken off and shown no more.',
  },
  sealed: {
    zh: '案卷存证：{day} {time}，摘要（SHA-256）{document}。此前的全部案卷已签名锁存；抄下摘要，以后可以请主管部门当面核验有无改动。',
    en: 'Casework sealed on {day} at {time}, digest (SHA-256) {document}: all cases before it are signed and locked. Whoever keeps the digest can have it checked later whether anything was changed.',
  },
  black: { zh: '重点监管名单（黑榜）', en: 'Watch list (black list)' },
  blackLead: {
    zh: '行业监管信息，不是严重失信主体名单。',
    en: 'Information of the supervising bureau; not a list of dishonest persons.',
  },
  red: { zh: '红榜', en: 'Red list' },
  none: {
    zh: '现在没有企业。没有企业达到列入标准，不等于没有问题。',
    en: 'No firm now. That none meets the criteria does not mean that nothing is wrong.',
  },
  announced: { zh: '公示中，至{until}24时', en: 'in public notice until the end of {until}' },
  listed: { zh: '已列入：{from}起，最长至{until}', en: 'listed from {from}, until {until} at most' },
  month: { zh: '评价月', en: 'Month' },
  score: { zh: '得分（误差范围）', en: 'Score (range)' },
  ranks: { zh: '可能的名次', en: 'Possible ranks' },
  rankValue: { zh: '第 {lower}–{upper} 名（共 {ranked} 家）', en: '{lower}–{upper} of {ranked}' },
  answers: { zh: '评价份数 / 户数', en: 'Answers / households' },
  betterThan: {
    zh: '列入理由：有 {count} 家企业的得分可以确定高于该企业',
    en: 'Reason: {count} firms score surely higher',
  },
  worseThan: {
    zh: '列入理由：有 {count} 家企业的得分可以确定低于该企业',
    en: 'Reason: {count} firms score surely lower',
  },
  again: { zh: '其后 {months} 的评价结论相同。', en: 'The evaluations of {months} found the same.' },
  compounds: { zh: '涉及小区', en: 'Compounds' },
  objections: { zh: '企业异议', en: 'Objections' },
  noObjection: { zh: '未提出', en: 'none' },
  objectionState: {
    zh: '提出 {received} 件，已答复 {answered} 件（其中逾期提出 {late} 件）',
    en: '{received} made, {answered} answered ({late} of them made late)',
  },
  result: { zh: '看该月评价结果', en: 'Result of that month' },
  back: { zh: '全部评价结果', en: 'All results' },
  state: { zh: '状态', en: 'Status' },
  firm: { zh: '企业', en: 'Firm' },
  noticeTitle: { zh: '文书核验：{number}', en: 'Is this notice genuine? {number}' },
  genuine: {
    zh: '这份文书由{issuer}于{day}出具，编号属实。请对照纸面上的标题和日期：{title}。',
    en: 'This notice was issued by {issuer} on {day}. Compare title and day with the paper: {title} (office documents are in Chinese).',
  },
  matterOpen: {
    zh: '所涉事项已公开，见名单。',
    en: 'Its matter is public: see the lists.',
  },
  matterClosed: {
    zh: '所涉事项依程序办理，现在没有可公开的内容。',
    en: 'Its matter takes its course; there is nothing to publish now.',
  },
} as const satisfies Readonly<Record<string, Words>>;
