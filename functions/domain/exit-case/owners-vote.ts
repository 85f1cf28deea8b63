/** Counts of an owners' assembly: areas in whole square metres, owners in heads. */
export interface Votes {
  readonly areaTotal: number;
  readonly ownersTotal: number;
  readonly areaTookPart: number;
  readonly ownersTookPart: number;
  readonly areaFor: number;
  readonly ownersFor: number;
}

/** What the law asks of the counts; shown beside what the assembly resolved, and never put in its place. */
export interface VoteReading {
  /** At least two thirds of the area and of the owners took part. */
  readonly quorum: boolean;
  /** More than half of the area and of the owners that took part are for it. */
  readonly majority: boolean;
}

/**
 * Reads a vote on replacing the firm by Civil Code §278: quorum two thirds of area and of owners, majority more than half of both among those who took
 * part. Integer arithmetic, so that limits are exact. Throws RangeError where more took part than there are, or were for it than took part.
 */
export function readVote(votes: Votes): VoteReading {
  for (const [all, some, yes] of [
    [votes.areaTotal, votes.areaTookPart, votes.areaFor],
    [votes.ownersTotal, votes.ownersTookPart, votes.ownersFor],
  ] as const)
    if (![all, some, yes].every(Number.isInteger) || !(all >= some && some >= yes && yes >= 0) || all < 1)
      throw new RangeError(`${yes} of ${some} of ${all} is no vote`);
  return {
    quorum:
      3 * votes.areaTookPart >= 2 * votes.areaTotal && 3 * votes.ownersTookPart >= 2 * votes.ownersTotal,
    majority: 2 * votes.areaFor > votes.areaTookPart && 2 * votes.ownersFor > votes.ownersTookPart,
  };
}
