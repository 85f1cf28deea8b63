import type { TallySums } from '../compound-tally.ts';
import type { Plan } from '../plan.ts';
import { minimumCell } from '../suppression.ts';
import { hiddenIn, rowOf, validIn } from './hidden-cells.ts';
import type { Manifest } from './manifest.ts';

/** A version of a month's evaluation: what it was made of and what it publishes. */
export interface PublishedVersion {
  readonly plan: Pick<Plan, 'compounds'>;
  readonly tallies: readonly Pick<TallySums, 'compound' | 'patterns'>[];
  readonly manifest: Pick<Manifest, 'unranked' | 'modes' | 'counts' | 'projects'>;
}

/** What no reader sees of a version: rows hidden, and compounds that it does not count. */
const hidden = '= hidden';
const nowhere = '= nowhere';

/**
 * What subtracting two versions of a month from each other would tell of fewer than ten answers, in words without numbers (none: the
 * new version may be published beside the old one). The published rows of both versions cut the compounds into pieces, e.g. what moved from
 * firm A to firm B, or what stayed with A; whatever can be added up and subtracted is made of whole pieces less the projects that
 * either version shows. So what is left of every piece must be no answers or at least ten. A new version that moves less is to be refused: the
 * correction then takes effect with the next month. SECURITY §5, §8.
 *
 * What this does not hold off: corrected household counts give another weighting of the same answers, so who knows the households of every
 * compound from elsewhere gains an equation with each version. Months beside each other are `inTens`'s
 * care.
 */
export function smallDifferences(before: PublishedVersion, after: PublishedVersion): readonly string[] {
  const [was, is] = [placesIn(before), placesIn(after)];
  const shown = new Set([...before.manifest.projects, ...after.manifest.projects].map((row) => row.compound));
  const totalShown = [before, after].some(({ manifest }) => manifest.counts.ratings !== null);
  const pieces = new Map<string, number>();
  const add = (from: string, to: string, n: number) => {
    const seen = totalShown || !isUnseen(from) || !isUnseen(to);
    if (seen && n > 0) pieces.set(`${from} → ${to}`, (pieces.get(`${from} → ${to}`) ?? 0) + n);
  };
  for (const compound of new Set([...was.keys(), ...is.keys()])) {
    const from = was.get(compound) ?? { row: nowhere, n: 0 };
    const to = is.get(compound) ?? { row: nowhere, n: 0 };
    const both = was.has(compound) && is.has(compound) ? Math.min(from.n, to.n) : 0;
    if (!shown.has(compound)) add(from.row, to.row, both);
    add(from.row, nowhere, from.n - both);
    add(nowhere, to.row, to.n - both);
  }
  return [...pieces].flatMap(([piece, n]) =>
    n < minimumCell ? [`fewer than ${minimumCell} answers would follow from the two versions: ${piece}`] : [],
  );
}

function isUnseen(row: string): boolean {
  return row === hidden || row === nowhere;
}

/** Where each compound's valid ratings are counted: the published row, or `hidden`. */
function placesIn({ plan, tallies, manifest }: PublishedVersion) {
  const answered = new Map(tallies.map((tally) => [tally.compound, validIn(tally)]));
  const rows = hiddenIn(manifest);
  return new Map(
    plan.compounds.map((planned) => {
      const row = rowOf(planned);
      const place = rows.has(row) ? hidden : row;
      return [planned.compound, { row: place, n: answered.get(planned.compound) ?? 0 }];
    }),
  );
}
