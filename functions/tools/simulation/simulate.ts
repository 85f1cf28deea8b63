import {
  type CriticalNumbers,
  type CriticalValues,
  criticalValues,
} from '../../domain/ranking/critical-values.ts';
import { type AttackReport, attackStudy } from './attack-study.ts';
import type { Attack } from './attacks.ts';
import { drawCounty, firmCount } from './county.ts';
import { randomNumbers } from './random-numbers.ts';
import { judge, lowest, type RuleName, ruleNames } from './rules.ts';
import type { Scenario } from './scenarios.ts';
import { conductSurvey } from './survey.ts';

/** How a rule did, in the units of golden/simulation.json: firms a month, and percent of listings, of months, of truly worst firms. */
export interface RuleRow {
  readonly rule: RuleName;
  readonly listed: number;
  readonly not_worst3: number;
  readonly not_worst_quarter: number;
  readonly months_any_not_worst_quarter: number;
  readonly caught_worst3: number;
  readonly caught_worst1: number;
}

/** Outcome of a simulation: a contract, others read it. `ranked` is the mean number of ranked firms a month; attacks only where asked for. */
export interface SimulationReport extends Partial<AttackReport> {
  readonly scenario: string;
  readonly reps: number;
  readonly seed: number;
  readonly ranked: number;
  readonly rows: readonly RuleRow[];
}

/** Sums over the months simulated so far. */
interface RuleSums {
  listed: number;
  notWorst3: number;
  notQuarter: number;
  monthsWrong: number;
  caught3: number;
  caught1: number;
}

/** Simulates `reps` counties of a scenario, one evaluation each, and each attack on every one of them. The same seed gives the same report. */
export function simulate(
  scenario: Scenario,
  reps: number,
  seed: number,
  onDone: (done: number) => void,
  attacks: readonly Attack[] = [],
): SimulationReport {
  const random = randomNumbers(seed);
  const critical = remembered();
  const study =
    attacks.length === 0 ? undefined : attackStudy(scenario, attacks, randomNumbers(~seed), critical);
  const sums = new Map(
    ruleNames.map((rule): [RuleName, RuleSums] => [
      rule,
      { listed: 0, notWorst3: 0, notQuarter: 0, monthsWrong: 0, caught3: 0, caught1: 0 },
    ]),
  );
  let ranked = 0;
  for (let rep = 1; rep <= reps; rep++) {
    const county = drawCounty(scenario, random);
    const survey = conductSurvey(county, scenario, random);
    const verdicts = judge(county, survey, scenario, critical);
    study?.add(county, survey);
    ranked += verdicts.ranked;
    const worst = lowest(county.truth, Math.ceil(firmCount / 4));
    for (const [rule, own] of sums) addVerdict(own, verdicts.listed[rule], worst);
    onDone(rep);
  }
  const rows = [...sums].map(([rule, own]) => rowOf(rule, own, reps));
  return {
    scenario: scenario.name,
    reps,
    seed,
    ranked: decimals(ranked / reps, 2),
    rows,
    ...study?.report(),
  };
}

/** Critical values depend on the number of firms alone: found once each. */
function remembered(): typeof criticalValues {
  const known = new Map<number, CriticalValues>();
  return (count: number, numbers: CriticalNumbers) => {
    const found = known.get(count) ?? criticalValues(count, numbers);
    known.set(count, found);
    return found;
  };
}

/** `worst`: the true worst quarter, the worst first. */
function addVerdict(sums: RuleSums, listed: readonly number[], worst: readonly number[]): void {
  const quarter = new Set(worst);
  const three = new Set(worst.slice(0, 3));
  const outside = listed.filter((firm) => !quarter.has(firm)).length;
  const caught = listed.filter((firm) => three.has(firm)).length;
  sums.listed += listed.length;
  sums.notWorst3 += listed.length - caught;
  sums.notQuarter += outside;
  sums.monthsWrong += outside > 0 ? 1 : 0;
  sums.caught3 += caught;
  sums.caught1 += listed.includes(worst[0] ?? -1) ? 1 : 0;
}

function rowOf(rule: RuleName, sums: RuleSums, reps: number): RuleRow {
  const percent = (part: number, whole: number) => (whole === 0 ? 0 : decimals((100 * part) / whole, 1));
  return {
    rule,
    listed: decimals(sums.listed / reps, 2),
    not_worst3: percent(sums.notWorst3, sums.listed),
    not_worst_quarter: percent(sums.notQuarter, sums.listed),
    months_any_not_worst_quarter: percent(sums.monthsWrong, reps),
    caught_worst3: percent(sums.caught3, 3 * reps),
    caught_worst1: percent(sums.caught1, reps),
  };
}

function decimals(x: number, places: number): number {
  return Number(x.toFixed(places));
}
