import type { IndicatorKind } from '../domain/indicator/indicator-rule.ts';
import type { Manifest } from '../domain/result/manifest.ts';
import type { Words } from '../domain/survey.ts';
import type { Language } from './language.ts';

/** Indicators in words, with their unit. */
export const indicatorWords: Readonly<Record<IndicatorKind, Words>> = {
  'compliance-5341': { zh: '“5341”响应达标率（%）', en: 'Compliance with 5341 (%)' },
  'compliance-5533': { zh: '“5533”响应达标率（%）', en: 'Compliance with 5533 (%)' },
  complaints: { zh: '12345 投诉（每百户）', en: '12345 complaints (per 100 households)' },
  contacted: { zh: '热线联系率（%）', en: 'Hotline: contacted (%)' },
  solved: { zh: '热线解决率（%）', en: 'Hotline: solved (%)' },
  satisfied: { zh: '热线满意率（%）', en: 'Hotline: satisfied (%)' },
  inspection: { zh: '执法检查得分', en: 'Inspections: score' },
  'self-check': { zh: '自查自纠闭环率（%）', en: 'Self-checks closed (%)' },
  credit: { zh: '信用等级（折分）', en: 'Credit grade (points)' },
  stars: { zh: '星级', en: 'Stars' },
  sample: { zh: '第三方抽样得分', en: 'Third-party sample: score' },
};

/** By what a month was ranked whose policy has indicators, and why; undefined where it has none: then it is satisfaction 满意度排名, as it always is called. */
export function basisWords(
  { basis, policy }: Pick<Manifest, 'basis' | 'policy'>,
  language: Language,
): string | undefined {
  const { indicators = [], satisfactionWeight = 0 } = policy;
  if (basis === undefined) return undefined;
  const zh = language === 'zh';
  const named = (name: string) => indicatorWords[name as IndicatorKind]?.[language] ?? name;
  if (basis.kind === 'satisfaction-alone') {
    const missing = basis.missing.map(({ indicator, firms }) =>
      zh ? `${named(indicator)}缺 ${firms} 家` : `${named(indicator)}: ${firms} firms without data`,
    );
    return zh
      ? `本期是满意度排名：规则定有综合评价，但参加排名的企业还没有都有数据（${missing.join('；')}）。`
      : `Ranked by satisfaction alone: the policy has a comprehensive evaluation, but not every ranked firm has data yet (${missing.join('; ')}).`;
  }
  const all = indicators.reduce((sum, { weight }) => sum + weight, satisfactionWeight);
  const share = (weight: number) => `${Number(((100 * weight) / all).toFixed(1))}%`;
  const parts = indicators.map(({ kind, weight }) => `${named(kind)} ${share(weight)}`);
  return zh
    ? `本期是综合评价排名：居民满意度 ${share(satisfactionWeight)}，${parts.join('，')}；各项先折成 0–100 分，再按权重相加。`
    : `Ranked by the comprehensive evaluation: residents’ satisfaction ${share(satisfactionWeight)}, ${parts.join(', ')}; each on 0–100 points first, then added by weight.`;
}
