import type { FirmId } from '../../domain/firm.ts';
import type { Month } from '../../domain/month.ts';
import type { Manifest, PublishedFirm, PublishedUnranked } from '../../domain/result/manifest.ts';
import type { Words } from '../../domain/survey.ts';
import { SlopeChart } from '../charts/slope-chart.tsx';
import { monthLabel } from '../dates.ts';
import { scaleFor } from '../interval-plot.tsx';
import type { Language } from '../language.ts';
import { points } from '../numbers.ts';
import type { DataTable } from '../office/table.tsx';
import { rankSetWords } from './explanation.tsx';
import { resultWords as w } from './result-words.ts';

const own = {
  title: { zh: '各月得分与可能的名次', en: 'Score and possible ranks over months' },
  month: { zh: '评价月', en: 'month' },
  notRanked: { zh: '未排名', en: 'not ranked' },
} as const satisfies Readonly<Record<string, Words>>;

/** A month of a firm: ranked, not ranked, or not there at all. */
export interface FirmMonth {
  readonly month: Month;
  readonly trial: boolean;
  readonly ranked: PublishedFirm | undefined;
  readonly unranked: PublishedUnranked | undefined;
}

/** A firm's rows of some months' manifests. */
export function firmMonths(
  manifests: readonly Pick<Manifest, 'month' | 'trial' | 'firms' | 'unranked'>[],
  firm: FirmId,
): readonly FirmMonth[] {
  return manifests.map(({ month, trial, firms, unranked }) => ({
    month,
    trial,
    ranked: firms.find((row) => row.firm === firm),
    unranked: unranked.find((row) => row.firm === firm),
  }));
}

/** A firm's scores over months with their margins. */
export function FirmSeries({
  months,
  name,
  language,
}: {
  months: readonly FirmMonth[];
  name: string;
  language: Language;
}) {
  // Ten points of air: a small movement must not look like a great one.
  const { from, to } = scaleFor(months.flatMap((one) => one.ranked ?? []));
  return (
    <SlopeChart
      months={months.map((one) => monthLabel(one, language))}
      ways={[{ name, front: true, points: months.map((one) => one.ranked ?? null) }]}
      scale={{ from: Math.max(0, from - 10), to: Math.min(100, to + 10) }}
      title={own.title[language]}
    />
  );
}

/** The same as a table, the newest month first. */
export function seriesTable(months: readonly FirmMonth[]): DataTable<FirmMonth> {
  return {
    name: 'months',
    title: own.title,
    rows: months.toReversed(),
    columns: [
      {
        head: own.month,
        value: monthLabel,
      },
      {
        head: w.score,
        number: true,
        value: ({ ranked }) => ranked?.score ?? null,
        cell: ({ ranked }) => (ranked === undefined ? '—' : points(ranked.score)),
      },
      {
        head: w.range,
        number: true,
        value: ({ ranked }) => (ranked === undefined ? null : `${points(ranked.low)}–${points(ranked.high)}`),
      },
      {
        head: w.ranks,
        value: ({ ranked }, language) =>
          ranked === undefined ? own.notRanked[language] : rankSetWords(ranked, language),
      },
      { head: w.count, number: true, value: ({ ranked, unranked }) => (ranked ?? unranked)?.answers ?? null },
      {
        head: w.households,
        number: true,
        value: ({ ranked, unranked }) => (ranked ?? unranked)?.households ?? null,
      },
    ],
  };
}
