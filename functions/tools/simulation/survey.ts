import type { CompoundId } from '../../domain/compound.ts';
import type { CompoundTally } from '../../domain/compound-tally.ts';
import { tallyOfAnswers } from '../../domain/tally.ts';
import type { TallyNumbers } from '../../domain/tally-from-answers.ts';
import { type County, firmCount, itemWeights, type SimulatedCompound } from './county.ts';
import type { RandomNumbers } from './random-numbers.ts';
import type { Scenario } from './scenarios.ts';

/** Weights of the six items as a policy holds them; the seventh aspect does not exist here. */
export const surveyNumbers: TallyNumbers = { aspectWeights: [...itemWeights, 0], minWeightPercent: 50 };

/** What a simulated survey brings in: tallies for the method, and for the naive rules each firm's item scores and respondents. */
export interface SurveyReturn {
  readonly tallies: readonly CompoundTally[];
  readonly itemSums: Float64Array;
  readonly itemCounts: Float64Array;
  readonly respondents: Float64Array;
}

/** The code of a simulated compound. */
export function compoundIdOf(index: number): CompoundId {
  return `C${String(index).padStart(3, '0')}` as CompoundId;
}

/**
 * Lets the households of a county answer: log-odds by compound, moved by g_f per standard deviation of the household's own satisfaction
 * (who is content keeps quiet or not, firm by firm), items left out at random. A household that answers in several months counts once.
 */
export function conductSurvey(county: County, scenario: Scenario, random: RandomNumbers): SurveyReturn {
  const { mean, sd } = momentsOf(county.scores);
  const selection = Array.from({ length: firmCount }, () => -0.15 + 0.1 * random.normal());
  const sums = {
    itemSums: new Float64Array(firmCount),
    itemCounts: new Float64Array(firmCount),
    respondents: new Float64Array(firmCount),
  };
  const tallies = county.compounds.map((compound, index) => {
    const [low, high] = scenario.response;
    const rate = low + (high - low) * random.uniform();
    const slope = (selection[compound.firm] ?? 0) / sd;
    const odds = Math.log(rate / (1 - rate)) - slope * mean;
    const counts = answersOf(county, compound, { odds, slope, months: scenario.months }, sums, random);
    const answers = [...counts]
      .map(([key, n]) => [packedOf(key), n] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return tallyOfAnswers(compoundIdOf(index), answers, surveyNumbers);
  });
  return { tallies, ...sums };
}

function momentsOf(scores: Float64Array) {
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const squares = scores.reduce((sum, score) => sum + (score - mean) * (score - mean), 0);
  return { mean, sd: Math.sqrt(squares / scores.length) };
}

/** Answers of a compound: how many gave each combination, keyed in base 6 with 0 for an item left out. */
function answersOf(
  county: County,
  { firm, from, households }: SimulatedCompound,
  { odds, slope, months }: { readonly odds: number; readonly slope: number; readonly months: number },
  sums: Omit<SurveyReturn, 'tallies'>,
  random: RandomNumbers,
): ReadonlyMap<number, number> {
  const absent = [0.02, 0.05, 0.05, 0.1, 0.05 + 0.35 * random.uniform(), 0.05 + 0.55 * random.uniform()];
  const counts = new Map<number, number>();
  for (let i = from; i < from + households; i++) {
    const silent = 1 / (1 + Math.exp(odds + slope * (county.scores[i] ?? 0)));
    if (random.uniform() < silent ** months) continue;
    let [packed, key, place] = [county.answers[i] ?? 0, 0, 1];
    for (let d = itemWeights.length - 1; d >= 0; d--) {
      const x = packed % 5;
      packed = (packed - x) / 5;
      if (random.uniform() >= (absent[d] ?? 0)) {
        key += place * (x + 1);
        sums.itemSums[firm] = (sums.itemSums[firm] ?? 0) + 25 * x;
        sums.itemCounts[firm] = (sums.itemCounts[firm] ?? 0) + 1;
      }
      place *= 6;
    }
    sums.respondents[firm] = (sums.respondents[firm] ?? 0) + 1;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function packedOf(key: number): string {
  return `${key.toString(6).padStart(itemWeights.length, '0').replaceAll('0', '-')}--`;
}
