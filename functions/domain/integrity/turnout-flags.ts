import type { FirmId } from '../firm.ts';
import type { RankedFirm } from '../ranking/month-ranking.ts';
import { median } from '../statistics/median.ts';
import { rounded } from '../statistics/rounding.ts';
import { directionOf, type Flag } from './flag.ts';
import type { IntegrityNumbers } from './numbers.ts';

/** How a firm stood at the evaluation before. */
export type FirmBefore = Pick<RankedFirm, 'firm' | 'score' | 'se' | 'answers'>;

/**
 * Firms whose answers and score jumped together, beyond what the league did: answers now / before at least `turnoutPercent` % of the league's
 * median of that ratio, and the score's rise above the league's median rise by `scoreJump` standard errors √(SE² + SE_before²) at least.
 * Of firms ranked both times; either alone is no flag: more answers are welcome, and scores may rise. METHOD §6.
 */
export function turnoutFlags(
  ranked: readonly FirmBefore[],
  before: readonly FirmBefore[],
  { turnoutPercent, scoreJump }: Pick<IntegrityNumbers, 'turnoutPercent' | 'scoreJump'>,
): readonly Flag[] {
  const known = new Map<FirmId, FirmBefore>(before.map((firm) => [firm.firm, firm]));
  const moves = ranked.flatMap((now) => {
    const then = known.get(now.firm);
    if (then === undefined || then.answers === 0) return [];
    return [{ now, then, ratio: rounded(now.answers / then.answers), rise: rounded(now.score - then.score) }];
  });
  const usual = median(moves.map(({ ratio }) => ratio));
  const usualRise = median(moves.map(({ rise }) => rise));
  return moves
    .filter(({ ratio }) => ratio * 100 >= turnoutPercent * usual)
    .filter(({ now, then, rise }) => {
      const error = Math.sqrt(now.se * now.se + then.se * then.se);
      return rise - usualRise > 0 && rise - usualRise >= scoreJump * error;
    })
    .map(({ now, then, ratio, rise }) => ({
      firm: now.firm,
      kind: 'turnout',
      direction: directionOf('turnout'),
      evidence: {
        answers: now.answers,
        answersBefore: then.answers,
        ratio,
        usualRatio: rounded(usual),
        rise,
        usualRise: rounded(usualRise),
      },
      compounds: [],
    }));
}
