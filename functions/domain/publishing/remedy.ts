import type { Correction } from './correction.ts';
import type { Objection } from './objection.ts';

/** What has become of an objection that was upheld for this result: a correction signed after that made a version, it waits for the next month, or neither yet. */
export type Remedy = 'corrected' | 'deferred' | 'open';

/** An objection upheld for this result, not for the next. */
export function isUpheldNow({ decision }: Pick<Objection, 'decision'>): boolean {
  return decision?.outcome === 'correct-now';
}

/**
 * What became of an upheld objection by the version `upTo`: corrected by a version after the one it speaks of, made for a correction that was
 * planned when it was upheld already; deferred where that would have told of fewer than ten answers. Neither a recompute nor a correction of before corrects it.
 */
export function remedyOf(
  { version, number }: Pick<Objection, 'version' | 'number'>,
  corrections: readonly Correction[],
  upTo: number,
): Remedy {
  const answers = corrections.flatMap(({ signed }) =>
    signed?.objections?.includes(number) ? signed.version : [],
  );
  if (answers.some((one) => one > version && one <= upTo)) return 'corrected';
  const deferred = corrections.some((one) => one.deferred?.objections.includes(number) === true);
  return deferred ? 'deferred' : 'open';
}
