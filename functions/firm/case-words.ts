import type { ExitState } from '../domain/exit-case/exit-steps.ts';
import type { ListingState } from '../domain/listing/listing-states.ts';
import type { ItemState } from '../domain/rectification/item-steps.ts';
import type { Words } from '../domain/survey.ts';

/** Words of a firm's notices, cases and items; `{name}` stands for a value. */
export const ownCaseWords = {
  room: { zh: '告知与整改', en: 'Notices and rectification' },
  lead: {
    zh: '发给本企业的文书、本企业的名单事项和退出个案、整改和自查事项。您的权利期限自登记送达之日起算。',
    en: 'Documents issued to you, your listings and exit cases, rectification and self-checks. The time for your rights runs from the recorded delivery.',
  },
  notices: { zh: '收到的文书', en: 'Notices received' },
  noNotices: { zh: '还没有发给本企业的文书。', en: 'No notice was issued to you.' },
  noneRead: { zh: '文书暂时无法读取。', en: 'The notices cannot be read just now.' },
  notice: { zh: '文书', en: 'notice' },
  number: { zh: '文号', en: 'number' },
  issued: { zh: '发文日期', en: 'issued' },
  listings: { zh: '名单事项', en: 'Listings' },
  noListings: { zh: '没有告知过本企业的名单事项。', en: 'You were given notice of no listing.' },
  cases: { zh: '退出个案', en: 'Exit cases' },
  noCases: { zh: '没有告知过本企业的退出个案。', en: 'You were given notice of no exit case.' },
  items: { zh: '整改和自查事项', en: 'Rectification and self-checks' },
  noItems: { zh: '没有整改和自查事项。', en: 'There is nothing to put right.' },
  own: { zh: '自查登记', en: 'Self-check' },
  ownLead: {
    zh: '发现问题可先行登记自查事项，自定期限整改并附佐证，由主管部门核验。',
    en: 'Register what you find yourselves, set a day, put it right with evidence; the bureau verifies it.',
  },
  openItems: { zh: '整改中', en: 'under way' },
  enter: { zh: '登记自查事项', en: 'Register a self-check' },
  firm: { zh: '企业', en: 'firm' },
  list: { zh: '名单', en: 'list' },
  month: { zh: '评价月', en: 'month' },
  next: { zh: '接下来', en: 'what comes next' },
  last: { zh: '最后一天', en: 'last day' },
  case: { zh: '第 {number} 件', en: 'Case {number}' },
  item: { zh: '事项', en: 'item' },
  itemText: { zh: '{compound} · 第 {number} 件 · {what}', en: '{compound} · {number} · {what}' },
  back: { zh: '全部告知与整改', en: 'All notices and rectification' },
  todo: { zh: '可以办理', en: 'What you can do' },
  isLate: {
    zh: '异议期已过：现在提出的按逾期登记，仍会答复。',
    en: 'The time for objections is over: one made now is recorded as late, and answered all the same.',
  },
  said: { zh: '本企业的陈述', en: 'What you said' },
  nothingSaid: { zh: '本企业还没有陈述。', en: 'You have said nothing yet.' },
  kind: { zh: '类别', en: 'kind' },
  files: { zh: '材料', en: 'documents' },
  progress: { zh: '办理进展', en: 'Progress' },
  compounds: { zh: '各小区', en: 'In the compounds' },
  noFirm: {
    zh: '本企业今天不服务这个小区，不能登记自查事项。',
    en: 'You do not serve this compound today: no self-check can be registered.',
  },
  docx: { zh: '下载（DOCX）', en: 'As DOCX' },
  overdue: { zh: '逾期', en: 'overdue' },
  itemOf: { zh: '{compound}：第 {number} 件', en: '{compound}: item {number}' },
  selfCheckOf: { zh: '{name}：自查登记', en: '{name}: self-check' },
  print: {
    zh: '可直接打印。扫文书上的二维码可核验真伪。',
    en: 'Print it as it is; its code tells whether it is genuine. Office documents are in Chinese.',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** The steps that a firm takes, in the words of whoever takes them. */
export const ownStepWords: Readonly<Record<string, Words>> = {
  object: { zh: '提出异议', en: 'Object' },
  'ask-review': { zh: '申请复核', en: 'Ask for a review' },
  'object-revocation': { zh: '对撤销陈述申辩', en: 'Object to the revocation' },
  'ask-repair': { zh: '申请信用修复', en: 'Ask for repair' },
  'report-rectification': { zh: '提交整改报告', en: 'Report on the rectification' },
  report: { zh: '报告整改情况', en: 'Report what was done' },
  'open-own-item': { zh: '登记自查事项', en: 'Register a self-check' },
};

/** What a firm is told of the steps of others; what is not here is not told. */
export const progressWords: Readonly<Record<string, Words>> = {
  ...ownStepWords,
  'give-way': { zh: '新的结果不再拟列，终止', en: 'A newer result no longer proposes it: over' },
  'issue-notice': { zh: '发出列入事先告知书', en: 'Notice of the proposal issued' },
  'record-delivery': { zh: '送达登记', en: 'Delivery recorded' },
  'answer-objection': { zh: '答复异议', en: 'Objection answered' },
  'close-hearing': { zh: '异议程序结束', en: 'Hearing closed' },
  decide: { zh: '决定列入', en: 'Listing decided' },
  refuse: { zh: '决定不予列入', en: 'Decided against the listing' },
  'deliver-decision': { zh: '决定书送达登记', en: 'Delivery of the decision recorded' },
  announce: { zh: '开始公示', en: 'Public notice began' },
  list: { zh: '正式列入', en: 'Entered on the list' },
  'answer-review': { zh: '答复复核申请', en: 'Request for review answered' },
  repair: { zh: '准予修复，移出', en: 'Repair granted, removed' },
  'refuse-repair': { zh: '不予修复', en: 'Repair refused' },
  lapse: { zh: '下一期结果已公布，终止', en: 'A newer month was released: over' },
  'notice-revocation': { zh: '发出拟撤销红榜告知书', en: 'Notice of the revocation issued' },
  'deliver-revocation': { zh: '拟撤销告知书送达登记', en: 'Delivery of that notice recorded' },
  'answer-revocation': { zh: '答复对撤销的陈述申辩', en: 'What you said against the revocation answered' },
  'revoke-red': { zh: '决定撤销红榜', en: 'Revocation decided' },
  'deliver-revocation-decision': { zh: '撤销决定书送达登记，移出', en: 'Revocation delivered, removed' },
  revoke: { zh: '撤销列入', en: 'Listing revoked' },
  expire: { zh: '期满移出', en: 'Removed at the end of its term' },
  withdraw: { zh: '撤回', en: 'Withdrawn' },
  warn: { zh: '发出预警函', en: 'Warning sent' },
  invite: { zh: '发出约谈通知', en: 'Invited to an interview' },
  'record-interview': { zh: '约谈', en: 'Interview' },
  'order-rectification': { zh: '责令限期整改', en: 'Rectification ordered' },
  'begin-reevaluation': { zh: '转入复评', en: 'Re-evaluation began' },
  close: { zh: '销案', en: 'Case closed' },
  'propose-exit': { zh: '拟建议退出，发出告知书', en: 'Exit proposed, notice issued' },
  'deliver-proposal': { zh: '退出告知送达登记', en: 'Delivery of the proposal recorded' },
  'decide-advice': { zh: '决定建议业主大会', en: 'Advice to the owners decided' },
  'drop-exit': { zh: '不提退出建议，回到复评', en: 'No advice given, back to re-evaluation' },
  'send-advice': { zh: '向业主大会发出建议', en: 'Advice sent to the owners' },
  conclude: { zh: '结案', en: 'Concluded' },
  suspend: { zh: '中止办理', en: 'Suspended' },
  resume: { zh: '恢复办理', en: 'Resumed' },
  'open-item': { zh: '立项', en: 'Opened' },
  verify: { zh: '核验通过，办结', en: 'Verified and closed' },
  'send-back': { zh: '核验不通过，退回整改', en: 'Sent back: not verified' },
  reopen: { zh: '反弹，重新打开', en: 'Opened again' },
  hold: { zh: '暂缓', en: 'On hold' },
  'resume-item': { zh: '恢复整改', en: 'Resumed' },
  extend: { zh: '批准延期', en: 'Extension granted' },
  drop: { zh: '撤销', en: 'Dropped' },
};

/** What comes next in a listing, by how far the firm is told it is. */
export const listingNext: Readonly<Record<ListingState, Words>> = {
  proposed: { zh: '等待告知', en: 'A notice will be issued' },
  noticed: { zh: '等待登记送达；送达后可以提出异议', en: 'Delivery is to be recorded; then you may object' },
  delivered: { zh: '可以提出异议；异议答复后由负责人审定', en: 'You may object; then a director decides' },
  heard: { zh: '等待负责人审定', en: 'A director decides' },
  decided: { zh: '等待登记决定书送达', en: 'The delivery of the decision is to be recorded' },
  'decision-delivered': {
    zh: '等待公示；不服决定的，可在期限内申请行政复议或者提起行政诉讼',
    en: 'The public notice follows; against the decision you may ask for reconsideration or sue in time',
  },
  announced: { zh: '公示期满后列入', en: 'Listed once the public notice is over' },
  listed: {
    zh: '可以申请复核；黑榜满最短期限后可以申请修复，期满自动移出',
    en: 'You may ask for a review, for repair of a black entry after its shortest term; it ends by itself',
  },
  revoked: { zh: '等待登记撤销决定书送达', en: 'The delivery of the revocation is to be recorded' },
  ended: { zh: '已移出，无须办理', en: 'Removed: nothing follows' },
  refused: { zh: '不予列入，无须办理', en: 'Not listed: nothing follows' },
  withdrawn: { zh: '已撤回，无须办理', en: 'Withdrawn: nothing follows' },
};

/** What comes next in an exit case. */
export const exitNext: Readonly<Record<ExitState, Words>> = {
  proposed: { zh: '等待告知', en: 'A notice will be issued' },
  warned: {
    zh: '请对照预警函自查；主管部门可能约谈',
    en: 'Check yourselves by the warning; an interview may follow',
  },
  invited: { zh: '请按通知参加约谈', en: 'Come to the interview' },
  interviewed: {
    zh: '等待主管部门决定是否责令整改',
    en: 'The bureau decides whether to order rectification',
  },
  ordered: {
    zh: '等待登记送达；整改期限自送达起算',
    en: 'Delivery is to be recorded; your time runs from it',
  },
  rectifying: { zh: '请按期整改并提交整改报告', en: 'Put it right in time and report' },
  reevaluating: { zh: '等待复评结果', en: 'The re-evaluation is awaited' },
  'exit-proposed': {
    zh: '等待登记送达；送达后可以提出异议',
    en: 'Delivery is to be recorded; then you may object',
  },
  'exit-noticed': {
    zh: '可以提出异议；异议答复后由负责人审定',
    en: 'You may object; then a director decides',
  },
  advised: { zh: '等待登记决定书送达', en: 'The delivery of the decision is to be recorded' },
  'decision-delivered': {
    zh: '等待向业主大会发出建议；不服决定的，可在期限内申请行政复议或者提起行政诉讼',
    en: 'The advice follows; against the decision you may ask for reconsideration or sue in time',
  },
  advising: { zh: '由各小区业主大会依法表决', en: 'The owners of each compound vote' },
  concluded: { zh: '已结案', en: 'Concluded' },
  closed: { zh: '已销案，无须办理', en: 'Closed: nothing follows' },
  suspended: { zh: '中止办理，期限停止计算', en: 'Suspended; the time does not run' },
  withdrawn: { zh: '已撤销，无须办理', en: 'Withdrawn: nothing follows' },
};

/** What comes next with an item. */
export const itemNext: Readonly<Record<ItemState, Words>> = {
  open: { zh: '请整改并附佐证报告', en: 'Put it right and report with evidence' },
  reported: { zh: '等待主管部门核验', en: 'The bureau verifies it' },
  held: { zh: '暂缓中，期限停止计算', en: 'On hold; its day does not run' },
  closed: { zh: '已办结', en: 'Closed' },
  dropped: { zh: '已撤销', en: 'Dropped' },
};
