import type { Words } from '../../domain/survey.ts';

/** What can stand in the journal, by the name of the order. What is not here is shown by its name. */
export const actWords: Readonly<Record<string, Words>> = {
  'close-journal': { zh: '本月留痕截止（系统）', en: 'the month’s trail ends (by the service)' },
  'give-grant': { zh: '授权', en: 'gave a grant' },
  'end-grant': { zh: '终止授权', en: 'ended a grant' },
  'person-leaves': { zh: '办理离岗', en: 'ended all grants of somebody who leaves' },
  'enter-paper': { zh: '录入纸质评价', en: 'keyed in a paper form' },
  'record-calls': { zh: '登记回访结果', en: 'recorded call-backs' },
  'propose-quarantine': { zh: '提议隔离评价', en: 'proposed to set ratings aside' },
  object: { zh: '企业提出异议', en: 'objected' },
  'hand-in-reply': { zh: '企业提交公开回应', en: 'handed in a reply' },
  'open-preview': { zh: '向企业预先公开', en: 'opened the preview for firms' },
  'answer-objection': { zh: '答复异议', en: 'answered an objection' },
  'decide-objection': { zh: '审定异议', en: 'decided on an objection' },
  'take-down-reply': { zh: '撤下企业回应', en: 'took down a public reply' },
  'moderate-reply': { zh: '审核企业回应', en: 'moderated a public reply' },
  'order-correction': { zh: '提出更正', en: 'ordered a correction' },
  'sign-correction': { zh: '会签更正', en: 'signed a correction' },
  'propose-policy': { zh: '提出规则', en: 'proposed a policy' },
  'propose-survey': { zh: '提出问卷', en: 'proposed a questionnaire' },
  'sign-rule': { zh: '会签规则或问卷', en: 'signed a policy or questionnaire' },
  'release-result': { zh: '公布结果', en: 'released a result' },
  'rotate-code-key': { zh: '更换评价码密钥', en: 'rotated the code key' },
  'print-letters': { zh: '印制评价信', en: 'printed letters' },
  'print-letters-again': { zh: '重印评价信', en: 'printed letters again' },
  'hand-over-letters': { zh: '登记交接', en: 'recorded that letters were handed over' },
  'deliver-letters': { zh: '登记送达', en: 'recorded that letters were delivered' },
  'revoke-letters': { zh: '作废评价信', en: 'revoked letters' },
  'activate-spare': { zh: '启用备用信', en: 'activated a spare letter' },
  'try-import': { zh: '试导入', en: 'tried an import' },
  'begin-import': { zh: '开始导入', en: 'began an import' },
  'import-piece': { zh: '导入一段', en: 'imported a piece' },
  'end-import': { zh: '完成导入', en: 'ended an import' },
  'undo-import': { zh: '撤销导入', en: 'undid an import' },
  'add-channel': { zh: '新增通知渠道', en: 'added a channel of messages' },
  'remove-channel': { zh: '删除通知渠道', en: 'removed a channel of messages' },
  'test-channels': { zh: '测试通知渠道', en: 'tested the channels of messages' },
  'add-firm': { zh: '登记企业', en: 'registered a firm' },
  'edit-firm': { zh: '修改企业', en: 'changed a firm' },
  'add-compound': { zh: '登记小区', en: 'registered a compound' },
  'edit-compound': { zh: '修改小区', en: 'changed a compound' },
  'edit-tenures': { zh: '修改服务合同期', en: 'changed tenures' },
  'run-command': { zh: '用命令操作', en: 'ran a command' },
  'decide-quarantine': { zh: '审批隔离评价', en: 'decided on setting ratings aside' },
};

/** Kinds of things that a deed is about, and where one of them has its page. */
export const aboutKinds: Readonly<
  Record<string, { readonly words: Words; readonly page?: (id: string) => string }>
> = {
  person: { words: { zh: '人员', en: 'person' }, page: (id) => `/bureau/people/${encodeURIComponent(id)}` },
  firm: { words: { zh: '企业', en: 'firm' }, page: (id) => `/bureau/firms/${encodeURIComponent(id)}` },
  compound: {
    words: { zh: '小区', en: 'compound' },
    page: (id) => `/bureau/compounds/${encodeURIComponent(id)}`,
  },
  month: { words: { zh: '评价月', en: 'month' } },
};

/** Names of particulars; what is not here is shown as it is kept. */
export const factWords: Readonly<Record<string, Words>> = {
  name: { zh: '姓名', en: 'name' },
  role: { zh: '岗位', en: 'role' },
  scope: { zh: '范围', en: 'scope' },
  places: { zh: '地点', en: 'places' },
  from: { zh: '自', en: 'from' },
  to: { zh: '至', en: 'to' },
  last: { zh: '最后一天', en: 'last day' },
  substitute: { zh: '代', en: 'stands in for' },
  number: { zh: '编号', en: 'number' },
  month: { zh: '评价月', en: 'month' },
  firm: { zh: '企业', en: 'firm' },
  compound: { zh: '小区', en: 'compound' },
  batch: { zh: '批次', en: 'batch' },
  reason: { zh: '理由', en: 'reason' },
  why: { zh: '理由', en: 'reason' },
  rows: { zh: '行数', en: 'rows' },
  columns: { zh: '勾选保存的列', en: 'columns ticked' },
  kind: { zh: '方式', en: 'kind' },
  approved: { zh: '同意', en: 'approved' },
  piece: { zh: '第几段', en: 'piece' },
  id: { zh: '编码', en: 'code' },
  substituteFor: { zh: '代', en: 'stands in for' },
  refused: { zh: '未办成', en: 'refused' },
  failed: { zh: '出错，是否办成不明', en: 'failed, outcome unknown' },
  way: { zh: '方式', en: 'way' },
  command: { zh: '命令', en: 'command' },
  basis: { zh: '依据', en: 'legal basis' },
  version: { zh: '版本', en: 'version' },
  outcome: { zh: '审定结果', en: 'outcome' },
  shown: { zh: '公开', en: 'shown' },
};

/** Values that entries keep by their key, in words: a reach, a yes or no, a channel. */
export const valueWords: Readonly<Record<string, Words>> = {
  everything: { zh: '全部', en: 'everything' },
  command: { zh: '命令行', en: 'by command' },
  districts: { zh: '街道', en: 'districts' },
  compounds: { zh: '小区', en: 'compounds' },
  firm: { zh: '物业企业', en: 'a firm' },
  true: { zh: '是', en: 'yes' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  false: { zh: '否', en: 'no' },
  'correct-now': { zh: '采纳，本期更正', en: 'upheld, corrected now' },
  'correct-next': { zh: '采纳，下期起更正', en: 'upheld, from the next month on' },
  rejected: { zh: '不采纳', en: 'rejected' },
  wecom: { zh: '企业微信', en: 'WeCom' },
  dingtalk: { zh: '钉钉', en: 'DingTalk' },
  mail: { zh: '邮件', en: 'mail' },
};

/** Facts whose values are keys of `valueWords`; any other fact is what somebody typed, and stays as it is. */
export const keyedFacts: ReadonlySet<string> = new Set([
  'scope',
  'approved',
  'kind',
  'way',
  'failed',
  'outcome',
  'shown',
]);
