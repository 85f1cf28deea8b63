/** A kind of simulated county. Points are on the 0..100 scale. */
export interface Scenario {
  readonly name: string;
  readonly firmSd: number;
  readonly compoundSd: number;
  /** Points by which two firms are worse than their lot. */
  readonly terrible: number;
  /** How many compounds there are, the median of their households, and the fewest. */
  readonly compounds: number;
  readonly medianHouseholds: number;
  readonly leastHouseholds: number;
  /** Range of the compounds' response rates, uniform: of one campaign, or of every month. */
  readonly response: readonly [low: number, high: number];
  /** Months of the window in which a household may answer; its latest answer counts once. */
  readonly months: number;
  /** Gates: answers of a firm, and response in percent. */
  readonly minAnswers: number;
  readonly minResponsePercent: number;
}

const usual = { compounds: 131, medianHouseholds: 350, leastHouseholds: 40 } as const;

const campaign = {
  ...usual,
  response: [0.1, 0.6],
  months: 1,
  minAnswers: 60,
  minResponsePercent: 10,
  terrible: 0,
} as const;

/** A monthly survey at `percent` of households a month over the three-month window, under the method's own gates; compounds vary from half to one and a half times that. */
function monthly(percent: number): Scenario {
  const rate = percent / 100;
  return {
    ...usual,
    name: `monthly-${percent}`,
    firmSd: 6,
    compoundSd: 4,
    terrible: 0,
    response: [0.5 * rate, 1.5 * rate],
    months: 3,
    minAnswers: 50,
    minResponsePercent: 5,
  };
}

/** The scenarios of golden/simulation.json, the same counties at 3, 5 and 8 % response a month, and with compounds a sixth as large: as many, or for as many households. */
export const scenarios: readonly Scenario[] = [
  { ...campaign, name: 'differing', firmSd: 6, compoundSd: 4 },
  { ...campaign, name: 'alike', firmSd: 1, compoundSd: 1 },
  { ...campaign, name: 'two-terrible', firmSd: 3, compoundSd: 4, terrible: 12 },
  monthly(3),
  monthly(5),
  monthly(8),
  { ...campaign, name: 'tiny', firmSd: 6, compoundSd: 4, medianHouseholds: 60, leastHouseholds: 10 },
  {
    ...campaign,
    name: 'tiny-many',
    firmSd: 6,
    compoundSd: 4,
    compounds: 786,
    medianHouseholds: 60,
    leastHouseholds: 10,
  },
];
