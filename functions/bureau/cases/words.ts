import type { Confirmation } from '../../domain/indicator/confirmation.ts';
import type { Words } from '../../domain/survey.ts';

/** Words of the room of exit cases; `{name}` stands for a value. */
export const exitWords = {
  title: { zh: '退出个案', en: 'Exit cases' },
  lead: {
    zh: '主管部门不能解聘物业企业：可以预警、约谈、责令整改，最后向业主大会提出建议。是否更换由业主大会依法表决。',
    en: 'The bureau cannot dismiss a firm: it warns, talks, orders rectification, and at last advises the owners’ assemblies, who decide.',
  },
  open: { zh: '办理中', en: 'Open' },
  over: { zh: '已结束', en: 'Over' },
  noneOpen: { zh: '没有办理中的个案。', en: 'No case is open.' },
  noneOver: { zh: '没有已结束的个案。', en: 'No case is over.' },
  number: { zh: '第几件', en: 'no.' },
  opened: { zh: '立案月份', en: 'opened for' },
  endedOn: { zh: '结束日期', en: 'over since' },
  case: { zh: '第 {number} 件', en: 'case {number}' },
  back: { zh: '全部个案', en: 'All cases' },
  why: { zh: '为什么立案，走到了哪一步', en: 'Why it was opened, and how far it is' },
  watched: { zh: '{months}列入观察（私下提示，不公开）', en: 'On watch (private) in {months}' },
  black: { zh: '{months}拟列黑榜', en: 'Proposed for the black list in {months}' },
  never: { zh: '近12个月没有拟列黑榜', en: 'Not proposed for the black list in the last twelve months' },
  deadline: {
    zh: '整改期限 {last} 24时届满（{rule}）',
    en: 'The time to put it right ends at the end of {last} ({rule})',
  },
  noDeadline: { zh: '尚未责令限期整改', en: 'No rectification was ordered yet' },
  windows: { zh: '其后的评价窗口：{windows}', en: 'Windows that opened after it: {windows}' },
  noWindow: {
    zh: '其后还没有全新窗口的评价结果',
    en: 'No evaluation over a window that opened after it yet',
  },
  windowText: { zh: '{from}至{month}（{outcome}）', en: '{from} to {month} ({outcome})' },
  wasBlack: { zh: '拟列黑榜', en: 'proposed for the black list' },
  wasNotBlack: { zh: '未拟列', en: 'not proposed' },
  wasUnranked: { zh: '未参加排名', en: 'not ranked' },
  confirmed: { zh: '{day} {what}', en: '{day}: {what}' },
  noConfirmation: {
    zh: '近6个月没有排名以外的独立佐证',
    en: 'No independent confirmation in the last six months',
  },
  lacks: { zh: '下一步“{step}”还缺：{needs}', en: 'The next step, “{step}”, still lacks: {needs}' },
  ready: { zh: '下一步“{step}”的条件已具备', en: 'Nothing is missing for the next step, “{step}”' },
  joined: { zh: '{first}、{last}', en: '{first} and {last}' },
  withFirm: { zh: '对企业的步骤', en: 'With the firm' },
  inCompounds: { zh: '各小区', en: 'In the compounds' },
  advise: { zh: '向一个小区的业主大会提出建议', en: 'Advise the owners of a compound' },
  allAdvised: {
    zh: '该企业服务的小区都已提出建议。',
    en: 'The owners of every compound it serves were advised.',
  },
  vote: { zh: '业主大会表决', en: 'The vote of the assembly' },
  took: {
    zh: '参加：面积 {area}（{areashare}），人数 {owners}（{ownershare}）',
    en: 'Took part: area {area} ({areashare}), owners {owners} ({ownershare})',
  },
  favour: {
    zh: '同意更换：面积 {area}（占参加 {areashare}），人数 {owners}（占参加 {ownershare}）',
    en: 'For replacing: area {area} ({areashare} of those), owners {owners} ({ownershare} of those)',
  },
  quorum: { zh: '法定参加比例（均达三分之二）', en: 'Quorum (two thirds of both)' },
  majority: { zh: '同意比例（均过参加者半数）', en: 'Majority (more than half of both)' },
  met: { zh: '达到', en: 'reached' },
  unmet: { zh: '未达到', en: 'not reached' },
  resolved: { zh: '业主大会决议', en: 'What the assembly resolved' },
  law: {
    zh: '以上比例由系统按《民法典》第二百七十八条计算，只供对照；以业主大会决议为准。',
    en: 'These figures are computed by Civil Code §278 and only shown beside the resolution, which counts.',
  },
  handover: { zh: '交接清单', en: 'Handover checklist' },
  received: { zh: '{day} 已移交', en: 'handed over {day}' },
  missing: { zh: '未移交', en: 'not yet' },
  item: { zh: '项目', en: 'item' },
  emergency: {
    zh: '应急服务：{firm}，{from}起，最迟 {last} 24时止',
    en: 'Emergency service: {firm} from {from} until the end of {last} at the latest',
  },
  emergencyPast: {
    zh: '应急服务已于 {last} 24时到期，新企业仍未接管，请尽快协调。',
    en: 'The emergency service ended with {last} and no new firm has taken over: act now.',
  },
  emergencyNote: {
    zh: '应急服务自起始日写入小区登记，标明为应急服务；涉及应急服务的统计期，该小区单独列出，不计入任何企业的分数。',
    en: 'The service is written into the registry with its first day, marked as an emergency; where it touches the period of an evaluation, the compound is shown apart and counts for no firm.',
  },
  openItem: { zh: '为该小区开立整改事项', en: 'Open a rectification item there' },
} as const satisfies Readonly<Record<string, Words>>;

/** Confirmations, in words; `{name}` stands for their figures. */
export const confirmationWords: Readonly<Record<Confirmation['kind'], Words>> = {
  complaints: { zh: '投诉数明显超过可比水平', en: 'complaints above what chance explains' },
  compliance: { zh: '快速响应达标率低于标准', en: 'response times below the standard' },
  inspection: { zh: '检查不合格', en: 'an inspection was failed' },
  stuffing: { zh: '回访核验查实有评价不是本户所评', en: 'call-backs confirmed stuffed ratings' },
};
