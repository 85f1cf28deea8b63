import type { FirmProfile, ProfiledAspect } from '../../domain/result/firm-profile.ts';
import type { Survey, Words } from '../../domain/survey.ts';
import { ProfilePlot } from '../charts/profile-plot.tsx';
import { fill } from '../fill.ts';
import { inWidth } from '../full-width.ts';
import { PlotAxis } from '../interval-plot.tsx';
import type { Language } from '../language.ts';
import type { DataTable } from '../office/table.tsx';

const own = {
  profile: { zh: '各题得分（0–100，取整数）', en: 'Aspects (0 to 100, in whole points)' },
  aspect: { zh: '题项', en: 'aspect' },
  plot: { zh: '与中位数比', en: 'against the median' },
  legend: {
    zh: '○ 本企业　┆ 全部参加排名企业的中位数',
    en: '○ this firm　┆ median of the ranked firms',
  },
  mean: { zh: '本企业', en: 'this firm' },
  median: { zh: '中位数', en: 'median' },
  apart: { zh: '相差', en: 'difference' },
  improvements: { zh: '住户最希望先改进的', en: 'What residents want improved first' },
  improvement: { zh: '事项', en: 'wish' },
  place: { zh: '次序', en: 'order' },
  share: { zh: '约占（取整十）', en: 'share, to the nearest 10 %' },
  least: { zh: '不到5%', en: 'under 5%' },
  most: { zh: '85%以上', en: '85% or more' },
  hidden: { zh: '不显示', en: 'not shown' },
  noWish: {
    zh: '没有可以显示的：提出者不到10户，或本企业份数不公开。',
    en: 'Nothing to show: fewer than ten households named a wish, or the number of answers for this firm is hidden.',
  },
} as const satisfies Readonly<Record<string, Words>>;

type WishRow = FirmProfile['improvements'][number] & { readonly place: number };

type AspectRow = ProfiledAspect & { readonly question: Words; readonly median: number | null };

/** Aspects of a firm's profile against the league's medians. Whole points on both sides: with few firms the median is one firm's own mean. */
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
    median: whole(medians[d]),
  }));
  return {
    name: 'profile',
    title: own.profile,
    legend: own.legend,
    rows,
    columns: [
      { head: own.aspect, value: ({ question }, language) => said(question, language) },
      {
        head: own.plot,
        wide: true,
        under: <PlotAxis scale={{ from: 0, to: 100 }} />,
        value: () => null,
        cell: ({ mean, band, median }) => <ProfilePlot mean={mean} band={band} median={median} />,
      },
      {
        head: own.mean,
        number: true,
        value: ({ mean, band }, language) =>
          mean === null ? (band?.join('–') ?? own.hidden[language]) : String(mean),
      },
      {
        head: own.median,
        number: true,
        value: ({ median }) => median,
      },
      {
        head: own.apart,
        number: true,
        value: ({ mean, median }) =>
          mean === null || median === null ? null : `${mean >= median ? '+' : '−'}${Math.abs(mean - median)}`,
      },
    ],
  };
}

/** Whole points; null for none. */
function whole(mean: number | null | undefined): number | null {
  return mean === null || mean === undefined ? null : Math.round(mean);
}

/** What residents want improved first, in its order with rounded shares; what fewer than ten named is not shown. */
export function improvementTable(
  { improvements }: Pick<FirmProfile, 'improvements'>,
  survey: Survey,
): DataTable<WishRow> {
  const words = new Map(survey.improvements.map(({ letter, words: said }) => [letter, said]));
  return {
    name: 'improvements',
    title: own.improvements,
    none: own.noWish,
    rows: improvements.map((one, at) => ({ ...one, place: at + 1 })),
    columns: [
      { head: own.place, number: true, value: ({ place }) => place },
      {
        head: own.improvement,
        value: ({ letter }, language) => words.get(letter)?.[language] ?? letter,
        rowHead: true,
      },
      {
        head: own.share,
        number: true,
        value: ({ tens }, language) =>
          tens === 0 ? own.least[language] : tens === 9 ? own.most[language] : `${tens}0%`,
      },
    ],
  };
}
