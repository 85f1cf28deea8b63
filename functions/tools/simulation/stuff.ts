import type { CompoundTally } from '../../domain/compound-tally.ts';
import { defaultIntegrityNumbers } from '../../domain/integrity/numbers.ts';
import type { AnswerMultiset } from '../../domain/integrity/rating-groups.ts';
import type { Month } from '../../domain/month.ts';
import { tallyOfAnswers } from '../../domain/tally.ts';
import type { Attack } from './attacks.ts';
import { type County, itemWeights } from './county.ts';
import type { RandomNumbers } from './random-numbers.ts';
import { type SurveyReturn, surveyNumbers } from './survey.ts';

/** A survey with fakes in it: how many, and its tallies once two people have set aside the groups that were noticed. */
export interface StuffedSurvey extends SurveyReturn {
  readonly fakes: number;
  readonly quarantined: readonly CompoundTally[];
}

/**
 * Adds an attack's fakes to every compound of a firm, never more than there are households that did not answer. Fakes of one browser make a
 * group where they are enough of them.
 */
export function stuff(
  county: County,
  survey: SurveyReturn,
  firm: number,
  attack: Attack,
  random: RandomNumbers,
): StuffedSurvey {
  const itemSums = survey.itemSums.slice();
  const itemCounts = survey.itemCounts.slice();
  const respondents = survey.respondents.slice();
  const quarantined: CompoundTally[] = [];
  let all = 0;
  const tallies = survey.tallies.map((tally, index) => {
    const compound = county.compounds[index];
    if (compound?.firm !== firm) {
      quarantined.push(tally);
      return tally;
    }
    const wanted = Math.round(
      attack.share * (attack.of === 'households' ? compound.households : tally.modes.qr),
    );
    const count = Math.min(wanted, compound.households - tally.modes.qr);
    const fakes = Array.from({ length: count }, () => attack.fake(random));
    for (const fake of fakes)
      for (const x of fake.slice(0, itemWeights.length)) add(itemSums, firm, 25 * (Number(x) - 1));
    add(itemCounts, firm, itemWeights.length * count);
    add(respondents, firm, count);
    all += count;
    const grouped = attack.open && count >= defaultIntegrityNumbers.browserRatings;
    const stuffed = withFakes(tally, fakes, grouped);
    quarantined.push(grouped ? tally : stuffed);
    return stuffed;
  });
  return { tallies, itemSums, itemCounts, respondents, fakes: all, quarantined };
}

function withFakes(tally: CompoundTally, fakes: readonly string[], grouped: boolean): CompoundTally {
  const answers = tallyOfAnswers(
    tally.compound,
    multisetOf([...tally.answers, ...ones(fakes)]),
    surveyNumbers,
  );
  if (!grouped) return answers;
  const month = '2026-11' as Month;
  return { ...answers, groups: [{ kind: 'browser', month, answers: multisetOf(ones(fakes)), aside: false }] };
}

function ones(answers: readonly string[]): AnswerMultiset {
  return answers.map((text) => [text, 1]);
}

function multisetOf(pairs: AnswerMultiset): AnswerMultiset {
  const counts = new Map<string, number>();
  for (const [text, n] of pairs) counts.set(text, (counts.get(text) ?? 0) + n);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}

function add(sums: Float64Array, at: number, more: number): void {
  sums[at] = (sums[at] ?? 0) + more;
}
