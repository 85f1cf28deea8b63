import type { TallySums } from '../compound-tally.ts';
import { minimumCell } from '../suppression.ts';
import type { ManifestCounts } from './manifest.ts';

/** What of the rest decides whether a month's counts may be shown. */
export interface Around {
  /** The month's total would give away a hidden row. */
  readonly totalHidden: boolean;
  /** Every row's answers are shown, so that total less rows is what was invalid. */
  readonly rowsShown: boolean;
  /** The counts of the version this one replaces. */
  readonly before?: ManifestCounts;
}

/**
 * The month's counts as published. None is shown where it, or what it differs by from the version before, is one to nine; nor where it
 * was hidden before. Scanned and paper are hidden together, because they add up to the ratings; and all is hidden where the ratings
 * would give away a hidden row or a few invalid ones.
 */
export function publishedCounts(
  tallies: readonly TallySums[],
  { totalHidden, rowsShown, before }: Around,
): ManifestCounts {
  const sum = (count: (tally: TallySums) => number) =>
    tallies.reduce((total, tally) => total + count(tally), 0);
  const sums = {
    ratings: sum(({ modes }) => modes.qr + modes.paper),
    superseded: sum(({ superseded }) => superseded),
    invalid: sum(({ invalid }) => invalid),
    contested: sum(({ contested }) => contested),
    late: sum(({ late }) => late),
    excluded: sum(({ excluded }) => excluded.paper),
    quarantined: sum(({ excluded }) => excluded.quarantined),
    qr: sum(({ modes }) => modes.qr),
    paper: sum(({ modes }) => modes.paper),
  };
  const tells = (name: keyof ManifestCounts) => {
    const was = before?.[name];
    return was === null || isSmall(sums[name]) || (was !== undefined && isSmall(Math.abs(sums[name] - was)));
  };
  const allHidden = totalHidden || tells('ratings') || (rowsShown && tells('invalid'));
  const shown = (name: keyof ManifestCounts, hide = tells(name)) => (allHidden || hide ? null : sums[name]);
  const modesTell = tells('qr') || tells('paper');
  return {
    ratings: shown('ratings'),
    superseded: shown('superseded'),
    invalid: shown('invalid'),
    contested: shown('contested'),
    late: shown('late'),
    excluded: shown('excluded'),
    quarantined: shown('quarantined'),
    qr: shown('qr', modesTell),
    paper: shown('paper', modesTell),
  };
}

function isSmall(n: number): boolean {
  return n > 0 && n < minimumCell;
}
