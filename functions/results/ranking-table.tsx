import type { FirmId } from '../domain/firm.ts';
import type { Reply } from '../domain/publishing/reply.ts';
import { type Group, groupsOf } from '../domain/result/groups.ts';
import type { Manifest, PublishedFirm } from '../domain/result/manifest.ts';
import { fill } from '../web/fill.ts';
import { IntervalPlot, type Scale } from '../web/interval-plot.tsx';
import { count, percent, points } from '../web/numbers.ts';
import { printable } from '../web/printable.ts';
import type { ResultsWords } from './messages-zh.ts';
import { PublicReply } from './public-reply.tsx';
import { Heads, PlotHead } from './table-heads.tsx';

/** A firm's row with the number of the group it stands in, so that a page or a search can cut the list anywhere. */
export type GroupedFirm = PublishedFirm & { readonly group: number };

/** Ranked firms, best score first, each with its group counted from 1; and how many firms each group has. */
export function groupedFirms({ firms }: Pick<Manifest, 'firms'>): {
  readonly rows: readonly GroupedFirm[];
  readonly sizes: readonly number[];
} {
  const groups: readonly Group<PublishedFirm>[] = groupsOf(firms);
  return {
    rows: groups.flatMap(({ rows }, index) => rows.map((row) => ({ ...row, group: index + 1 }))),
    sizes: groups.map(({ rows }) => rows.length),
  };
}

interface TableProps {
  readonly rows: readonly GroupedFirm[];
  readonly sizes: readonly number[];
  readonly scale: Scale;
  readonly words: ResultsWords['month'];
  /** What firms say publicly about their result, as far as it is shown. */
  readonly replies: ReadonlyMap<FirmId, Reply>;
}

/** The ranking: interval plot and numbers in one table, groups of firms that cannot be told apart under a heading each. */
export function RankingTable({ rows, sizes, scale, words, replies }: TableProps) {
  const { columns } = words;
  const shown = [...new Set(rows.map(({ group }) => group))];
  return (
    <table>
      <thead>
        <tr>
          <Heads names={[columns.firm]} />
          <PlotHead name={columns.range} scale={scale} />
          <Heads names={[columns.score, columns.ranks]} />
          <Heads names={[columns.answers, columns.households, columns.response, columns.coverage]} numbers />
        </tr>
      </thead>
      {shown.map((group) => (
        <tbody>
          <tr class="group">
            <th scope="rowgroup" colspan={8}>
              {fill(words.group, { n: group })}
              <span>
                {sizes[group - 1] === 1
                  ? words.groupOne
                  : fill(words.groupNote, { count: sizes[group - 1] ?? 0 })}
              </span>
            </th>
          </tr>
          {rows
            .filter((row) => row.group === group)
            .map((row) => (
              <FirmRow row={row} scale={scale} words={words} reply={replies.get(row.firm)} />
            ))}
        </tbody>
      ))}
    </table>
  );
}

function FirmRow({
  row,
  scale,
  words,
  reply,
}: {
  row: GroupedFirm;
  scale: Scale;
  words: ResultsWords['month'];
  reply: Reply | undefined;
}) {
  const { columns } = words;
  const ranks = row.lower === row.upper ? words.rankOne : words.rankSet;
  return (
    <tr>
      <th scope="row">
        {printable(row.name)}
        <PublicReply reply={reply} words={words} />
      </th>
      <td class="wideplot">
        <IntervalPlot scale={scale} score={row.score} low={row.low} high={row.high} />
      </td>
      <td data-l={columns.score}>
        <b>{points(row.score)}</b>
        <small>
          {points(row.low)}–{points(row.high)}
        </small>
      </td>
      <td data-l={columns.ranks}>
        {fill(ranks, { lower: row.lower, upper: row.upper })}
        <small>{fill(words.pointRank, { rank: row.rank })}</small>
      </td>
      <td class="n" data-l={columns.answers}>
        {count(row.answers)}
      </td>
      <td class="n" data-l={columns.households}>
        {count(row.households)}
      </td>
      <td class="n" data-l={columns.response}>
        {percent(row.answers / row.households)}
      </td>
      <td class="n" data-l={columns.coverage}>
        {percent(row.coverage)}
      </td>
    </tr>
  );
}
