import { describe, expect, it } from 'vitest';
import { scenarios } from '../../functions/tools/simulation/scenarios.ts';
import { simulate } from '../../functions/tools/simulation/simulate.ts';
import golden from '../golden/simulation.json' with { type: 'json' };
import { run as runTool } from '../support/command.ts';

const run = (name: string, reps: number) => {
  const scenario = scenarios.find((one) => one.name === name);
  if (scenario === undefined) throw new Error(`no scenario ${name}`);
  const report = simulate(scenario, reps, 1, () => {});
  return { ...report, row: (rule: string) => report.rows.find((row) => row.rule === rule) };
};

// Few repetitions, so wide limits: 600 of them are run by hand (README) and agree with the reference to 2 points.
describe('simulated counties', () => {
  it.each(['differing', 'two-terrible'])(
    '%s: black is never wrong, and finds about what the reference finds',
    (name) => {
      const { row } = run(name, 60);
      const reference = golden.scenarios
        .find((one) => one.name === name)
        ?.rows.find(({ rule }) => rule === 'black');
      expect(row('black')?.months_any_not_worst_quarter).toBe(0);
      expect(row('watch')?.months_any_not_worst_quarter).toBeLessThanOrEqual(2);
      expect(row('black')?.caught_worst3).toBeGreaterThan((reference?.caught_worst3 ?? 100) - 12);
      expect(row('naive')?.listed).toBe(3);
      expect(row('naive')?.caught_worst3).toBeGreaterThan(70);
    },
  );

  it('alike: the naive rule names firms outside the worst quarter in most months, black names nobody', () => {
    const { row } = run('alike', 30);
    expect(row('naive')?.months_any_not_worst_quarter).toBeGreaterThan(45);
    expect(row('black')?.listed).toBe(0);
  });

  it('at 5 % a month at least 20 of 28 firms are ranked once the window is full', () => {
    const { ranked, row } = run('monthly-5', 30);
    expect(ranked).toBeGreaterThanOrEqual(20);
    expect(row('black')?.months_any_not_worst_quarter).toBe(0);
  });
});

describe('npm run simulate', () => {
  it('prints the agreed shape, the same for the same seed', async () => {
    const args = ['--scenario', 'differing', '--reps', '2', '--seed', '5', '--json'];
    const [first, second] = [await runTool('tools/simulate', args), await runTool('tools/simulate', args)];
    expect(first.code).toBe(0);
    expect(second.out).toBe(first.out);
    const { rows, ...head } = JSON.parse(first.out);
    expect(head).toMatchObject({ scenario: 'differing', reps: 2, seed: 5 });
    expect(rows.map(({ rule }: { rule: string }) => rule)).toEqual([
      'naive',
      'bayesian-average',
      'watch',
      'black',
    ]);
    expect(Object.keys(rows[0])).toEqual([
      'rule',
      'listed',
      'not_worst3',
      'not_worst_quarter',
      'months_any_not_worst_quarter',
      'caught_worst3',
      'caught_worst1',
    ]);
  });

  it('adds a row an attack where one is asked for, and how often honest firms are flagged', async () => {
    const args = ['--scenario', 'differing', '--attack', 'noisy-escape', '--reps', '1', '--json'];
    const { code, out } = await runTool('tools/simulate', args);
    expect(code).toBe(0);
    const { attacks, ...report } = JSON.parse(out);
    expect(attacks.map(({ attack }: { attack: string }) => attack)).toEqual([
      'noisy-escape-ones',
      'noisy-escape-fives',
    ]);
    expect(Object.keys(attacks[0])).toEqual(
      expect.arrayContaining([
        'score_shift',
        'flagged',
        'naive_listed',
        'black_listed',
        'black_listed_with_freeze',
        'black_listed_after_lapse',
        'black_listed_after_audit',
        'unnoticed_escape',
      ]),
    );
    expect(report).toHaveProperty('false_flags_percent_of_firm_months');
    expect(report.rows).toHaveLength(4);
  });

  it('refuses scenarios and numbers it does not know, and exits 2', async () => {
    for (const args of [
      ['--scenario', 'utopia'],
      ['--attack', 'constructor'],
      ['--reps', '0'],
      ['--seed', 'x'],
      ['--what'],
    ])
      expect((await runTool('tools/simulate', args)).code).toBe(2);
  });
});
