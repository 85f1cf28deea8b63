import { parseArgs } from 'node:util';
import { Bar, Presets } from 'cli-progress';
import type { AttackRow } from './simulation/attack-row.ts';
import { attacksNamed, attackWords } from './simulation/attacks.ts';
import { scenarios } from './simulation/scenarios.ts';
import { type SimulationReport, simulate } from './simulation/simulate.ts';

const names = scenarios.map(({ name }) => name).join(', ');
const usage = `npm run simulate -- --scenario <${names}> [--attack <${attackWords.join(', ')}>] [--reps 600] [--seed 1] [--json]`;

/** `npm run simulate`: error and detection rates of list rules on simulated counties, and with `--attack` what stuffed ballots do to them. Progress on stderr; exit 2 for wrong words. */
function main(): void {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: { scenario: text, attack: text, reps: text, seed: text, json: { type: 'boolean' } },
  });
  const scenario = scenarios.find(({ name }) => name === (values.scenario ?? 'differing'));
  if (scenario === undefined) throw new Error(`no scenario ${values.scenario}; there are ${names}`);
  const attacks = values.attack === undefined ? [] : attacksNamed(values.attack);
  const reps = whole('reps', values.reps ?? '600', 1, 1_000_000);
  const seed = whole('seed', values.seed ?? '1', 0, 2 ** 32 - 1);
  const bar = new Bar(
    {
      format: `  ${scenario.name} |{bar}| {value}/{total} months, {eta} s`,
      noTTYOutput: true,
      notTTYSchedule: 5000,
    },
    Presets.shades_classic,
  );
  bar.start(reps, 0);
  const report = simulate(scenario, reps, seed, (done) => bar.update(done), attacks);
  bar.stop();
  process.stdout.write(`${values.json ? JSON.stringify(report) : tableOf(report)}\n`);
}

function whole(name: string, text: string, min: number, max: number): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= min && value <= max))
    throw new Error(`--${name} must be a whole number ${min}..${max}, not ${text}`);
  return value;
}

function tableOf({ scenario, reps, seed, ranked, rows, attacks, ...flags }: SimulationReport): string {
  const head = `${scenario}, ${reps} months, seed ${seed}: ${ranked} of 28 firms ranked a month`;
  return [
    head,
    'rule              listed  not worst 3 %  not worst quarter %  months with any %  caught worst 3 %  caught worst %',
    ...rows.map((row) =>
      [
        row.rule.padEnd(16),
        row.listed.toFixed(2).padStart(7),
        row.not_worst3.toFixed(1).padStart(14),
        row.not_worst_quarter.toFixed(1).padStart(20),
        row.months_any_not_worst_quarter.toFixed(1).padStart(18),
        row.caught_worst3.toFixed(1).padStart(17),
        row.caught_worst1.toFixed(1).padStart(15),
      ].join(' '),
    ),
    ...(attacks === undefined
      ? []
      : [
          '',
          `false flags: ${flags.false_flags_percent_of_firm_months} % of firm-months`,
          'attack                 flagged %  listed before %  after %  frozen %  audited %  by evidence %  quarantined %',
          ...attacks.map(lineOf),
        ]),
  ].join('\n');
}

function lineOf(row: AttackRow): string {
  const figures: readonly (readonly [number, number])[] = [
    [row.flagged, 10],
    [row.black_listed[0], 16],
    [row.black_listed[1], 8],
    [row.black_listed_with_freeze, 9],
    [row.black_listed_after_audit, 10],
    [row.black_listed_after_audit_by_evidence, 14],
    [row.black_listed_after_quarantine, 14],
  ];
  return [row.attack.padEnd(21), ...figures.map(([x, width]) => x.toFixed(1).padStart(width))].join(' ');
}

try {
  main();
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  process.exitCode = 2;
}
