import { type Scale, ticksOf } from '../interval-plot.tsx';
import { points } from '../numbers.ts';
import { shortName } from './chart-file.ts';

/** A row of an interval chart. */
export interface IntervalRow {
  readonly name: string;
  readonly score: number;
  readonly low: number;
  readonly high: number;
}

const [width, row, top, left, right] = [860, 24, 34, 220, 70] as const;

/** A whole league as one picture, best first: name, interval as a line, score as a dot and in figures. For files; pages show the same in a table. */
export function IntervalChart({
  rows,
  scale,
  title,
}: {
  rows: readonly IntervalRow[];
  scale: Scale;
  title: string;
}) {
  const height = top + rows.length * row + 16;
  const x = (value: number) =>
    (left + ((value - scale.from) / (scale.to - scale.from)) * (width - left - right)).toFixed(1);
  return (
    <svg class="chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title}>
      {ticksOf(scale).map((tick) => (
        <>
          <line class="grid" x1={x(tick)} x2={x(tick)} y1={top - 8} y2={height - 10} />
          <text class="mutetext" x={x(tick)} y={top - 14} text-anchor="middle">
            {tick}
          </text>
        </>
      ))}
      {rows.map((one, index) => {
        const y = top + index * row + row / 2;
        return (
          <>
            <text x={left - 12} y={y + 4} text-anchor="end">
              {shortName(one.name)}
            </text>
            <line class="bar" x1={x(one.low)} x2={x(one.high)} y1={y} y2={y} />
            <line class="cap" x1={x(one.low)} x2={x(one.low)} y1={y - 5} y2={y + 5} />
            <line class="cap" x1={x(one.high)} x2={x(one.high)} y1={y - 5} y2={y + 5} />
            <circle class="mark" cx={x(one.score)} cy={y} r="5" />
            <text x={width - right + 14} y={y + 4}>
              {points(one.score)}
            </text>
          </>
        );
      })}
    </svg>
  );
}
