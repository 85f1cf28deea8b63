import type { ObjectionDecision, ObjectionKind } from '../../domain/publishing/objection.ts';
import type { Words } from '../../domain/survey.ts';
import type { CorrectionRefusal } from '../../publishing/correct-result.ts';
import type { DecideObjectionRefusal } from '../../publishing/decide-objection.ts';
import type { PreviewRefusal } from '../../publishing/open-preview.ts';
import type { ModerationRefusal, TakingDownRefusal } from '../../publishing/public-reply.ts';
import type { ReleaseResultRefusal } from '../../publishing/release-result.ts';

/** Every way an order of the publishing page may be refused. */
export type PublishingRefusal =
  | PreviewRefusal
  | ReleaseResultRefusal
  | DecideObjectionRefusal
  | ModerationRefusal
  | TakingDownRefusal
  | CorrectionRefusal
  | 'no-basis';

/** Words of the publishing of a month, each in both languages; `{name}` stands for a value. */
export const publishingWords = {
  title: { zh: '{month}：预先公开、异议与公布', en: '{month}: preview, objections, release' },
  back: { zh: '看排名', en: 'See the ranking' },
  lead: {
    zh: '封存的结果先让企业看自己的一行，三个工作日内可对数据提出异议；到期且异议都已决定，由负责人整份公布。结果文件是一份整体签名的文件，一件未决的异议会暂缓整份公布。',
    en: 'Firms first see their own row of the sealed result and may object to the data for three working days; when that is over and all objections are decided, a director releases the whole. A result is one signed file: one undecided objection holds all of it.',
  },
  preview: { zh: '预先公开', en: 'Preview' },
  noPreview: { zh: '第 {version} 版尚未向企业预先公开。', en: 'Firms have not seen version {version} yet.' },
  previewText: {
    zh: '第 {version} 版：{opened}起，至{until}24时，由{by}开启',
    en: 'Version {version}: from {opened} to the end of {until}, opened by {by}',
  },
  open: { zh: '开启预先公开', en: 'Open the preview' },
  objections: { zh: '异议', en: 'Objections' },
  noObjections: { zh: '没有异议。', en: 'No objections.' },
  late: { zh: '逾期', en: 'late' },
  toAnswer: { zh: '待经办人答复', en: 'waits for an officer’s answer' },
  toDecide: { zh: '待负责人决定', en: 'waits for a director’s decision' },
  about: { zh: '{firm} · {kind}', en: '{firm} · {kind}' },
  answer: { zh: '答复（经办人）', en: 'Answer (officer)' },
  answerHint: { zh: '登记和台账怎么说，最多1000字。', en: 'What the records say, at most 1,000 characters.' },
  sendAnswer: { zh: '保存答复', en: 'Keep the answer' },
  answered: { zh: '答复：{text}（{by}，{day}）', en: 'Answer: {text} ({by}, {day})' },
  outcome: {
    zh: '决定（负责人，须与答复人不同）',
    en: 'Decision (director, another person than who answered)',
  },
  reason: { zh: '理由', en: 'Reasons' },
  decide: { zh: '作出决定', en: 'Decide' },
  decided: {
    zh: '决定：{outcome}。{reason}（{by}，{day}）',
    en: 'Decision: {outcome}. {reason} ({by}, {day})',
  },
  replies: { zh: '企业公开回应', en: 'Public replies of firms' },
  noReplies: { zh: '没有回应。', en: 'No replies.' },
  repliesLead: {
    zh: '不含侮辱、住户信息和与结果无关的内容，即应公开；不公开须写理由。',
    en: 'Without insults, anything about residents, or what has nothing to do with the result, a reply is to be shown; not showing it needs a reason.',
  },
  show: { zh: '公开', en: 'Show it' },
  hide: { zh: '不公开', en: 'Do not show it' },
  hideReason: { zh: '不公开的理由', en: 'Why it is not shown' },
  moderate: { zh: '保存', en: 'Keep this' },
  moderation: { zh: '是否公开', en: 'Is it shown?' },
  shown: { zh: '已公开（{by}，{day}）', en: 'Shown ({by}, {day})' },
  notShown: { zh: '未公开：{reason}（{by}，{day}）', en: 'Not shown: {reason} ({by}, {day})' },
  takeDown: { zh: '撤下', en: 'Take it down' },
  takeDownReason: {
    zh: '撤下的理由（企业看得到）',
    en: 'Why it is taken down (the firm reads this)',
  },
  takenDown: { zh: '已撤下：{reason}（{by}，{day}）', en: 'Taken down: {reason} ({by}, {day})' },
  corrections: { zh: '更正', en: 'Corrections' },
  correctionLead: {
    zh: '数据确有错误时，由经办人提出、负责人签署，按现在的登记和规则重新计算一个新版本；理由写进新版本。',
    en: 'Where data were wrong, an officer orders and a director signs a new version, computed from registry and rules as they are now; the reason stands in it.',
  },
  order: { zh: '提出更正', en: 'Order a correction' },
  ordered: {
    zh: '第 {replaces} 版：{reason}（{by}提出，{day}）',
    en: 'Version {replaces}: {reason} (ordered by {by}, {day})',
  },
  orderedUnsealed: {
    zh: '未能封存的一版：{reason}（{by}提出，{day}）',
    en: 'The version that could not be sealed: {reason} (ordered by {by}, {day})',
  },
  overtaken: {
    zh: '签署前已另行封存第 {version} 版，这件更正不再等待签署；仍须更正的，请重新提出。',
    en: 'Before it was signed version {version} was sealed, so it waits for no signature any more; what is still wrong is ordered anew.',
  },
  sign: { zh: '签署并重新计算', en: 'Sign and compute' },
  signed: { zh: '{by}签署（{day}），第 {version} 版', en: 'signed by {by} ({day}), version {version}' },
  deferred: {
    zh: '{by}签署（{day}）：变动不足10份评价，与已公开的一版对照会暴露个别评价，不另出新版本，自下期起生效。',
    en: 'Signed by {by} ({day}): beside the version already shown it would tell of fewer than ten answers, so no new version is made and it takes effect with the next month.',
  },
  objectionDeferred: {
    zh: '更正的变动不足10份评价，单独更正会暴露个别评价：自下期起生效，本期不再因此暂缓公布。',
    en: 'The correction moves fewer than ten answers and alone would give some of them away: it takes effect with the next month, and holds this release no longer.',
  },
  release: { zh: '公布', en: 'Release' },
  releaseLead: {
    zh: '公布后任何人都能看到并核算。须与开启预先公开的人不同。',
    en: 'From then on anyone can read and recompute it. Another person than who opened the preview.',
  },
  basis: { zh: '法律依据', en: 'Legal basis' },
  releaseButton: { zh: '公布{month}结果', en: 'Release the result of {month}' },
  released: { zh: '第 {version} 版于{day}由{by}公布', en: 'Version {version} was released on {day} by {by}' },
  noLists: {
    zh: '统计结果，尚未作出列入决定。',
    en: 'A statistical result; nothing has been decided about lists.',
  },
  done: { zh: '已记录。', en: 'Recorded.' },
  again: { zh: '没有收下', en: 'Not taken' },
} as const satisfies Readonly<Record<string, Words>>;

/** Kinds of objections. */
export const objectionKindWords: Readonly<Record<ObjectionKind, Words>> = {
  compound: { zh: '小区', en: 'compound' },
  households: { zh: '户数', en: 'households' },
  tenure: { zh: '服务合同期', en: 'tenure' },
  other: { zh: '其他数据', en: 'other data' },
};

/** Outcomes of objections. */
export const outcomeWords: Readonly<Record<ObjectionDecision['outcome'], Words>> = {
  'correct-now': { zh: '采纳，更正后再公布', en: 'upheld: corrected before the release' },
  'correct-next': { zh: '采纳，自下期起更正', en: 'upheld: corrected from the next month on' },
  rejected: { zh: '不采纳', en: 'not upheld' },
};

/** Why an order is not taken. */
export const refusalWords: Readonly<Record<PublishingRefusal, Words>> = {
  'not-sealed': { zh: '该月没有封存的结果。', en: 'Nothing of that month is sealed.' },
  'newer-version': {
    zh: '您打开本页后已封存新的版本，请核对下面的内容再操作。',
    en: 'A newer version was sealed since you opened this page: look at it below before you go on.',
  },
  'under-way': {
    zh: '新版本正在计算，请等它封存。',
    en: 'A newer version is being computed: wait until it is sealed.',
  },
  'trial-month': { zh: '试评月份不公布。', en: 'A trial month is never published.' },
  released: { zh: '该版本已经公布。', en: 'This version is released already.' },
  'same-as-released': {
    zh: '公开部分与已公布的一版相同，无须再公布。',
    en: 'It tells the public what is released already: there is nothing to release.',
  },
  'does-not-verify': {
    zh: '封存的结果未通过核验，请联系系统管理员。',
    en: 'The sealed result does not verify; tell the administrator.',
  },
  'released-by-another': { zh: '该版本已由他人公布。', en: 'Somebody else has released this version.' },
  'no-preview': { zh: '还没有预先公开。', en: 'There was no preview.' },
  'in-preview': { zh: '预先公开期未满。', en: 'The preview is not over.' },
  'objections-open': { zh: '还有异议没有决定。', en: 'An objection is not decided.' },
  'to-correct': { zh: '有异议已采纳，须先更正。', en: 'An objection was upheld: correct the data first.' },
  'same-person': { zh: '这一步须由另一个人来做。', en: 'Another person has to do this.' },
  'no-objection': { zh: '没有这件异议。', en: 'There is no such objection.' },
  'no-text': { zh: '请写明内容或理由。', en: 'Please write text or reasons.' },
  'too-long': { zh: '太长了，请缩短。', en: 'Too long; please shorten it.' },
  'no-outcome': { zh: '请选择决定。', en: 'Please choose a decision.' },
  'no-answer': { zh: '须先由经办人答复。', en: 'An officer has to answer first.' },
  'done-otherwise': {
    zh: '已有另一决定或记录，不能再改。',
    en: 'Something else is on record and cannot be changed.',
  },
  'too-many': { zh: '件数已满。', en: 'There are too many already.' },
  waiting: { zh: '前一件还在等待。', en: 'Another one is waiting.' },
  'no-reply': { zh: '没有这条回应。', en: 'There is no such reply.' },
  'not-shown': { zh: '这条回应没有公开。', en: 'This reply is not shown.' },
  'no-reason': { zh: '请写明理由。', en: 'Please give a reason.' },
  'reason-but-shown': {
    zh: '选了“公开”又写了不公开的理由，请只留一样。',
    en: 'It is to be shown, and yet a reason says why not: keep one of the two.',
  },
  'not-begun': { zh: '该月尚未开始统计。', en: 'Nothing of that month is begun.' },
  'no-correction': { zh: '没有这件更正。', en: 'There is no such correction.' },
  'no-basis': { zh: '请写明法律依据。', en: 'Please give the legal basis.' },
};
