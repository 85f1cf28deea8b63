import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../support/command.ts';
import { hospitals } from '../support/hospitals.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rank-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function fileWith(name: string, lines: readonly string[]): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, `${lines.join('\n')}\n`);
  return path;
}

async function golden(name: string) {
  const text = await readFile(new URL(`../golden/csranks_${name}.json`, import.meta.url), 'utf8');
  const { theta, se, sets, tukey_kramer_singlestep_crit: crit } = JSON.parse(text);
  const lines = theta.map((score: number, j: number) => `f${j},${score},${se[j]}`);
  return { file: await fileWith(`${name}.csv`, ['firm,score,se', ...lines]), sets, crit };
}

describe('npm run rank -- --estimates', () => {
  it('prints the agreed shape, firms in input order', async () => {
    const { file, crit } = await golden('p5');
    const { code, out } = await run('tools/rank', ['--estimates', file, '--json']);
    expect(code).toBe(0);
    const report = JSON.parse(out);
    expect(Object.keys(report)).toEqual(['p', 'alpha', 'c', 'firms', 'lists', 'unranked']);
    expect([report.p, report.alpha, report.unranked]).toEqual([5, 0.05, []]);
    expect(Math.abs(report.c - crit)).toBeLessThan(1e-3);
    expect(report.firms[0]).toEqual({ firm: 'f0', score: 2, se: 1, lower: 4, upper: 5 });
    expect(report.lists).toEqual({ black: [], red: [], watch: [] });
  });

  it('gives one firm the set [1, 1] and no critical value', async () => {
    const file = await fileWith('one.csv', ['﻿Firm,Score,SE', 'only,70.5,1.2']);
    const report = JSON.parse((await run('tools/rank', ['--estimates', file, '--json'])).out);
    expect(report).toMatchObject({ p: 1, c: null, firms: [{ lower: 1, upper: 1 }] });
  });

  it('simulates stepwise sets within the bounds of the R package', async () => {
    const { file, sets } = await golden('p28_realistic');
    const args = [
      '--estimates',
      file,
      '--json',
      '--critical',
      'stepdown',
      '--draws',
      '100000',
      '--seed',
      '7',
    ];
    const report = JSON.parse((await run('tools/rank', args)).out);
    const bounds = sets['simul|two-sided|stepdown'];
    for (const [step, reference] of bounds.ref.crit_steps.entries())
      expect(Math.abs((report.steps[step] ?? report.c) - reference)).toBeLessThan(0.05);
    for (const [j, { lower, upper }] of report.firms.entries()) {
      expect(lower).toBeGreaterThanOrEqual(bounds.L_min[j] - 1);
      expect(lower).toBeLessThanOrEqual(bounds.L_max[j] + 1);
      expect(upper).toBeGreaterThanOrEqual(bounds.U_min[j] - 1);
      expect(upper).toBeLessThanOrEqual(bounds.U_max[j] + 1);
    }
  });

  it('finds two hospitals of Texas certainly in the worst quarter, where the naive bottom tenth names 29', async () => {
    const texas = hospitals().filter(({ state }) => state === 'TX');
    const file = await fileWith('texas.csv', [
      'firm,score,se',
      ...texas.map(({ firm, score, se }) => `${firm},${score},${se}`),
    ]);
    const args = ['--estimates', file, '--json', '--pass-mark', '1000', '--cap', '100'];
    const report = JSON.parse((await run('tools/rank', args)).out);
    expect([report.p, Math.ceil(report.p / 10), report.lists.black.length]).toEqual([283, 29, 2]);
  });

  it('refuses bad rows with file, line and reason, and exits 2', async () => {
    const rows = [
      'firm,score,se',
      'a,1,1',
      'b,NaN,1',
      'c,1,0',
      'a,2,1',
      'd,,1',
      'e,1,-1',
      ',1,1',
      'g,1',
      'h,1,1e-9',
      'i,1,1,1',
    ];
    const file = await fileWith('bad.csv', rows);
    const { code, out, err } = await run('tools/rank', ['--estimates', file, '--json']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`${file}:11: 4 fields under a header of 3`);
    const better = await fileWith('bad.csv', rows.slice(0, -1));
    const second = await run('tools/rank', ['--estimates', better]);
    expect(second.code).toBe(2);
    expect(
      second.err
        .trim()
        .split('\n')
        .map((line) => line.slice(file.length)),
    ).toEqual([
      ':3: score is not a usable number: NaN',
      ':4: se must be above 0, not 0',
      ':5: firm a stands twice, first on line 2',
      ':6: score is missing',
      ':7: se must be above 0, not -1',
      ':8: firm is missing',
      ':9: se is missing',
      ':10: se 1e-9 is 0 at 4 decimals',
    ]);
  });

  it('refuses a wrong header, an empty file, no file, and words it does not know', async () => {
    const cases = [
      ['--estimates', await fileWith('header.csv', ['firm,score', 'a,1'])],
      ['--estimates', await fileWith('empty.csv', [])],
      ['--estimates', join(folder, 'none.csv')],
      ['--estimates', folder, '--alpha', '2x'],
      ['--frobnicate'],
      [],
    ];
    for (const args of cases) {
      const { code, err } = await run('tools/rank', args);
      expect([args, code, err.length > 0]).toEqual([args, 2, true]);
      expect(err).not.toContain('at async');
    }
  });

  it('tells on which line a quotation mark opens that is never closed, beside the bad rows before it', async () => {
    const file = await fileWith('quote.csv', ['firm,score,se', 'a,1,0', 'b,1,1', '"c,1,1', 'd,x,1', 'e,x,1']);
    const { code, err } = await run('tools/rank', ['--estimates', file]);
    expect([code, err.trim().split('\n')]).toEqual([
      2,
      [
        `${file}:2: se must be above 0, not 0`,
        `${file}:4: a quotation mark opens in this row and is never closed; the rows after it were not read`,
      ],
    ]);
  });

  it.each([
    [['--draws', '1000'], '--draws goes with --critical stepdown'],
    [['--critical', 'exact', '--seed', '1', '--draws', '9'], '--draws, --seed goes with'],
    [['--month', '2026-10', '--weights', '4,1,1,1,1,1,1'], '--month, --weights goes with --ratings'],
    [['--min-answers', '10', '--window', '1'], '--window, --min-answers goes with --ratings'],
  ])('refuses %j, which would change nothing', async (words, reason) => {
    const file = await fileWith('idle.csv', ['firm,score,se', 'a,1,1', 'b,2,1']);
    const { code, out, err } = await run('tools/rank', ['--estimates', file, ...words]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(reason);
  });

  it('refuses more than 100,000 rows', async () => {
    const rows = Array.from({ length: 100_001 }, (_, j) => `f${j},70,1`);
    const file = await fileWith('many.csv', ['firm,score,se', ...rows]);
    const { code, err } = await run('tools/rank', ['--estimates', file]);
    expect(code).toBe(2);
    expect(err).toContain(':100002: more than 100,000 rows');
  });
});

describe('npm run rank -- --ratings', () => {
  const questions = 'q1,q2,q3,q4,q5,q6,q7,q8';
  const compounds = Array.from({ length: 9 }, (_, j) => `C${j},firm ${j},${j === 8 ? 100 : 120},market`);
  /** Firm j has 2 + 2j of twenty-five households pleased, each month another twenty-five. */
  const ratings = ['2026-09', '2026-10', '2026-11'].flatMap((month, age) =>
    compounds.slice(0, 8).flatMap((_, j) =>
      Array.from({ length: 25 }, (__, i) => {
        const household = age * 25 + i + 1;
        return `C${j},${household},${month},${i < 2 + 2 * j ? '5,5,5,5,,5,5,a' : '2,1,2,-,2,2,2,'}`;
      }),
    ),
  );

  it('runs the full method from raw answers over the window', async () => {
    const files = [
      '--ratings',
      await fileWith('ratings.csv', [
        `compound,household,month,${questions}`,
        ...ratings,
        'C8,1,2026-11,5,5,5,5,5,5,5,a',
      ]),
      '--compounds',
      await fileWith('compounds.csv', ['compound,firm,households,mode', ...compounds, 'S0,,50,self-managed']),
    ];
    const report = JSON.parse((await run('tools/rank', [...files, '--json'])).out);
    expect(report.p).toBe(8);
    expect(report.unranked).toEqual([{ firm: 'firm 8', reason: 'too-few-answers' }]);
    const scores = report.firms.map(({ score }: { score: number }) => score);
    expect(scores).toEqual(scores.toSorted((a: number, b: number) => a - b));
    const earlier = JSON.parse((await run('tools/rank', [...files, '--json', '--month', '2026-10'])).out);
    expect(earlier.p).toBe(8);
    const single = JSON.parse((await run('tools/rank', [...files, '--json', '--window', '1'])).out);
    expect(single.unranked).toHaveLength(9);
    const table = (await run('tools/rank', files)).out;
    expect(table).toContain('not ranked: firm 8 (too-few-answers)');
  });

  it('counts a household once, with its latest rating of the window', async () => {
    const files = [
      '--ratings',
      await fileWith('twice.csv', [
        `compound,household,month,${questions}`,
        ...Array.from({ length: 60 }, (_, i) => `C0,${i + 1},2026-09,1,1,1,1,1,1,1,`),
        ...Array.from({ length: 60 }, (_, i) => `C0,${i + 1},2026-11,5,5,5,5,5,5,5,`),
      ]),
      '--compounds',
      await fileWith('compound.csv', ['compound,firm,households,mode', 'C0,f,100,market']),
    ];
    const report = JSON.parse((await run('tools/rank', [...files, '--json'])).out);
    expect(report.firms).toMatchObject([{ firm: 'f', score: 100, lower: 1, upper: 1 }]);
  });

  it('refuses unknown compounds, answers that are none, a household twice in a month, and more answers than households', async () => {
    const good = await fileWith('good.csv', ['compound,firm,households,mode', 'C0,f,1,market']);
    const bad = await fileWith('raw.csv', [
      `compound,household,month,${questions}`,
      'C0,1,2026-09,5,5,5,5,5,5,5,a',
      'C0,1,2026-09,5,5,5,5,5,5,5,a',
      'C9,2,2026-13,6,,,,,,,z',
      'C0,0,2026-09,5,,,,,,,',
    ]);
    const { code, err } = await run('tools/rank', ['--ratings', bad, '--compounds', good]);
    expect(code).toBe(2);
    expect(err).toContain(`${bad}:3: household 1 of C0 rates twice in 2026-09`);
    expect(err).toContain(`${bad}:4: compound C9 is not in the compounds file`);
    expect(err).toContain(`${bad}:4: month must be YYYY-MM, not 2026-13`);
    expect(err).toContain(`${bad}:4: q1 cannot be 6`);
    expect(err).toContain(`${bad}:5: household must be a number`);
    const two = await fileWith('two.csv', [
      `compound,household,month,${questions}`,
      'C0,1,2026-09,5,,,,,,,',
      'C0,2,2026-09,5,,,,,,,',
    ]);
    const over = await run('tools/rank', ['--ratings', two, '--compounds', good]);
    expect([over.code, over.err.trim()]).toEqual([2, `${good}:2: 2 households of C0 rated, but it has 1`]);
    const mode = await fileWith('mode.csv', [
      'compound,firm,households,mode',
      'C0,f,1.5,feudal',
      'C0,f,1,market',
    ]);
    const wrong = await run('tools/rank', ['--ratings', two, '--compounds', mode]);
    expect(wrong.err.trim().split('\n')).toHaveLength(3);
  });
});
