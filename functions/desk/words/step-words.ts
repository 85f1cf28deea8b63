import type { ExitStep } from '../../domain/exit-case/exit-steps.ts';
import type { ReplacementStep } from '../../domain/exit-case/replacement-steps.ts';
import type { ListingStep } from '../../domain/listing/listing-states.ts';
import type { ItemStep } from '../../domain/rectification/item-steps.ts';
import type { Words } from '../../domain/survey.ts';

/** The steps of a listing. */
export const listingStepWords: Readonly<Record<ListingStep, Words>> = {
  propose: { zh: '系统拟列', en: 'Proposed by the evaluation' },
  'propose-again': { zh: '再次达到拟列标准', en: 'Found again by a later evaluation' },
  'propose-end': { zh: '提请了结（撤回或提前移出）', en: 'Propose to end it (withdrawal or early removal)' },
  withdraw: { zh: '撤回拟列', en: 'Withdraw the proposal' },
  'give-way': { zh: '新版本不再拟列', en: 'A newer version no longer proposes it' },
  lapse: { zh: '下一期结果已公布，拟列自行终止', en: 'A newer month was released: the proposal lapsed' },
  'issue-notice': { zh: '发出列入事先告知书', en: 'Issue the notice of the proposal' },
  'record-delivery': { zh: '登记送达', en: 'Record the delivery' },
  object: { zh: '登记企业异议', en: 'Record an objection of the firm' },
  'answer-objection': { zh: '答复异议', en: 'Answer an objection' },
  'close-hearing': { zh: '结束异议程序', en: 'Close the hearing' },
  decide: { zh: '决定列入', en: 'Decide on the listing' },
  refuse: { zh: '决定不予列入', en: 'Decide against the listing' },
  veto: { zh: '否决列入决定', en: 'Veto the decision' },
  'deliver-decision': { zh: '登记决定书送达', en: 'Record the delivery of the decision' },
  announce: { zh: '开始公示', en: 'Begin the public notice' },
  list: { zh: '正式列入', en: 'Enter it on the list' },
  'ask-review': { zh: '登记复核申请', en: 'Record a request for review' },
  'answer-review': { zh: '答复复核申请', en: 'Answer a request for review' },
  'ask-repair': { zh: '登记信用修复申请', en: 'Record a request for repair' },
  repair: { zh: '准予修复，提前移出', en: 'Grant the repair and remove it' },
  'refuse-repair': { zh: '不予修复', en: 'Refuse the repair' },
  revoke: { zh: '撤销列入', en: 'Revoke the listing' },
  'notice-revocation': { zh: '发出拟撤销红榜告知书', en: 'Issue the notice of the revocation' },
  'deliver-revocation': { zh: '登记拟撤销告知书送达', en: 'Record the delivery of that notice' },
  'object-revocation': { zh: '登记对撤销的陈述申辩', en: 'Record what the firm says against the revocation' },
  'answer-revocation': { zh: '答复对撤销的陈述申辩', en: 'Answer what was said against the revocation' },
  'revoke-red': { zh: '决定撤销红榜', en: 'Decide to revoke the red entry' },
  'deliver-revocation-decision': {
    zh: '登记撤销决定书送达，移出',
    en: 'Record the delivery of the revocation and remove it',
  },
  expire: { zh: '期满自动移出', en: 'Removed at the end of its term' },
  'time-passed': { zh: '时限届满（系统标记）', en: 'A time limit passed (marked by the service)' },
};

/** The steps of an exit case with the firm. */
export const exitStepWords: Readonly<Record<ExitStep, Words>> = {
  propose: { zh: '系统提请立案', en: 'Proposed by the status over months' },
  'propose-end': { zh: '提请了结（不予立案、销案或撤案）', en: 'Propose to end the case' },
  dismiss: { zh: '不予立案', en: 'Open no case' },
  warn: { zh: '发出预警函', en: 'Send the warning' },
  invite: { zh: '发出约谈通知', en: 'Invite to an interview' },
  'record-interview': { zh: '登记约谈情况', en: 'Record the interview' },
  'order-rectification': { zh: '责令限期整改', en: 'Order rectification' },
  'record-delivery': { zh: '登记整改通知送达', en: 'Record the delivery of the order' },
  'report-rectification': { zh: '登记企业整改报告', en: 'Record the firm’s report' },
  'begin-reevaluation': { zh: '转入复评', en: 'Begin the re-evaluation' },
  close: { zh: '销案', en: 'Close the case' },
  'propose-exit': { zh: '提请建议退出', en: 'Propose the exit' },
  'deliver-proposal': { zh: '登记退出告知送达', en: 'Record the delivery of the proposal' },
  object: { zh: '登记企业异议', en: 'Record an objection of the firm' },
  'answer-objection': { zh: '答复异议', en: 'Answer an objection' },
  'decide-advice': { zh: '决定建议业主大会', en: 'Decide to advise the owners’ assemblies' },
  'drop-exit': { zh: '不提退出建议，回到复评', en: 'Give no advice and go back to re-evaluation' },
  veto: { zh: '否决建议决定', en: 'Veto the decision' },
  'deliver-decision': { zh: '登记决定书送达', en: 'Record the delivery of the decision' },
  'send-advice': { zh: '发出建议函', en: 'Send the advice' },
  conclude: { zh: '结案', en: 'Conclude the case' },
  suspend: { zh: '中止办理', en: 'Suspend the case' },
  resume: { zh: '恢复办理', en: 'Resume the case' },
  withdraw: { zh: '撤销案件', en: 'Withdraw the case' },
  'time-passed': { zh: '时限届满（系统标记）', en: 'A time limit passed (marked by the service)' },
};

/** The steps in one compound of an exit case. */
export const replacementStepWords: Readonly<Record<ReplacementStep, Words>> = {
  'advise-owners': { zh: '向小区业主大会提出建议', en: 'Advise the owners of a compound' },
  'record-vote': { zh: '登记业主大会表决', en: 'Record the vote of the assembly' },
  'record-kept': { zh: '确认业主留用', en: 'Record that the owners keep the firm' },
  'give-notice': { zh: '登记解聘通知（提前60日）', en: 'Record the notice of sixty days' },
  'propose-emergency': { zh: '提请应急服务', en: 'Propose emergency service' },
  'arrange-emergency': { zh: '安排应急服务', en: 'Arrange emergency service' },
  'record-replacement': { zh: '登记新选聘企业', en: 'Record the new firm' },
  'begin-handover': { zh: '开始交接', en: 'Begin the handover' },
  'tick-handover': { zh: '登记一项已移交', en: 'Record an item as handed over' },
  'complete-exit': { zh: '确认退出完成', en: 'Complete the exit' },
  'compound-time-passed': {
    zh: '时限届满（系统标记）',
    en: 'A time limit passed (marked by the service)',
  },
};

/** The steps of a rectification item. */
export const itemStepWords: Readonly<Record<ItemStep, Words>> = {
  'open-item': { zh: '开立整改事项', en: 'Open an item' },
  'open-own-item': { zh: '企业自查立项', en: 'Opened by the firm’s own check' },
  report: { zh: '登记整改情况', en: 'Record what was done' },
  verify: { zh: '核验通过，办结', en: 'Verify and close' },
  'send-back': { zh: '核验不通过，退回', en: 'Send back' },
  reopen: { zh: '反弹，重新打开', en: 'Open again' },
  hold: { zh: '暂缓', en: 'Put on hold' },
  'resume-item': { zh: '恢复整改', en: 'Resume' },
  extend: { zh: '批准延期', en: 'Grant an extension' },
  drop: { zh: '撤销事项', en: 'Drop the item' },
  'item-time-passed': { zh: '逾期（系统标记）', en: 'Past its day (marked by the service)' },
};
