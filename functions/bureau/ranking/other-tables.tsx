import type { Manifest, PublishedProject, PublishedUnranked } from '../../domain/result/manifest.ts';
import { fill } from '../../web/fill.ts';
import { modeWords, unrankedWords } from '../../web/firm-result/result-words.ts';
import { IntervalPlot, PlotAxis, scaleFor } from '../../web/interval-plot.tsx';
import { type Language, linkFor, type Reader } from '../../web/language.ts';
import { count, points } from '../../web/numbers.ts';
import type { Column, DataTable } from '../../web/office/table.tsx';
import { printable } from '../../web/printable.ts';
import { monthColumn } from './month-column.ts';
import { rankingWords as w } from './words.ts';

/** Firms without enough answers, why, and how many more are needed. Never a rank. */
export function unrankedTable(
  { month, trial, policy }: Pick<Manifest, 'month' | 'trial' | 'policy'>,
  rows: readonly PublishedUnranked[],
  shown: readonly PublishedUnranked[],
  reader: Reader,
): DataTable<PublishedUnranked> {
  const limits = {
    minanswers: policy.minAnswers,
    minresponse: policy.minResponsePercent,
    mincoverage: policy.minCoveragePercent,
  };
  const missing = (row: PublishedUnranked, language: Language) =>
    row.missing === null
      ? row.reason === 'low-coverage'
        ? w.elsewhere[language]
        : null
      : fill(w.missingText[language], { n: row.missing });
  return {
    name: `unranked-${month}`,
    title: w.unranked,
    rows,
    shown,
    columns: [
      {
        head: w.firm,
        value: ({ name }) => name,
        cell: ({ firm, name }) => <a href={linkFor(reader, `/bureau/firms/${firm}`)}>{printable(name)}</a>,
      },
      monthColumn({ month, trial }),
      { head: w.code, value: ({ firm }) => firm, fileOnly: true },
      { head: w.reason, value: ({ reason }, language) => fill(unrankedWords[reason][language], limits) },
      { head: w.missing, value: missing },
      {
        head: w.count,
        value: ({ answers }, language) => answers ?? w.few[language],
        number: true,
      },
      { head: w.households, value: ({ households }) => households, number: true },
      { head: w.successive, value: ({ successive }) => successive, number: true },
    ],
  };
}

/** Compounds with enough answers, each with its own margin; with those surveyed apart. */
export function projectTable(
  { month, trial, projects }: Pick<Manifest, 'month' | 'trial' | 'projects'>,
  rows: readonly PublishedProject[],
  shown: readonly PublishedProject[],
  reader: Reader,
): DataTable<PublishedProject> {
  const scale = scaleFor(projects);
  const figure = (name: 'se' | 'low' | 'high'): Column<PublishedProject> => ({
    head: w[name],
    value: (row) => row[name],
    fileOnly: true,
  });
  const mode = ({ mode: of, handover }: PublishedProject, language: Language) =>
    handover ? w.handover[language] : modeWords[of][language];
  return {
    name: `projects-${month}`,
    title: w.projects,
    rows,
    shown,
    none: w.nothing,
    columns: [
      {
        head: w.compound,
        value: ({ name }) => name,
        cell: ({ compound, name }) => (
          <a href={linkFor(reader, `/bureau/compounds/${compound}`)}>{printable(name)}</a>
        ),
      },
      monthColumn({ month, trial }),
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
        cell: ({ score, low, high }, language) => (
          <>
            {score === null ? w.agree[language] : <b>{points(score)}</b>}
            <small>
              {points(low)}–{points(high)}
            </small>
          </>
        ),
      },
      figure('se'),
      figure('low'),
      figure('high'),
      { head: w.district, value: ({ district }) => district },
      { head: w.firm, value: ({ firmName }) => firmName ?? null },
      { head: w.mode, value: mode },
      { head: w.count, value: ({ answers }) => answers, cell: ({ answers }) => count(answers), number: true },
      { head: w.households, value: ({ households }) => households, number: true },
    ],
  };
}
