import { parseArgs } from 'node:util';
import { Bar, Presets } from 'cli-progress';
import { scenarios } from './simulation/scenarios.ts';
import { type SimulationReport, simulate } from './simulation/simulate.ts';

const names = scenarios.map(({ name }) => name).join(', ');
const usage = `npm run simulate -- --scenario <${names}> [--reps 600] [--seed 1] [--json]`;

/** `npm run simulate`: error and detection rates of list rules on simulated counties. Progress on stderr; exit 2 for wrong words. */
function main(): void {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: { scenario: text, reps: text, seed: text, json: { type: 'boolean' } },
  });
  const scenario = scenarios.find(({ name }) => name === (values.scenario ?? 'differing'));
  if (scenario === undefined) throw new Error(`no scenario ${values.scenario}; there are ${names}`);
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
  const report = simulate(scenario, reps, seed, (done) => bar.update(done));
  bar.stop();
  process.stdout.write(`${values.json ? JSON.stringify(report) : tableOf(report)}\n`);
}

function whole(name: string, text: string, min: number, max: number): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= min && value <= max))
    throw new Error(`--${name} must be a whole number ${min}..${max}, not ${text}`);
  return value;
}

function tableOf({ scenario, reps, seed, ranked, rows }: SimulationReport): string {
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
  ].join('\n');
}

try {
  main();
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  process.exitCode = 2;
}
