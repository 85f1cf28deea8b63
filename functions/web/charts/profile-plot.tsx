/** One row of a profile: the firm's mean as a dot, the league's median as an upright stroke, on the scale 0..100. The numbers stand beside it. */
export function ProfilePlot({
  mean,
  band,
  median,
}: {
  mean: number | null;
  band?: readonly [low: number, high: number] | undefined;
  median: number | null;
}) {
  const x = (value: number) => `${(2 + value * 0.96).toFixed(2)}%`;
  return (
    <svg class="plot" width="100%" height="24" aria-hidden="true" focusable="false">
      {[0, 20, 40, 60, 80, 100].map((tick) => (
        <line class="tick" x1={x(tick)} x2={x(tick)} y1="-24" y2="48" />
      ))}
      {median === null ? null : (
        <line class="span" x1={x(median)} x2={x(median)} y1="3" y2="21" stroke-dasharray="3 2" />
      )}
      {band === undefined ? null : <line class="span" x1={x(band[0])} x2={x(band[1])} y1="12" y2="12" />}
      {mean === null ? null : <circle class="dot" cx={x(mean)} cy="12" r="4" />}
    </svg>
  );
}
