/** For each firm, how many others are surely better and surely worse; aligned with the scores given. */
export interface SurelyApart {
  readonly better: Int32Array;
  readonly worse: Int32Array;
}

/** Whether a lead of one score over another is beyond chance: θ_k − θ_j > c √(SE_j² + SE_k²). The one comparison of METHOD §3 and §5. */
export function isSure(lead: number, c: number, se: number, otherSe: number): boolean {
  return lead > c * Math.sqrt(se * se + otherSe * otherSe);
}

/** Firms of similar standard error, highest score first. `worse[k]` steps up where a running sum from the end says how many are surely below place k. */
interface Group {
  readonly places: readonly number[];
  readonly scores: Float64Array;
  readonly ses: Float64Array;
  readonly least: number;
  readonly most: number;
  readonly ahead: Int32Array;
}

/**
 * Counts the sure comparisons of all pairs without looking at all pairs. Rivals are grouped by standard error and sorted by score; in a
 * group those ahead even by its largest error are surely better, those not ahead by its smallest are not, and only the few between are
 * compared one by one. Floating-point rounding keeps order, so this finds exactly what comparing every pair would.
 */
export function surelyApart(scores: Float64Array, ses: Float64Array, c: number): SurelyApart {
  const better = new Int32Array(scores.length);
  const worse = new Int32Array(scores.length);
  const groups = groupsOf(scores, ses);
  for (let j = 0; j < scores.length; j++) {
    const at = scores[j] ?? 0;
    const se = ses[j] ?? 0;
    let found = 0;
    for (const group of groups) {
      const sure = firstUnsure(group.scores, at, c, se, group.most);
      const near = group.least === group.most ? sure : firstUnsure(group.scores, at, c, se, group.least);
      found += sure;
      group.ahead[sure] = (group.ahead[sure] ?? 0) + 1;
      for (let k = sure; k < near; k++) {
        if (!isSure((group.scores[k] ?? 0) - at, c, se, group.ses[k] ?? 0)) continue;
        found += 1;
        const place = group.places[k] ?? 0;
        worse[place] = (worse[place] ?? 0) + 1;
      }
    }
    better[j] = found;
  }
  for (const group of groups) addRunning(group, worse);
  return { better, worse };
}

function addRunning({ places, ahead }: Group, worse: Int32Array): void {
  let running = 0;
  for (let k = places.length - 1; k >= 0; k--) {
    running += ahead[k + 1] ?? 0;
    const place = places[k] ?? 0;
    worse[place] = (worse[place] ?? 0) + running;
  }
}

function groupsOf(scores: Float64Array, ses: Float64Array): readonly Group[] {
  const bySe = Array.from(ses, (_, place) => place).sort((a, b) => (ses[a] ?? 0) - (ses[b] ?? 0));
  const size = Math.max(32, Math.ceil(bySe.length / 64));
  return Array.from({ length: Math.ceil(bySe.length / size) }, (_, index) => {
    const own = bySe.slice(index * size, (index + 1) * size);
    const places = own.toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
    return {
      places,
      scores: Float64Array.from(places, (place) => scores[place] ?? 0),
      ses: Float64Array.from(places, (place) => ses[place] ?? 0),
      least: ses[own[0] ?? 0] ?? 0,
      most: ses[own.at(-1) ?? 0] ?? 0,
      ahead: new Int32Array(places.length + 1),
    };
  });
}

/** The first place of the falling `scores` whose lead over `at` is not sure against `otherSe`. */
function firstUnsure(scores: Float64Array, at: number, c: number, se: number, otherSe: number): number {
  let [low, high] = [0, scores.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isSure((scores[middle] ?? 0) - at, c, se, otherSe)) low = middle + 1;
    else high = middle;
  }
  return low;
}
