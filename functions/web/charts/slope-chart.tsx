import { type Scale, ticksOf } from '../interval-plot.tsx';
import { shortName } from './chart-file.ts';

/** A firm's way through the months: null where it was not ranked. */
export interface Way {
  readonly name: string;
  readonly points: readonly ({
    readonly score: number;
    readonly low: number;
    readonly high: number;
  } | null)[];
  /** Drawn in front with its intervals and its name; others stand behind, for the place they give it. */
  readonly front: boolean;
}

const [width, tall, low, top, bottom, left] = [900, 460, 250, 20, 40, 48] as const;
const line = 17;

/** Scores over months: each firm a line, those in front with their intervals and named at the right end. Stands beside its table. */
export function SlopeChart({
  months,
  ways,
  scale,
  title,
}: {
  months: readonly string[];
  ways: readonly Way[];
  scale: Scale;
  title: string;
}) {
  const height = ways.length === 1 ? low : tall;
  const right = ways.some(({ front }) => front) ? 190 : 30;
  const step = months.length < 2 ? 0 : (width - left - right - 40) / (months.length - 1);
  const x = (index: number) => left + 20 + index * step;
  const y = (value: number) => top + ((scale.to - value) / (scale.to - scale.from)) * (height - top - bottom);
  const front = ways.filter((way) => way.front);
  const labels = spread(
    front.flatMap((way, place) => {
      const last = way.points.findLastIndex((point) => point !== null);
      const score = way.points[last]?.score;
      return score === undefined
        ? []
        : [{ name: way.name, at: y(score), from: x(last) + shift(place, front.length) }];
    }),
    height - bottom,
  );
  return (
    <svg class="chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title}>
      {ticksOf(scale).map((tick) => (
        <>
          <line class="grid" x1={left} x2={width - right + 10} y1={y(tick)} y2={y(tick)} />
          <text class="mutetext" x={left - 8} y={y(tick) + 4} text-anchor="end">
            {tick}
          </text>
        </>
      ))}
      {months.map((month, index) => (
        <text class="mutetext" x={x(index)} y={height - 14} text-anchor="middle">
          {month}
        </text>
      ))}
      {ways
        .filter((way) => !way.front)
        .map((way) => (
          <path class="back" d={pathOf(way, x, y)} />
        ))}
      {front.map((way, place) => (
        <FrontWay way={way} x={(index) => x(index) + shift(place, front.length)} y={y} />
      ))}
      {labels.map(({ name, at, from, to }) => (
        <>
          <line class="lead" x1={from + 8} x2={width - right + 18} y1={at} y2={to} />
          <text x={width - right + 22} y={to + 4}>
            {shortName(name, 12)}
          </text>
        </>
      ))}
    </svg>
  );
}

function FrontWay({ way, x, y }: { way: Way; x: (index: number) => number; y: (value: number) => number }) {
  return (
    <>
      <path class="way" d={pathOf(way, x, y)} />
      {way.points.map((point, index) =>
        point === null ? null : (
          <>
            <line class="cap" x1={x(index)} x2={x(index)} y1={y(point.low)} y2={y(point.high)} />
            <line class="cap" x1={x(index) - 4} x2={x(index) + 4} y1={y(point.low)} y2={y(point.low)} />
            <line class="cap" x1={x(index) - 4} x2={x(index) + 4} y1={y(point.high)} y2={y(point.high)} />
            <circle class="mark" cx={x(index).toFixed(1)} cy={y(point.score).toFixed(1)} r="4.5" />
          </>
        ),
      )}
    </>
  );
}

/** Firms in front stand a little beside each other, so that their intervals do not cover one another. */
function shift(place: number, of: number): number {
  return of < 2 ? 0 : (place - (of - 1) / 2) * Math.min(7, 42 / of);
}

function pathOf(way: Way, x: (index: number) => number, y: (value: number) => number): string {
  let text = '';
  let pen = false;
  for (const [index, point] of way.points.entries()) {
    if (point !== null) text += `${pen ? 'L' : 'M'}${x(index).toFixed(1)} ${y(point.score).toFixed(1)}`;
    pen = point !== null;
  }
  return text;
}

/** Labels from the top, each at least a line below the one before, moved up together where the last would leave the picture. */
function spread<L extends { readonly at: number }>(
  labels: readonly L[],
  lowest: number,
): readonly (L & { readonly to: number })[] {
  const sorted = labels.toSorted((a, b) => a.at - b.at);
  const placed: number[] = [];
  for (const { at } of sorted) placed.push(Math.max(at, (placed.at(-1) ?? Number.NEGATIVE_INFINITY) + line));
  let limit = lowest;
  for (let index = placed.length - 1; index >= 0; index--) {
    placed[index] = Math.min(placed[index] ?? 0, limit);
    limit = (placed[index] ?? 0) - line;
  }
  return sorted.map((label, index) => ({ ...label, to: placed[index] ?? label.at }));
}
