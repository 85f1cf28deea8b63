import type { StepRefusal } from '../../domain/casework/step-refusal.ts';
import type { Words } from '../../domain/survey.ts';

/** Words that the pages of listings, exit cases and items share; `{name}` stands for a value. */
export const caseWords = {
  todo: { zh: '可以办理', en: 'What can be done' },
  nothing: { zh: '目前没有可办的步骤。', en: 'Nothing can be done at present.' },
  over: { zh: '已办结，不再有步骤。', en: 'It is over: no step leads on.' },
  take: { zh: '提交', en: 'Submit' },
  byOther: { zh: '由{who}办理', en: 'taken by {who}' },
  notYet: { zh: '现在还不能办', en: 'not yet' },
  reason: { zh: '理由', en: 'Reasons' },
  optional: { zh: '{label}（可不填）', en: '{label} (optional)' },
  attach: { zh: '附件（可不传）', en: 'Attachment (optional)' },
  issued: {
    zh: '提交后由系统生成并存档：{documents}',
    en: 'Made and kept by the service with this step: {documents}',
  },
  choose: { zh: '请选择', en: 'Choose' },
  history: { zh: '办理记录', en: 'History' },
  seq: { zh: '序号', en: 'no.' },
  when: { zh: '时间', en: 'time' },
  step: { zh: '步骤', en: 'step' },
  who: { zh: '办理人', en: 'by' },
  particulars: { zh: '内容', en: 'particulars' },
  documents: { zh: '材料', en: 'documents' },
  looked: { zh: '当时核对', en: 'what was looked at' },
  chain: { zh: '记录链', en: 'chain of records' },
  chainWhole: {
    zh: '记录链已核对：共 {count} 条，前后相连、未被改动，末条校验值 {hash}。',
    en: 'The chain was checked: {count} records follow from each other unchanged; the last one’s hash is {hash}.',
  },
  chainBroken: {
    zh: '记录链在第 {number} 条断开：记录可能被改动过，请立即报告管理员，停止办理。',
    en: 'The chain breaks at record {number}: it may have been changed. Report it and take no further step.',
  },
  clocks: { zh: '时限', en: 'Time limits' },
  clock: { zh: '时限', en: 'time limit' },
  from: { zh: '起算', en: 'from' },
  rule: { zh: '规则', en: 'rule' },
  last: { zh: '最后一天', en: 'last day' },
  state: { zh: '状态', en: 'state' },
  running: { zh: '进行中', en: 'running' },
  passed: { zh: '已届满', en: 'over' },
  until: { zh: '{day} 24时', en: 'end of {day}' },
  rulesAfter: { zh: '{after}{span}', en: '{span} {after}' },
  waitsFor: { zh: '待办', en: 'waits for' },
  waitsDoes: { zh: '{who}：{step}', en: '{who}: {step}' },
  nextDay: { zh: '下一期限', en: 'next last day' },
  firm: { zh: '企业', en: 'firm' },
  compound: { zh: '小区', en: 'compound' },
  search: { zh: '企业名称或统一社会信用代码', en: 'Name or credit code of a firm' },
  find: { zh: '查找', en: 'Find' },
  statements: { zh: '企业陈述', en: 'What the firm said' },
  noStatements: { zh: '企业没有提出异议或申请。', en: 'The firm has said nothing.' },
  said: { zh: '内容', en: 'text' },
  day: { zh: '日期', en: 'day' },
  late: { zh: '逾期', en: 'late' },
  inTime: { zh: '期限内', en: 'in time' },
  answered: { zh: '答复', en: 'answer' },
  unanswered: { zh: '未答复', en: 'not answered' },
  officer: { zh: '经办人', en: 'an officer' },
  director: { zh: '负责人', en: 'a director' },
  theFirm: { zh: '企业', en: 'the firm' },
  done: { zh: '已办理：{step}', en: 'Done: {step}' },
} as const satisfies Readonly<Record<string, Words>>;

/** Why an order was not taken. */
export const refusalWords: Readonly<
  Record<StepRefusal['refused'] | 'stale' | 'not-found' | 'no-such-step', Words>
> = {
  'not-from-here': {
    zh: '现在的状态不能办这一步。',
    en: 'This step cannot be taken from where the case is now.',
  },
  'not-yours': { zh: '这一步须由{who}办理。', en: 'This step is taken by {who}.' },
  'same-person': {
    zh: '须由另一人办理：您办过“{step}”。',
    en: 'Another person has to do this: you took the step “{step}”.',
  },
  'not-prepared': {
    zh: '须先由另一人办理“{step}”。',
    en: 'Another person takes the step “{step}” first.',
  },
  'no-reason': { zh: '请写明理由。', en: 'Give the reasons.' },
  'too-long': { zh: '太长了，最多2000字。', en: 'Too long: 2,000 characters at most.' },
  'missing-fact': { zh: '请填写“{fact}”。', en: 'Fill in “{fact}”.' },
  'bad-fact': { zh: '“{fact}”填写不对，请核对。', en: '“{fact}” does not fit; check it.' },
  'missing-document': { zh: '请上传“{document}”。', en: 'Attach “{document}”.' },
  'missing-evidence': { zh: '{evidence}。', en: 'Not yet: {evidence}.' },
  'clock-not-running': { zh: '{clock}还没有开始计时。', en: 'Not yet: {clock} has not begun.' },
  'too-early': {
    zh: '最早 {first} 可办：{clock}到 {last} 24时（{rule}）。',
    en: 'From {first} on: {clock} lasts until the end of {last} ({rule}).',
  },
  'too-late': {
    zh: '{clock}已于 {last} 24时届满（{rule}）。',
    en: 'Too late: {clock} was over at the end of {last} ({rule}).',
  },
  'unknown-year': {
    zh: '{clock}跨入放假安排尚未收录的年份，不能凭推算办理；更新系统后再办。',
    en: 'Not yet: {clock} runs into a year whose holidays are not known here; nothing is decided on a guess. Try again after an update.',
  },
  'before-step': {
    zh: '“{fact}”不能早于“{step}”之日。',
    en: '“{fact}” cannot be before the day of the step “{step}”.',
  },
  'before-clock': {
    zh: '“{fact}”不能早于{clock}的最后一天 {last}（{rule}）。',
    en: '“{fact}” cannot be before {last}, the last day of {clock} ({rule}).',
  },
  'not-after-clock': {
    zh: '“{fact}”须在{clock}的最后一天 {last} 之后（{rule}）。',
    en: '“{fact}” must be after {last}, the last day of {clock} ({rule}).',
  },
  'nothing-said': { zh: '没有待答复的内容。', en: 'Nothing waits for an answer.' },
  'too-many': {
    zh: '已达上限：期限内、逾期各最多 {most} 件。',
    en: 'No more can be recorded: {most} in time and {most} late ones at most.',
  },
  'broken-chain': {
    zh: '记录链已断开或缺少记录，停止办理；请立即报告管理员。',
    en: 'The chain of records is broken or records are missing: no step is taken. Report it to the administrator.',
  },
  stale: {
    zh: '您打开页面后，有人已经办了新的步骤，没有重复办理。请看下面的最新情况，再决定是否提交。',
    en: 'Somebody took a step after you opened the page; nothing was done twice. See below what happened, then decide.',
  },
  'not-found': { zh: '没有这一件。', en: 'There is no such thing.' },
  'no-such-step': { zh: '没有这个步骤。', en: 'There is no such step.' },
};
