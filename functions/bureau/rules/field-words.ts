import type { Words } from '../../domain/survey.ts';
import type { RuleFault } from '../../rules/tried-numbers.ts';
import { fill } from '../../web/fill.ts';
import type { Language } from '../../web/language.ts';
import { evidenceFieldWords } from './evidence-fields.ts';

/** Names of a policy's fields by their path; a path with a number at its end is looked up without it, too. */
const names: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  id: ['版本名称', 'Name of the version'],
  from: ['起始月份', 'First month'],
  legalBasis: ['法律依据（名称和条款）', 'Legal basis (law and clause)'],
  legalText: ['条款原文', 'Text of the clause'],
  fairCompetitionReview: ['公平竞争审查文号', 'Reference of the fair-competition review'],
  impactAssessment: ['个人信息保护影响评估日期', 'Day of the personal-information impact assessment'],
  windowMonths: ['计入几个月的评价', 'Months whose ratings count'],
  aspectWeights: ['题项权重 第 {n} 题', 'Weight of question {n}'],
  minWeightPercent: ['一份评价至少答到的权重（%）', 'Least weight a household must answer (%)'],
  priorDegrees: ['小区方差向总体收缩的自由度', 'Prior degrees of freedom of variances'],
  nonresponsePoints: ['未答误差 δ（分）', 'Nonresponse deviation δ (points)'],
  nonresponseSource: ['未答误差的来源', 'Source of δ'],
  minStandardError: ['标准误下限（分）', 'Least standard error (points)'],
  minAnswers: ['参加排名的最少份数', 'Least answers to be ranked'],
  minResponsePercent: ['参加排名的最低应答率（%）', 'Least response to be ranked (%)'],
  minCoveragePercent: ['参加排名的最低覆盖率（%）', 'Least coverage to be ranked (%)'],
  minFirmsForLists: ['有名单的最少企业数', 'Least firms for lists'],
  minProjectAnswers: ['项目公布的最少份数', 'Least answers of a project'],
  alphaPercent: ['显著性水平 α（%）', 'α (%)'],
  tailPercent: ['名单的尾部（%）', 'Tail of the list test (%)'],
  passMark: ['及格线（分）', 'Pass mark (points)'],
  capPercent: ['一份名单最多占（%）', 'Most firms on a list (%)'],
  watchTailPercent: ['观察的尾部（%）', 'Tail of watch (%)'],
  watchErrorPercent: ['观察的误报率（%）', 'False discovery rate of watch (%)'],
  'status.warning.0': ['预警：观察几次', 'Warning: times watched'],
  'status.warning.1': ['预警：几个月内', 'Warning: within months'],
  'status.rectification.0': ['限期整改：拟列重点监管几次', 'Rectification: times on black'],
  'status.rectification.1': ['限期整改：几个月内', 'Rectification: within months'],
  'status.exit.0': ['建议退出：拟列重点监管几次', 'Exit: times on black'],
  'status.exit.1': ['建议退出：几个月内', 'Exit: within months'],
  'status.cleanMonths': ['移出名单：连续几个月良好', 'Clean months to leave the list'],
  'status.unrankedMonths': ['连续几个月未排名须说明', 'Months unranked in a row'],
  paperCounts: ['纸质评价是否计入', 'Whether paper counts'],
  'listing.objection.count': ['企业异议期（工作日）', 'Objection: working days'],
  'listing.answer.count': ['异议答复（工作日）', 'Answer to an objection: working days'],
  'listing.longAnswer.count': ['须核实的异议答复（工作日）', 'Answer where others are asked: working days'],
  'listing.publicNotice.count': ['列入前公示（日）', 'Public notice before listing: days'],
  'listing.shortestBlack.count': ['黑榜最短（月）', 'Black entry: months at least'],
  'listing.longestBlack.count': ['黑榜最长（月）', 'Black entry: months at most'],
  'listing.longestRed.count': ['红榜最长（月）', 'Red entry: months at most'],
  'integrity.patternLimit': ['异常：答案雷同检验界限', 'Flags: limit of the pattern test'],
  'integrity.browserRatings': ['异常：同一浏览器几份', 'Flags: ratings of one browser'],
  'integrity.identicalRatings': ['异常：十分钟内相同答案几份', 'Flags: equal answers in ten minutes'],
  'integrity.burstRatings': ['异常：十分钟内集中几份', 'Flags: ratings in ten minutes'],
  'integrity.contestedPercent': ['异常：有争议的占比（%）', 'Flags: share contested (%)'],
  'integrity.contestedRatings': ['异常：有争议的份数', 'Flags: ratings contested'],
  'integrity.notUsReports': ['异常：“不是我们评的”几户', 'Flags: reports “not us”'],
  'integrity.pressedReports': ['异常：“有人施压”几次', 'Flags: reports of pressure'],
  'integrity.turnoutPercent': ['异常：参与量突增（%）', 'Flags: turnout against before (%)'],
  'integrity.scoreJump': ['异常：得分突升（标准误倍数）', 'Flags: jump of the score (SE)'],
  'integrity.lowTurnoutPercent': ['异常：参与量偏低（%）', 'Flags: low turnout (%)'],
  'integrity.lapseWorkingDays': ['异常标记几个工作日后失效', 'Working days until a flag lapses'],
  'integrity.auditHouseholds': ['回访核验抽取户数', 'Households drawn for an audit'],
  satisfactionWeight: ['满意度的权重', 'Weight of satisfaction'],
  indicators: ['指标', 'Indicators'],
  'evidence.response.clauses': ['响应时限', 'Response limits'],
  'evidence.response.duty.from': ['值班时间从', 'Duty hours from'],
  'evidence.response.duty.to': ['值班时间到', 'Duty hours until'],
  'evidence.response.duty.days': ['值班的日子', 'Days of duty'],
  'evidence.response.dayMeans': ['“1 天”指', 'What “1 day” means'],
  'evidence.minKnownPercent': ['时限可判定的工单至少占（%）', 'Least share of orders that can be judged (%)'],
  'evidence.complaintAlphaPercent': ['投诉超限的显著性（%）', 'α of the complaints limit (%)'],
  'evidence.vetoMonths': ['事故、处罚几个月内不得列入红榜', 'Months that an accident or penalty blocks red'],
  trialMonths: ['试评价月数', 'Trial months'],
  head: ['开头', 'Head'],
  'subject.market': ['评价对象：市场化', 'Who is rated: market'],
  'subject.trusteeship': ['评价对象：托管', 'Who is rated: trusteeship'],
  'subject.coached': ['评价对象：技术指导', 'Who is rated: coached'],
  'subject.self-managed': ['评价对象：业主自治', 'Who is rated: self-managed'],
  aspects: ['第 {n} 题', 'Question {n}'],
  scale: ['选项 第 {n} 项', 'Answer {n}'],
  notApplicable: ['“没有这项”', '“Does not apply”'],
  improvementQuestion: ['最希望改进的一题', 'The question what to improve'],
  improvements: ['改进选项 第 {n} 项', 'Choice {n} of what to improve'],
};

/** A path up to its first number or language. */
function stemOf(path: string): string {
  const parts = path.split('.');
  const end = parts.findIndex((part) => /^(?:\d+|zh|en)$/.test(part));
  return parts.slice(0, end === -1 ? parts.length : end).join('.');
}

const order = new Map(Object.keys(names).map((path, place) => [path, place]));

/** Sorts fields as a form has them: basis first, then the method from answers to lists, then flags. */
export function inFormOrder<T>(fields: readonly T[], pathOf: (field: T) => string): readonly T[] {
  const place = (path: string) => order.get(path) ?? order.get(stemOf(path)) ?? order.size;
  return fields.toSorted((a, b) => place(pathOf(a)) - place(pathOf(b)));
}

/** What to write into a field, where its name does not say it. */
export function ruleFieldHint(path: string): string | undefined {
  return path === 'from' ? '2027-01' : path === 'impactAssessment' ? '2026-11-30' : undefined;
}

/** A field of a policy or survey in words. */
export function ruleFieldWords(path: string, language: Language): string {
  const own = evidenceFieldWords(path, language);
  if (own !== undefined) return own;
  const tongue = /\.(zh|en)$/.exec(path)?.[1];
  const bare = path.replace(/\.(zh|en)$/, '').replace(/\.(question|words)$/, '');
  const number = /\.(\d+)(?:\.|$)/.exec(bare)?.[1];
  const pair = names[bare] ?? names[stemOf(bare)];
  const found =
    pair === undefined ? path : fill(pair[language === 'zh' ? 0 : 1], { n: Number(number ?? 0) + 1 });
  if (tongue === undefined) return found;
  return `${found}（${tongue === 'zh' ? '中文' : 'English'}）`;
}

const faults: Readonly<Record<RuleFault['kind'], Words>> = {
  number: { zh: '要填数字', en: 'is no number' },
  least: { zh: '不得小于 {bound}', en: 'must be at least {bound}' },
  most: { zh: '不得大于 {bound}', en: 'must be at most {bound}' },
  text: { zh: '必须填写', en: 'is required' },
  long: { zh: '最多 {bound} 字', en: 'has at most {bound} characters' },
  'open-month': {
    zh: '这个月份已开始或已结束：规则只能从以后的月份起施行',
    en: 'has begun or is over: rules begin with a month to come',
  },
  'month-taken': { zh: '已有别的版本从这个月份起施行', en: 'is the first month of another version' },
  other: {
    zh: '填写不对（月份写成 2026-12，日期写成 2026-11-30；次数不能多于月数）',
    en: 'is not right (months as 2026-12, days as 2026-11-30; times within months)',
  },
};

/** What is wrong with a field, in words. */
export function ruleFaultWords({ kind, bound }: RuleFault, language: Language): string {
  return fill(faults[kind][language], { ...(bound !== undefined && { bound }) });
}
