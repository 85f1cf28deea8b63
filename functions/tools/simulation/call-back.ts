import type { AuditCounts } from '../../domain/integrity/audit.ts';
import type { RandomNumbers } from './random-numbers.ts';

/** Share of households that did rate and deny it: they forgot, or somebody else at home rated. */
const forgetting = 0.03;

/** A call-back audit of `calls` of a firm's ratings, everybody reached: who never rated denies, of the others the few that forgot. */
export function callBack(ratings: number, fakes: number, calls: number, random: RandomNumbers): AuditCounts {
  const drawn = Math.min(calls, ratings);
  let [left, fakesLeft, denied] = [ratings, fakes, 0];
  for (let call = 0; call < drawn; call++) {
    const isFake = random.uniform() * left < fakesLeft;
    if (isFake) fakesLeft -= 1;
    if (isFake || random.uniform() < forgetting) denied += 1;
    left -= 1;
  }
  return { drawn, reached: drawn, confirmed: drawn - denied, denied };
}
