/** For each firm, how many others are surely better and surely worse; aligned with the scores given. */
export interface SurelyApart {
  readonly better: Int32Array;
  readonly worse: Int32Array;
}

/** Whether a lead of one score over another is beyond chance: θ_k − θ_j > c √(SE_j² + SE_k²). The one comparison of METHOD §3 and §5. */
export function isSure(lead: number, c: number, se: number, otherSe: number): boolean {
  return lead > c * Math.sqrt(se * se + otherSe * otherSe);
}

/**
 * Counts the sure comparisons of every pair in about p log p steps: sorted by score, a firm's rivals fall into those ahead of any
 * doubt (by the largest standard error), those within doubt of even the smallest, and a band between that is compared one by one.
 * Rounding keeps order, so this finds exactly what comparing every pair would.
 */
export function surelyApart(scores: Float64Array, ses: Float64Array, c: number): SurelyApart {
  const count = scores.length;
  const order = Array.from(scores, (_, index) => index).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  const score = Float64Array.from(order, (index) => scores[index] ?? 0);
  const se = Float64Array.from(order, (index) => ses[index] ?? 0);
  const [least, most] = [
    se.reduce((a, b) => Math.min(a, b), Infinity),
    se.reduce((a, b) => Math.max(a, b), 0),
  ];
  const better = new Int32Array(count);
  const worse = new Int32Array(count);
  /** Steps of a running sum: how many firms have place k among those ahead of any doubt. */
  const ahead = new Int32Array(count + 1);
  let [sure, near] = [0, 0];
  for (let j = 0; j < count; j++) {
    const own = se[j] ?? 0;
    const at = score[j] ?? 0;
    sure = firstUnsure(score, at, c, own, most);
    near = firstUnsure(score, at, c, own, least);
    let found = sure;
    for (let k = sure; k < near; k++) {
      if (!isSure((score[k] ?? 0) - at, c, own, se[k] ?? 0)) continue;
      found += 1;
      worse[order[k] ?? 0] = (worse[order[k] ?? 0] ?? 0) + 1;
    }
    better[order[j] ?? 0] = found;
    ahead[sure] = (ahead[sure] ?? 0) + 1;
  }
  let running = 0;
  for (let k = count - 1; k >= 0; k--) {
    running += ahead[k + 1] ?? 0;
    worse[order[k] ?? 0] = (worse[order[k] ?? 0] ?? 0) + running;
  }
  return { better, worse };
}

/** The first place of the falling `score` whose lead over `at` is not sure against `otherSe`. */
function firstUnsure(score: Float64Array, at: number, c: number, se: number, otherSe: number): number {
  let [low, high] = [0, score.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isSure((score[middle] ?? 0) - at, c, se, otherSe)) low = middle + 1;
    else high = middle;
  }
  return low;
}
