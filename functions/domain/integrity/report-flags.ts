import type { TallySums } from '../compound-tally.ts';
import type { FirmId } from '../firm.ts';
import { directionOf, type Flag, type FlagKind } from './flag.ts';
import type { IntegrityNumbers } from './numbers.ts';

/** The policy numbers of contested ratings and of reports. */
type ReportNumbers = Pick<
  IntegrityNumbers,
  'contestedPercent' | 'contestedRatings' | 'notUsReports' | 'pressedReports'
>;

/**
 * Flags of a firm for what residents did or said: ratings changed from a second browser (their share of the ratings in force, and a least
 * number), households that said "that was not us", and reports of pressure. METHOD §6.
 */
export function reportFlags(
  firm: FirmId,
  tallies: readonly TallySums[],
  numbers: ReportNumbers,
): readonly Flag[] {
  // Contested ratings are those of the close: groups that were set aside since may have held some.
  const contested = countOf(tallies, (tally) => Math.min(tally.contested, inForceOf(tally)));
  const inForce = countOf(tallies, inForceOf);
  const notUs = countOf(tallies, ({ reports }) => reports.notUs);
  const pressed = countOf(tallies, ({ reports }) => reports.pressed);
  const flag = (kind: FlagKind, { count, compounds }: Counted, evidence: Flag['evidence']): Flag[] =>
    count === 0 ? [] : [{ firm, kind, direction: directionOf(kind), evidence, compounds }];
  const often = contested.count * 100 >= numbers.contestedPercent * inForce.count;
  return [
    ...(often && contested.count >= numbers.contestedRatings
      ? flag('contested', contested, { ratings: contested.count, of: inForce.count })
      : []),
    ...(notUs.count >= numbers.notUsReports ? flag('not-us', notUs, { reports: notUs.count }) : []),
    ...(pressed.count >= numbers.pressedReports ? flag('pressed', pressed, { reports: pressed.count }) : []),
  ];
}

function inForceOf({ modes }: TallySums): number {
  return modes.qr + modes.paper;
}

interface Counted {
  readonly count: number;
  readonly compounds: Flag['compounds'];
}

function countOf(tallies: readonly TallySums[], of: (tally: TallySums) => number): Counted {
  return {
    count: tallies.reduce((sum, tally) => sum + of(tally), 0),
    compounds: tallies.filter((tally) => of(tally) > 0).map(({ compound }) => compound),
  };
}
