import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Plan } from '../../functions/domain/plan.ts';
import { type TriedNumbers, tryNumbers } from '../../functions/ranking/what-if.ts';
import { freshFolder, run } from '../support/command.ts';
import { honestCounty, honestMonth } from '../support/honest-county.ts';
import { runMonth } from '../support/run-month.ts';
import type { TestWorld } from '../support/world.ts';

let world: TestWorld;
let plan: Plan;
let files: readonly string[] = [];

beforeAll(async () => {
  // Some answers lack parts, some are thin: weights and gates then matter.
  const odd = (firm: number, household: number) => {
    if (household % 7 === firm % 7) return { answers: '5-5--5-a' };
    return household === 3 ? { answers: '1-------' } : {};
  };
  ({ world } = await honestCounty(odd));
  await runMonth(world, honestMonth);
  const found = await world.evaluations.plan(honestMonth, 1);
  if (found === undefined) throw new Error('the month has no plan');
  plan = found;
  files = await answersAsFiles();
});
afterAll(() => world.stop());

/** The sealed answers as `npm run rank` reads them: a household a row, its number made up. */
async function answersAsFiles(): Promise<readonly string[]> {
  const compounds = plan.compounds.map(({ compound, firm, households, mode }) =>
    [compound, firm ?? '', households, mode].join(),
  );
  const ratings: string[] = [];
  for await (const { compound, answers } of world.evaluations.tallies(honestMonth, 1)) {
    const all = answers.flatMap(([text, count]) => Array.from({ length: count }, () => text));
    for (const [index, text] of all.entries())
      ratings.push(
        [compound, index + 1, honestMonth, ...[...text].map((one) => one.replace('-', ''))].join(),
      );
  }
  const [folder, aspects] = [freshFolder(), Array.from({ length: 8 }, (_, index) => `q${index + 1}`)];
  const written = (name: string, head: string, rows: readonly string[]) => {
    const file = join(folder, name);
    writeFileSync(file, [head, ...rows, ''].join('\n'));
    return file;
  };
  return [
    '--ratings',
    written('ratings.csv', ['compound,household,month', ...aspects].join(), ratings),
    '--compounds',
    written('compounds.csv', 'compound,firm,households,mode', compounds),
  ];
}

/** All numbers that the command takes, those tried in place of the policy's. */
function options(numbers: Partial<TriedNumbers>): readonly string[] {
  const policy = { ...plan.policy, ...numbers };
  const given = {
    alpha: policy.alphaPercent / 100,
    tail: policy.tailPercent / 100,
    'pass-mark': policy.passMark,
    cap: policy.capPercent / 100,
    'min-firms': policy.minFirmsForLists,
    'watch-tail': policy.watchTailPercent / 100,
    'watch-error': policy.watchErrorPercent / 100,
    'min-weight': policy.minWeightPercent / 100,
    'prior-degrees': policy.priorDegrees,
    nonresponse: policy.nonresponsePoints,
    'min-se': policy.minStandardError,
    'min-answers': policy.minAnswers,
    'min-response': policy.minResponsePercent / 100,
    'min-coverage': policy.minCoveragePercent / 100,
    weights: policy.aspectWeights.join(),
    window: 1,
  };
  return Object.entries(given).flatMap(([name, value]) => [`--${name}`, String(value)]);
}

interface Ranked {
  readonly firm: string;
  readonly score: number;
  readonly se: number;
  readonly lower: number;
  readonly upper: number;
}

const inOrder = (firms: readonly Ranked[]) =>
  firms
    .map(({ firm, score, se, lower, upper }) => ({ firm, score, se, lower, upper }))
    .sort((a, b) => (a.firm < b.firm ? -1 : 1));

it.each<Partial<TriedNumbers>>([
  {},
  { aspectWeights: [1, 5, 1, 2, 1, 1, 3] },
  { minAnswers: 238 },
  { minWeightPercent: 60, minResponsePercent: 12 },
  {
    minAnswers: 60,
    minResponsePercent: 10,
    minCoveragePercent: 90,
    aspectWeights: [1, 5, 1, 2, 1, 1, 3],
    priorDegrees: 3,
    nonresponsePoints: 0.5,
    minWeightPercent: 30,
    minStandardError: 0.5,
    tailPercent: 40,
    passMark: 70,
    alphaPercent: 10,
    capPercent: 30,
  },
])(
  'weights, gates and every other number give what npm run rank makes of the same answers: %j',
  async (numbers) => {
    const [month] = await Array.fromAsync(tryNumbers(world, [honestMonth], numbers));
    const { out, err } = await run('tools/rank', [...files, '--json', ...options(numbers)]);
    expect(err).toBe('');
    const report: { firms: Ranked[]; unranked: { firm: string }[] } = JSON.parse(out);
    expect(inOrder(month?.tried.ranked ?? [])).toEqual(inOrder(report.firms));
    expect([...(month?.tried.unranked ?? [])].sort()).toEqual(report.unranked.map(({ firm }) => firm).sort());
    expect(report.firms.length + report.unranked.length).toBe(10);
  },
);
