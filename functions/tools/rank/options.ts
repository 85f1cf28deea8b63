import { parseArgs } from 'node:util';
import { type Day, type Month, parseMonth } from '../../domain/month.ts';
import { defaultNumbers, type Policy } from '../../domain/policy.ts';

/** Words the command does not understand; printed with the usage, exit 2. */
export class BadWords extends Error {}

/** What `npm run rank` was asked for. */
export interface RankOptions {
  readonly estimates?: string;
  readonly ratings?: string;
  readonly compounds?: string;
  readonly json: boolean;
  readonly month: Month | undefined;
  readonly policy: Policy;
  /** Simulated stepwise critical values instead of the exact one. */
  readonly stepdown?: { readonly draws: number; readonly seed: number };
}

type NumberKey = { [K in keyof Policy]-?: Policy[K] extends number ? K : never }[keyof Policy];

/** Options that set a number of the policy. Shares may be written 0.05 or 5. */
const numbers: Readonly<
  Record<string, readonly [NumberKey, 'share' | 'whole' | 'number', min: number, max: number]>
> = {
  alpha: ['alphaPercent', 'share', 0.001, 50],
  tail: ['tailPercent', 'share', 0.1, 99],
  'pass-mark': ['passMark', 'number', -1e6, 1e6],
  cap: ['capPercent', 'share', 0, 100],
  'min-firms': ['minFirmsForLists', 'whole', 2, 1e6],
  'watch-tail': ['watchTailPercent', 'share', 0.1, 99],
  'watch-error': ['watchErrorPercent', 'share', 0, 100],
  window: ['windowMonths', 'whole', 1, 120],
  'min-weight': ['minWeightPercent', 'share', 0, 100],
  'prior-degrees': ['priorDegrees', 'number', 0, 1e6],
  nonresponse: ['nonresponsePoints', 'number', 0, 100],
  'min-se': ['minStandardError', 'number', 0.0001, 100],
  'min-answers': ['minAnswers', 'whole', 1, 1e6],
  'min-response': ['minResponsePercent', 'share', 0, 100],
  'min-coverage': ['minCoveragePercent', 'share', 0, 100],
};

/** Options that say how raw answers become estimates: beside given estimates they would do nothing. */
const ofRatings = [
  'month',
  'weights',
  'window',
  'min-weight',
  'prior-degrees',
  'nonresponse',
  'min-se',
  'min-answers',
  'min-response',
  'min-coverage',
];

/** How the command is used. */
export const usage = `npm run rank -- --estimates f.csv [--json]            firm,score,se
npm run rank -- --ratings f.csv --compounds g.csv [--json]
                                                     compound,household,month,q1..q8 and compound,firm,households,mode
options: --critical stepdown --draws 100000 --seed 1 · --month YYYY-MM · --weights 4,1,1,1,1,1,1
         ${Object.keys(numbers)
           .map((name) => `--${name}`)
           .join(' ')}`;

/** Reads the command line; throws BadWords for anything it does not understand. */
export function readOptions(args: readonly string[]): RankOptions {
  const values = valuesOf(args);
  const { estimates, ratings, compounds, critical, month, weights } = values;
  if ((estimates === undefined) === (ratings === undefined))
    throw new BadWords('either --estimates or --ratings');
  if ((ratings === undefined) !== (compounds === undefined))
    throw new BadWords('--ratings goes with --compounds');
  if (critical !== undefined && critical !== 'stepdown' && critical !== 'exact')
    throw new BadWords(`--critical is exact or stepdown, not ${critical}`);
  refuseIdle(values);
  if (month !== undefined && parseMonth(month) === undefined) throw new BadWords(`no such month: ${month}`);
  return {
    ...(estimates === undefined ? {} : { estimates }),
    ...(ratings === undefined ? {} : { ratings }),
    ...(compounds === undefined ? {} : { compounds }),
    json: values.json === 'true',
    month: month === undefined ? undefined : parseMonth(month),
    policy: policyOf(values, weights),
    ...(critical === 'stepdown'
      ? {
          stepdown: {
            draws: whole(values, 'draws', 100_000, 1, 1e8),
            seed: whole(values, 'seed', 1, 0, 2 ** 32 - 1),
          },
        }
      : {}),
  };
}

function valuesOf(args: readonly string[]): Readonly<Record<string, string | undefined>> {
  const text = { type: 'string' } as const;
  const named = [
    'estimates',
    'ratings',
    'compounds',
    'critical',
    'draws',
    'seed',
    'month',
    'weights',
    ...Object.keys(numbers),
  ];
  const options = Object.fromEntries(named.map((name) => [name, text]));
  try {
    const { values } = parseArgs({ args: [...args], options: { ...options, json: { type: 'boolean' } } });
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
  } catch (error) {
    throw new BadWords(error instanceof Error ? error.message : String(error));
  }
}

/** Refuses options that would change nothing, so that nobody believes they did. */
function refuseIdle(values: Readonly<Record<string, string | undefined>>): void {
  const given = (names: readonly string[]) =>
    names.flatMap((name) => (values[name] === undefined ? [] : [`--${name}`])).join(', ');
  const draws = given(['draws', 'seed']);
  if (draws !== '' && values.critical !== 'stepdown')
    throw new BadWords(`${draws} goes with --critical stepdown: exact values need no draws`);
  const idle = given(ofRatings);
  if (idle !== '' && values.estimates !== undefined)
    throw new BadWords(`${idle} goes with --ratings: estimates are ranked as they are given`);
}

function policyOf(values: Readonly<Record<string, string | undefined>>, weights: string | undefined): Policy {
  const own: Partial<Record<NumberKey, number>> = {};
  for (const [name, [key, kind, min, max]] of Object.entries(numbers)) {
    const text = values[name];
    if (text === undefined) continue;
    const given = text.trim() === '' ? Number.NaN : Number(text);
    const value = kind === 'share' && given < 1 ? Math.round(given * 1e8) / 1e6 : given;
    if (!(value >= min && value <= max) || (kind === 'whole' && !Number.isInteger(value)))
      throw new BadWords(`--${name} cannot be ${text}`);
    own[key] = value;
  }
  const aspectWeights = weights === undefined ? defaultNumbers.aspectWeights : weights.split(',').map(Number);
  if (
    aspectWeights.length !== 7 ||
    !aspectWeights.every((w) => Number.isInteger(w) && w >= 0 && w <= 1000) ||
    !aspectWeights.some((w) => w > 0)
  )
    throw new BadWords('--weights are seven whole numbers, e.g. 4,1,1,1,1,1,1');
  return {
    ...defaultNumbers,
    aspectWeights,
    id: 'command line',
    from: '2000-01' as Month,
    legalBasis: '',
    legalText: '',
    fairCompetitionReview: '',
    impactAssessment: '2000-01-01' as Day,
    ...own,
  };
}

function whole(
  values: Readonly<Record<string, string | undefined>>,
  name: string,
  otherwise: number,
  min: number,
  max: number,
): number {
  const value = values[name] === undefined ? otherwise : Number(values[name]);
  if (!(Number.isInteger(value) && value >= min && value <= max))
    throw new BadWords(`--${name} cannot be ${values[name]}`);
  return value;
}
