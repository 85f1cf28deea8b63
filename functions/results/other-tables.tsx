import type { FirmId } from '../domain/firm.ts';
import type { Reply } from '../domain/publishing/reply.ts';
import type {
  Manifest,
  PublishedMode,
  PublishedProject,
  PublishedUnranked,
} from '../domain/result/manifest.ts';
import { fill } from '../web/fill.ts';
import { IntervalPlot, type Scale } from '../web/interval-plot.tsx';
import { count, percent, points } from '../web/numbers.ts';
import { printable } from '../web/printable.ts';
import type { ResultsWords } from './messages-zh.ts';
import { PublicReply } from './public-reply.tsx';
import { Heads, PlotHead } from './table-heads.tsx';

type Words = ResultsWords['month'];

/** Firms without enough answers, with the reason and how many more are needed. Never a rank. */
export function UnrankedTable({
  rows,
  policy,
  words,
  replies,
}: {
  rows: readonly PublishedUnranked[];
  policy: Manifest['policy'];
  words: Words;
  /** What firms say publicly about their result, as far as it is shown. */
  replies: ReadonlyMap<FirmId, Reply>;
}) {
  const { columns } = words;
  const limits = {
    minanswers: policy.minAnswers,
    minresponse: policy.minResponsePercent,
    mincoverage: policy.minCoveragePercent,
  };
  return (
    <table>
      <thead>
        <tr>
          <Heads
            names={[columns.firm, columns.reason, columns.missing, columns.answers, columns.households]}
          />
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            <th scope="row">
              {printable(row.name)}
              <PublicReply reply={replies.get(row.firm)} words={words} />
            </th>
            <td data-l={columns.reason}>
              {fill(words.reasons[row.reason], limits)}
              {row.successive < 2 ? null : <small>{fill(words.successive, { n: row.successive })}</small>}
            </td>
            <td data-l={columns.missing}>
              {row.missing === null ? '—' : fill(words.missing, { n: count(row.missing) })}
            </td>
            <td data-l={columns.answers}>{row.answers === null ? words.few : count(row.answers)}</td>
            <td data-l={columns.households}>{count(row.households)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Compounds with enough answers, each with its own interval. */
export function ProjectTable({
  rows,
  scale,
  words,
}: {
  rows: readonly PublishedProject[];
  scale: Scale;
  words: Words;
}) {
  const { columns } = words;
  return (
    <table>
      <thead>
        <tr>
          <Heads names={[columns.compound]} />
          <PlotHead name={columns.range} scale={scale} />
          <Heads names={[columns.score, columns.firm]} />
          <Heads names={[columns.answers, columns.households]} numbers />
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            <th scope="row">
              {printable(row.name)}
              <small> {printable(row.district)}</small>
            </th>
            <td class="wideplot">
              <IntervalPlot scale={scale} score={row.score} low={row.low} high={row.high} />
            </td>
            <td data-l={columns.score}>
              {row.score === null ? words.agree : <b>{points(row.score)}</b>}
              <small>
                {points(row.low)}–{points(row.high)}
              </small>
            </td>
            <td data-l={columns.firm}>
              {printable(row.firmName ?? '—')}
              {row.mode === 'market' && !row.handover ? null : (
                <small>{row.handover ? words.handover : words.modes[row.mode]}</small>
              )}
            </td>
            <td class="n" data-l={columns.answers}>
              {count(row.answers)}
            </td>
            <td class="n" data-l={columns.households}>
              {count(row.households)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Participation of what is surveyed and not ranked: other management modes, and compounds between two firms. */
export function ModesTable({ rows, words }: { rows: readonly PublishedMode[]; words: Words }) {
  const { columns } = words;
  return (
    <table>
      <caption>{words.modesTitle}</caption>
      <thead>
        <tr>
          <Heads
            names={[columns.mode, columns.compounds, columns.households, columns.answers, columns.response]}
          />
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            <th scope="row">{row.handover ? words.handover : words.modes[row.mode]}</th>
            <td data-l={columns.compounds}>{count(row.compounds)}</td>
            <td data-l={columns.households}>{count(row.households)}</td>
            <td data-l={columns.answers}>{row.answers === null ? words.few : count(row.answers)}</td>
            <td data-l={columns.response}>
              {row.answers === null || row.households === 0 ? '—' : percent(row.answers / row.households)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
