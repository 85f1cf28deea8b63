import type { IndicatorRule } from '../../domain/indicator/indicator-rule.ts';
import type { ResponseClause } from '../../domain/indicator/response-rule.ts';
import type { Policy } from '../../domain/policy.ts';
import type { Survey } from '../../domain/survey.ts';
import { indicatorWords } from '../../web/indicator-words.ts';
import type { Language } from '../../web/language.ts';

type Pair = readonly [zh: string, en: string];

/** What a field of an indicator or of a clause is, by its last name. */
const indicatorFields: Readonly<Record<keyof Omit<IndicatorRule, 'kind'>, Pair>> = {
  weight: ['权重', 'weight'],
  months: ['取几个月', 'months'],
  zero: ['0 分的值', 'value worth 0'],
  hundred: ['100 分的值', 'value worth 100'],
  leastSe: ['标准误下限（分）', 'least standard error (points)'],
  standard: ['主管部门标准', 'the bureau’s standard'],
};
const clauseFields: Readonly<Record<string, Pair>> = {
  limit: ['时限（秒或天）', 'limit (seconds or days)'],
  hours: ['计时', 'hours'],
  pauses: ['挂起', 'pauses'],
} satisfies Partial<Record<keyof ResponseClause, Pair>>;

const clausePath = /^evidence\.response\.clauses\.(\d+)\.(\w+)$/;
const indicatorPath = /^indicators\.(\d+)\.(\w+)$/;

/** Fields that say what a part of the policy is about: they come with the ready numbers and are no choice of the form. */
export function isFixed(path: string): boolean {
  if (/^listing\.\w+\.unit$/.test(path)) return true;
  const clause = clausePath.exec(path)?.[2];
  if (clause !== undefined) return !Object.hasOwn(clauseFields, clause);
  return indicatorPath.exec(path)?.[2] === 'kind';
}

/** A field of an indicator, a clause or a grade in words; undefined for any other. */
export function evidenceFieldWords(path: string, language: Language): string | undefined {
  const place = language === 'zh' ? 0 : 1;
  const [, number, name = ''] = indicatorPath.exec(path) ?? clausePath.exec(path) ?? [];
  if (number !== undefined) {
    const pair = indicatorPath.test(path)
      ? indicatorFields[name as keyof typeof indicatorFields]
      : clauseFields[name];
    return pair && `${Number(number) + 1}. ${pair[place]}`;
  }
  const grade = /^evidence\.gradePoints\.(\S+)$/.exec(path)?.[1];
  if (grade === undefined) return undefined;
  return language === 'zh' ? `信用等级 ${grade} 折几分` : `Points of grade ${grade}`;
}

/** What a field of evidence may be, where it is one of few. */
export function choicesOf(path: string, language: Language): readonly [string, string][] | undefined {
  const options: readonly (readonly [RegExp, Readonly<Record<string, Pair>>])[] = [
    [/\.hours$/, { all: ['全天', 'at all hours'], duty: ['只在值班时间', 'in duty hours'] }],
    [/\.pauses$/, { 'stop-clock': ['停表', 'stop the clock'], count: ['照常计时', 'count'] }],
    [/\.duty\.days$/, { 'every-day': ['每天', 'every day'], 'working-days': ['工作日', 'working days'] }],
    [
      /\.dayMeans$/,
      {
        '24-hours': ['24 小时', '24 hours'],
        'calendar-day': ['次日 24 时前', 'until the end of the next day'],
        'working-day': ['下一个工作日 24 时前', 'until the end of the next working day'],
      },
    ],
  ];
  if (!path.startsWith('evidence.')) return undefined;
  const found = options.find(([pattern]) => pattern.test(path))?.[1];
  const place = language === 'zh' ? 0 : 1;
  return found && Object.entries(found).map(([value, pair]) => [value, pair[place]]);
}

/** The indicators of a policy, numbered as its fields are. */
export function namedParts(rule: Policy | Survey, language: Language): { readonly named: string } {
  const indicators = 'indicators' in rule ? (rule.indicators ?? []) : [];
  const words = indicators.map(({ kind }, place) => `${place + 1}. ${indicatorWords[kind][language]}`);
  return { named: words.join(language === 'zh' ? '；' : '; ') };
}

/** The clauses of its response rules, numbered so too. */
export function namedClauses(rule: Policy | Survey): { readonly named: string } {
  const clauses = 'evidence' in rule ? (rule.evidence?.response.clauses ?? []) : [];
  return { named: clauses.map(({ name, unit }, place) => `${place + 1}. ${name} (${unit})`).join('; ') };
}
