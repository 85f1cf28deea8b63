import type { FirmProfile, ProfiledAspect } from '../../domain/result/firm-profile.ts';
import type { Survey, Words } from '../../domain/survey.ts';
import { ProfilePlot } from '../charts/profile-plot.tsx';
import { fill } from '../fill.ts';
import { inWidth } from '../full-width.ts';
import type { Language } from '../language.ts';
import { count, points } from '../numbers.ts';
import type { DataTable } from '../office/table.tsx';
import { resultWords as w } from './result-words.ts';

const own = {
  profile: { zh: '各题得分（0–100）', en: 'Aspects (0 to 100)' },
  aspect: { zh: '题项', en: 'aspect' },
  plot: {
    zh: '圆点：本企业；虚线：全部参加排名企业的中位数',
    en: 'dot: this firm; dashed: median of the ranked firms',
  },
  mean: { zh: '本企业', en: 'this firm' },
  median: { zh: '中位数', en: 'median' },
  apart: { zh: '相差', en: 'difference' },
  improvements: { zh: '住户最希望先改进的', en: 'What residents want improved first' },
  improvement: { zh: '事项', en: 'wish' },
  noWish: { zh: '没有一项达到10户，不显示。', en: 'None was named by ten households; nothing is shown.' },
} as const satisfies Readonly<Record<string, Words>>;

type AspectRow = ProfiledAspect & { readonly question: Words; readonly median: number | null };

/** Aspects of a firm's profile against the league's medians. Cells of fewer than ten are hidden. */
export function aspectTable(
  { aspects }: Pick<FirmProfile, 'aspects'>,
  medians: readonly (number | null)[],
  survey: Survey,
): DataTable<AspectRow> {
  const said = (words: Words, language: Language) =>
    inWidth(fill(words[language], { subject: survey.subject.market[language] }), language);
  const rows = aspects.map((aspect, d) => ({
    ...aspect,
    question: survey.aspects[d]?.question ?? { zh: String(d + 1), en: String(d + 1) },
    median: medians[d] ?? null,
  }));
  return {
    name: 'profile',
    title: own.profile,
    rows,
    columns: [
      { head: own.aspect, value: ({ question }, language) => said(question, language) },
      {
        head: own.plot,
        wide: true,
        value: () => null,
        cell: ({ mean, band, median }) => <ProfilePlot mean={mean} band={band} median={median} />,
      },
      {
        head: own.mean,
        number: true,
        value: ({ mean, band, n }, language) =>
          n === null ? w.few[language] : mean === null ? (band ?? []).join('–') : points(mean),
      },
      {
        head: own.median,
        number: true,
        value: ({ median }) => (median === null ? null : points(median)),
      },
      {
        head: own.apart,
        number: true,
        value: ({ mean, median }) =>
          mean === null || median === null
            ? null
            : `${mean >= median ? '+' : '−'}${points(Math.abs(mean - median))}`,
      },
      { head: w.count, number: true, value: ({ n }) => n, cell: ({ n }) => (n === null ? '—' : count(n)) },
    ],
  };
}

/** What residents want improved first; what fewer than ten named is not shown. */
export function improvementTable(
  { improvements }: Pick<FirmProfile, 'improvements'>,
  survey: Survey,
): DataTable<FirmProfile['improvements'][number]> {
  const words = new Map(survey.improvements.map(({ letter, words: said }) => [letter, said]));
  return {
    name: 'improvements',
    title: own.improvements,
    none: own.noWish,
    rows: improvements,
    columns: [
      { head: own.improvement, value: ({ letter }, language) => words.get(letter)?.[language] ?? letter },
      { head: w.households, number: true, value: ({ n }) => n },
    ],
  };
}
