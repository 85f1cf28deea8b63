/** The part of the scale 0..100 that a plot shows: whole tens. */
export interface Scale {
  readonly from: number;
  readonly to: number;
}

/** The smallest scale of whole tens that holds all intervals; 0..100 where there are none. */
export function scaleFor(intervals: readonly { readonly low: number; readonly high: number }[]): Scale {
  if (intervals.length === 0) return { from: 0, to: 100 };
  const from = Math.floor(Math.min(...intervals.map(({ low }) => low)) / 10) * 10;
  const to = Math.ceil(Math.max(...intervals.map(({ high }) => high)) / 10) * 10;
  return { from: Math.max(0, from), to: Math.min(100, Math.max(to, from + 10)) };
}

/** The tens of a scale, ends included. */
export function ticksOf({ from, to }: Scale): readonly number[] {
  return Array.from({ length: (to - from) / 10 + 1 }, (_, index) => from + index * 10);
}

/**
 * One row of an interval plot: the score as a dot (left out where it is not published), its interval as a line, over the
 * tens of the scale. It stands beside the numbers in the same table row and says nothing else, so it is hidden from
 * screen readers. No colour carries a meaning. Ticks reach into the rows above and below, so that they read as one grid.
 */
export function IntervalPlot({
  scale,
  score,
  low,
  high,
}: {
  scale: Scale;
  score: number | null;
  low: number;
  high: number;
}) {
  const x = (value: number) => `${(2 + ((value - scale.from) / (scale.to - scale.from)) * 96).toFixed(2)}%`;
  return (
    <svg class="plot" width="100%" height="24" aria-hidden="true" focusable="false">
      {ticksOf(scale).map((tick) => (
        <line class="tick" x1={x(tick)} x2={x(tick)} y1="-24" y2="48" />
      ))}
      <line class="span" x1={x(low)} x2={x(high)} y1="12" y2="12" />
      <line class="end" x1={x(low)} x2={x(low)} y1="7" y2="17" />
      <line class="end" x1={x(high)} x2={x(high)} y1="7" y2="17" />
      {score === null ? null : <circle class="dot" cx={x(score)} cy="12" r="4" />}
    </svg>
  );
}

/** The scale's tens in figures, to stand over the rows of a plot. */
export function PlotAxis({ scale }: { scale: Scale }) {
  const ticks = ticksOf(scale);
  const shown = ticks.length > 6 ? ticks.filter((_, index) => index % 2 === 0) : ticks;
  const x = (value: number) => `${(2 + ((value - scale.from) / (scale.to - scale.from)) * 96).toFixed(2)}%`;
  return (
    <svg class="plot" width="100%" height="20" aria-hidden="true" focusable="false">
      {shown.map((tick) => (
        <text x={x(tick)} y="15" text-anchor="middle">
          {tick}
        </text>
      ))}
    </svg>
  );
}
