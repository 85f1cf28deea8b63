import type { FirmId } from '../../domain/firm.ts';
import { groupsOf } from '../../domain/result/groups.ts';
import type { Annex, Manifest, PublishedFirm } from '../../domain/result/manifest.ts';
import { fill } from '../../web/fill.ts';
import { Explanation, rankSetWords } from '../../web/firm-result/explanation.tsx';
import { IntervalPlot, PlotAxis, scaleFor } from '../../web/interval-plot.tsx';
import { type Language, linkFor, type Reader } from '../../web/language.ts';
import { count, percent, points } from '../../web/numbers.ts';
import type { Column, DataTable } from '../../web/office/table.tsx';
import { printable } from '../../web/printable.ts';

import { monthColumn } from './month-column.ts';
import { rankingWords as w } from './words.ts';

/** A firm's row with the number and size of its group. */
export type GroupedFirm = PublishedFirm & { readonly group: number; readonly groupSize: number };

type Listed = Pick<Annex, 'black' | 'red' | 'watch'>;

/** Ranked firms, best score first, in groups of those whose margins run into each other. */
export function groupedFirms({ firms }: Pick<Manifest, 'firms'>): readonly GroupedFirm[] {
  return groupsOf(firms).flatMap(({ rows }, index) =>
    rows.map((row) => ({ ...row, group: index + 1, groupSize: rows.length })),
  );
}

/** The ranking as a table: plot, numbers, and for each row how its numbers come about. `shown` is the page's part; `annex` marks whom the rules propose, for those who may see it. */
export function firmTable(
  manifest: Manifest,
  rows: readonly GroupedFirm[],
  shown: readonly GroupedFirm[],
  reader: Reader,
  annex?: Listed,
): DataTable<GroupedFirm> {
  const scale = scaleFor(manifest.firms);
  const figure = (name: 'se' | 'low' | 'high'): Column<GroupedFirm> => ({
    head: w[name],
    value: (row) => row[name],
    fileOnly: true,
  });
  return {
    name: `ranking-${manifest.month}`,
    title: w.table,
    rows,
    shown,
    none: { zh: '没有符合的企业。', en: 'No such firm.' },
    group: ({ group, groupSize }, language) =>
      fill((groupSize === 1 ? w.groupOne : w.group)[language], { n: group, count: groupSize }),
    columns: [
      {
        head: w.firm,
        value: ({ name }) => name,
        cell: ({ firm, name }, language) => (
          <>
            <a href={linkFor(reader, `/bureau/firms/${firm}`)}>{printable(name)}</a>{' '}
            {annex === undefined ? null : <ListTag firm={firm} annex={annex} language={language} />}
          </>
        ),
      },
      monthColumn(manifest),
      { head: w.code, value: ({ firm }) => firm, fileOnly: true },
      {
        head: w.range,
        wide: true,
        under: <PlotAxis scale={scale} />,
        value: () => null,
        cell: ({ score, low, high }) => <IntervalPlot scale={scale} score={score} low={low} high={high} />,
      },
      {
        head: w.score,
        value: ({ score }) => score,
        cell: ({ score, low, high }) => (
          <>
            <b>{points(score)}</b>
            <small>
              {points(low)}–{points(high)}
            </small>
          </>
        ),
      },
      figure('se'),
      figure('low'),
      figure('high'),
      { head: w.ranks, value: rankSetWords },
      { head: w.count, value: ({ answers }) => answers, cell: ({ answers }) => count(answers), number: true },
      {
        head: w.households,
        value: ({ households }) => households,
        cell: ({ households }) => count(households),
        number: true,
        folded: true,
      },
      {
        head: w.response,
        value: ({ answers, households }) => answers / households,
        cell: ({ answers, households }) => percent(answers / households),
        number: true,
      },
      {
        head: w.coverage,
        value: ({ coverage }) => coverage,
        cell: ({ coverage }) => percent(coverage),
        number: true,
        folded: true,
      },
      {
        head: w.how,
        wide: false,
        value: () => null,
        cell: (row, language) => <Explanation row={row} manifest={manifest} language={language} />,
      },
    ],
  };
}

/** On which list the rules would put a firm; one is enough to look at: black, red, else watched. */
function ListTag({
  firm,
  annex: { black, red, watch },
  language,
}: {
  firm: FirmId;
  annex: Listed;
  language: Language;
}) {
  const on = (list: Annex['black']) => list.some((one) => one.firm === firm);
  if (on(black)) return <span class="tag strong">{w.tagBlack[language]}</span>;
  if (on(red)) return <span class="tag">{w.tagRed[language]}</span>;
  return watch.includes(firm) ? <span class="tag">{w.tagWatch[language]}</span> : null;
}
