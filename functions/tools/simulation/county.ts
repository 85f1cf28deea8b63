import type { RandomNumbers } from './random-numbers.ts';
import type { Scenario } from './scenarios.ts';

/** Items of the simulated questionnaire, and their weights in percent. */
export const itemWeights = [20, 20, 20, 15, 15, 10] as const;
const shifts = [0.3, 0.1, 0, -0.1, -0.2, -0.4] as const;
const items = itemWeights.length;
/** Firms of the county the method was made for. */
export const firmCount = 28;

/** A simulated compound; its households stand at `from`..`from + households − 1` of the county's columns. */
export interface SimulatedCompound {
  readonly firm: number;
  readonly from: number;
  readonly households: number;
}

/** A county before anybody answers: everybody's true answers. */
export interface County {
  readonly compounds: readonly SimulatedCompound[];
  /** Each household's six answers 0..4 as one number in base 5, first item highest. */
  readonly answers: Uint16Array;
  /** Each household's score with every item answered, 0..100. */
  readonly scores: Float64Array;
  /** Each firm's true score: the mean over all its households. */
  readonly truth: Float64Array;
}

/** Draws a county by the generator described in golden/simulation.json. */
export function drawCounty(scenario: Scenario, random: RandomNumbers): County {
  const compounds = drawCompounds(scenario, random);
  const total = compounds.reduce((sum, { households }) => sum + households, 0);
  const answers = new Uint16Array(total);
  const scores = new Float64Array(total);
  const firms = Array.from({ length: firmCount }, (_, f) => {
    const lowered = f < 2 ? scenario.terrible / 22 : 0;
    return (random.normal() * scenario.firmSd) / 22 - lowered;
  });
  for (const { firm, from, households } of compounds) {
    const level = 0.85 + (firms[firm] ?? 0) + (random.normal() * scenario.compoundSd) / 22;
    for (let i = from; i < from + households; i++) {
      const household = level + 0.75 * random.normal();
      let [packed, score] = [0, 0];
      for (let d = 0; d < items; d++) {
        const z = household + (shifts[d] ?? 0) + 0.8 * random.normal();
        const x = z > 0.5 ? (z > 1.5 ? 4 : 3) : z > -0.5 ? 2 : z > -1.5 ? 1 : 0;
        packed = packed * 5 + x;
        score += (itemWeights[d] ?? 0) * x;
      }
      answers[i] = packed;
      scores[i] = score / 4;
    }
  }
  return { compounds, answers, scores, truth: truthOf(compounds, scores) };
}

/** Sizes of firms and compounds: one compound per firm, the rest by lot; households lognormal about the scenario's median. */
function drawCompounds(
  { compounds, medianHouseholds, leastHouseholds }: Scenario,
  random: RandomNumbers,
): readonly SimulatedCompound[] {
  const weights = Array.from({ length: firmCount }, () => Math.exp(0.8 * random.normal()));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const firms = Array.from({ length: firmCount }, (_, f) => f);
  while (firms.length < compounds) {
    firms.push(firmAt(weights, random.uniform() * all));
  }
  let from = 0;
  return firms.map((firm) => {
    const drawn = Math.round(Math.exp(Math.log(medianHouseholds) + 0.7 * random.normal()));
    const households = Math.min(3000, Math.max(leastHouseholds, drawn));
    from += households;
    return { firm, from: from - households, households };
  });
}

/** The firm whose share of the weights holds the point `at`. */
function firmAt(weights: readonly number[], at: number): number {
  let upTo = 0;
  for (const [firm, weight] of weights.entries()) {
    upTo += weight;
    if (at < upTo) return firm;
  }
  return weights.length - 1;
}

function truthOf(compounds: readonly SimulatedCompound[], scores: Float64Array): Float64Array {
  const sums = new Float64Array(firmCount);
  const counts = new Float64Array(firmCount);
  for (const { firm, from, households } of compounds) {
    counts[firm] = (counts[firm] ?? 0) + households;
    for (let i = from; i < from + households; i++) sums[firm] = (sums[firm] ?? 0) + (scores[i] ?? 0);
  }
  return sums.map((sum, f) => sum / (counts[f] ?? 1));
}
