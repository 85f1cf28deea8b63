import type { Scheme } from '../../letters/letter-address.ts';

/** The scheme that `--scheme` names; capitals where it is not given. */
export function schemeOf(word: string | undefined): Scheme {
  if (word === undefined || word === 'upper' || word === 'lower') return word ?? 'upper';
  throw new Error(`--scheme 只能是 upper 或 lower is upper or lower, not ${word}`);
}
