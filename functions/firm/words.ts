import type { ObjectionKind } from '../domain/publishing/objection.ts';
import type { Words } from '../domain/survey.ts';
import type { ObjectionRefusal } from '../publishing/file-objection.ts';
import type { ReplyRefusal } from '../publishing/public-reply.ts';

/** Words of the firms' own site, each in both languages; `{name}` stands for a value. */
export const ownWords = {
  title: { zh: '{firm}：{month}的结果', en: '{firm}: result of {month}' },
  room: { zh: '本企业', en: 'Our firm' },
  nothing: {
    zh: '还没有可看的结果。每月结果封存后，主管部门开启预先公开，届时在这里先看到本企业的结果。',
    en: 'There is no result to see yet. Once a month is sealed the bureau opens its preview, and your own result is shown here first.',
  },
  preview: {
    zh: '预先公开：{until}24时前，可以对数据提出异议。结果尚未公布，请勿外传。',
    en: 'Preview: until the end of {until} you may object to the data. The result is not public yet.',
  },
  over: {
    zh: '预先公开已于{until}24时结束，尚未公布。',
    en: 'The preview ended with {until}; the result is not released yet.',
  },
  released: { zh: '第 {version} 版已于{day}公布。', en: 'Version {version} was released on {day}.' },
  correction: {
    zh: '这是更正的第 {version} 版；公众现在看到的仍是{day}公布的第 {released} 版。',
    en: ' This is version {version}, a correction; the public still reads version {released}, released on {day}.',
  },
  trial: {
    zh: '试评月份：只供本企业和主管部门了解，不公布，不计入任何名单，也不受理异议和回应。',
    en: 'A trial month: for you and the bureau to look at. It is never published, counts for no list, and takes neither objections nor replies.',
  },
  only: {
    zh: '这里只有本企业的数据。看不到任何一户怎么评；不足10份的格子不显示。',
    en: 'Only your own data are shown. No household’s answers can be seen; cells of fewer than ten are hidden.',
  },
  objections: { zh: '对数据的异议', en: 'Objections to the data' },
  objectionLead: {
    zh: '可以对小区归属、户数、服务合同期等数据提出异议；住户怎么评不能异议。经办人答复，负责人另行决定；决定前结果不公布。',
    en: 'You may object to data: compounds, households, tenures. What residents answered cannot be objected to. An officer answers and a director decides; nothing is released before that.',
  },
  lateLead: {
    zh: '预先公开期已过：现在提出的按逾期记录，不影响公布。',
    en: 'The preview is over: an objection now is kept as late and holds nothing up.',
  },
  late: { zh: '逾期', en: 'late' },
  kind: { zh: '异议的内容', en: 'What it is about' },
  compound: { zh: '小区', en: 'Compound' },
  noCompound: { zh: '不针对某个小区', en: 'no single compound' },
  text: { zh: '说明（最多1000字）', en: 'Explanation (at most 1,000 characters)' },
  send: { zh: '提出异议', en: 'Object' },
  answered: { zh: '答复：{text}（{day}）', en: 'Answer: {text} ({day})' },
  deferred: {
    zh: '更正的变动不足10份评价，本期单独更正会暴露个别住户的评价，所以自下期起生效。',
    en: 'The correction moves fewer than ten answers; correcting this month alone would give some of them away, so it takes effect with the next month.',
  },
  decided: { zh: '决定：{outcome}。{reason}（{day}）', en: 'Decision: {outcome}. {reason} ({day})' },
  waiting: { zh: '等待答复和决定', en: 'waits for answer and decision' },
  reply: { zh: '公开回应', en: 'Public reply' },
  replyLead: {
    zh: '最多300字，经审核后显示在公布的结果旁边。请勿提及住户或他人姓名。',
    en: 'At most 300 characters, shown beside the released result once an officer let it pass. Mention no resident and no names.',
  },
  replyText: { zh: '回应', en: 'Reply' },
  replySend: { zh: '提交回应', en: 'Hand in' },
  replyWaits: { zh: '待审核', en: 'waits for the officer' },
  replyShown: { zh: '已公开', en: 'shown' },
  replyWillShow: { zh: '审核通过，公布后显示', en: 'passed; shown once the result is released' },
  replyTakenDown: {
    zh: '已于{day}撤下，不再公开：{reason}',
    en: 'taken down on {day}, shown no longer: {reason}',
  },
  replyNotShown: { zh: '未公开：{reason}', en: 'not shown: {reason}' },
  done: { zh: '已收到。', en: 'Received.' },
  again: { zh: '没有收下，请改正后再提交', en: 'Not taken; please correct and send again' },
} as const satisfies Readonly<Record<string, Words>>;

/** Kinds of objections. */
export const kindWords: Readonly<Record<ObjectionKind, Words>> = {
  compound: { zh: '小区（归属、管理方式）', en: 'compound (whose, management mode)' },
  households: { zh: '户数', en: 'households' },
  tenure: { zh: '服务合同期', en: 'tenure' },
  other: { zh: '其他数据', en: 'other data' },
};

/** How objections were decided. */
export const decisionWords = {
  'correct-now': { zh: '采纳，更正后再公布', en: 'upheld: corrected before the release' },
  'correct-next': { zh: '采纳，自下期起更正', en: 'upheld: corrected from the next month on' },
  rejected: { zh: '不采纳', en: 'not upheld' },
} as const satisfies Readonly<Record<string, Words>>;

/** Why something a firm sent is not taken. */
export const firmRefusals: Readonly<Record<ObjectionRefusal | ReplyRefusal, Words>> = {
  'no-preview': { zh: '该月还没有预先公开。', en: 'There is no preview of that month yet.' },
  'no-kind': { zh: '请选择异议的内容。', en: 'Please choose what it is about.' },
  'no-text': { zh: '请写明内容。', en: 'Please write a text.' },
  'too-long': { zh: '太长了，请缩短。', en: 'Too long; please shorten it.' },
  'not-own-compound': { zh: '请选择本企业的小区。', en: 'Please choose a compound of your own.' },
  'too-many': { zh: '本月件数已满。', en: 'There are too many of this month already.' },
  waiting: { zh: '前一条还在审核，审核后再提交。', en: 'Your reply before waits for the officer.' },
  'no-reply': { zh: '没有这条回应。', en: 'There is no such reply.' },
  'no-reason': { zh: '请写明理由。', en: 'Please give a reason.' },
  'done-otherwise': { zh: '已有另一记录。', en: 'Something else is on record.' },
};

/** The field of its form that a refusal is about: where to look, and where the link above the form leads. */
export function fieldOf({ form, why }: Refused): 'reply' | 'kind' | 'compound' | 'text' {
  if (form === 'reply') return 'reply';
  return why === 'no-kind' ? 'kind' : why === 'not-own-compound' ? 'compound' : 'text';
}

/** What was sent and not taken: which form, and why. */
export interface Refused {
  readonly form: 'objection' | 'reply';
  readonly why: keyof typeof firmRefusals;
}
