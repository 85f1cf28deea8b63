import type { Day } from '../month.ts';

/**
 * An independent confirmation 旁证 that a firm serves badly, found outside the ranking (METHOD §5): complaints above the Poisson limit, compliance's Wilson
 * upper bound below the standard, an inspection that it failed, proven stuffing.
 */
export interface Confirmation {
  readonly kind: 'complaints' | 'compliance' | 'inspection' | 'stuffing';
  /** The day from which it holds: of the inspection, of the closed audit; else the last day of the months that were counted. */
  readonly day: Day;
  /** The figures it rests on, as text: months, counts, bounds. */
  readonly facts: Readonly<Record<string, string>>;
}

/** Longest text of confirmations that an event keeps, in UTF-16 units. */
const longest = 1900;

/** Confirmations as one text, the newest first, each with all its figures; those that do not fit are left out from the oldest on. */
export function confirmationsText(confirmations: readonly Confirmation[]): string {
  const said = confirmations.toReversed().map(({ kind, day, facts }) => {
    const figures = Object.entries(facts).map(([name, value]) => `${name}=${value}`);
    return [kind, day, ...figures].join(' ');
  });
  let text = '';
  for (const one of said) {
    const longer = text === '' ? one : `${text}; ${one}`;
    if (longer.length > longest) break;
    text = longer;
  }
  return text;
}
