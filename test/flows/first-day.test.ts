import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkCharacter } from '../../functions/domain/firm.ts';
import { freshFolder, run } from '../support/command.ts';
import { samplePolicy } from '../support/county.ts';

const folder = freshFolder();
const env = { DATA_DIR: join(folder, 'data') };
const firm = (index: number) => {
  const first17 = `9199000000000000${index}`;
  return first17 + checkCharacter(first17);
};

function file(name: string, lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

/** An empty service on its first day, by commands alone and with nothing running. */
describe('the first day of an empty service', { timeout: 90_000 }, () => {
  const firms = file('firms.csv', [
    '﻿统一社会信用代码,企业名称,报修电话',
    `${firm(1)},青禾物业,0000-1`,
    `${firm(2)},云岫物业,0000-2`,
  ]);
  const compounds = file('compounds.csv', [
    'compound,name,district,mode,households,households_source,households_day',
    '1ABC,翠屏花园,城东街道,市场化,300,社区核定,2026-11-01',
    ',锦绣家园,城东街道,self-managed,120,社区核定,2026-11-01',
  ]);
  const tenures = file('tenures.csv', [
    'compound,firm,from,to',
    `1ABC,${firm(1)},2025-01-01,2026-12-31`,
    `1ABC,${firm(2)},2027-01-01,`,
  ]);

  beforeAll(async () => {
    expect(await run('tools/registry', ['import', firms, compounds, tenures], env)).toMatchObject({
      code: 0,
      err: '',
    });
  });

  it('takes firms, compounds and tenures, and the same files twice change nothing', async () => {
    const again = await run('tools/registry', ['import', firms, compounds, tenures], env);
    expect(again.code).toBe(0);
    expect(again.out.match(/未变 unchanged 2/g)).toHaveLength(3);
    expect(again.out).not.toMatch(/(added|更改 changed) [1-9]/);
  });

  it('tells bad rows by file, line and reason, keeps the good ones, and exits 2', async () => {
    const bad = file('bad.csv', [
      'compound,name,district,mode,households,households_source,households_day',
      '2ABC,滨河小区,城西街道,market,90,社区,2026-11-01',
      '3ABC,,城西街道,market,90,社区,2026-11-01',
      'U!,学府里,城西街道,market,90,社区,2026-11-01',
      '4ABC,书香苑,城西街道,monopoly,90,社区,2026-11-01',
      '5ABC,文昌苑,城西街道,market,0,社区,2026-02-30',
      '6ABC,翠屏花园,城东街道,market,90,社区,2026-11-01',
    ]);
    const { code, out, err } = await run('tools/registry', ['import', bad], env);
    expect(code).toBe(2);
    expect(out).toContain('added 1');
    for (const line of [3, 4, 5, 6, 7]) expect(err).toContain(`${bad}:${line}: `);
    const overlap = file('overlap.csv', [
      'compound,firm,from,to',
      `1ABC,${firm(1)},2025-01-01,2026-12-31`,
      `1ABC,${firm(2)},2026-06-01,`,
      `1ABC,9.1E+17,2028-01-01,`,
    ]);
    const refused = await run('tools/registry', ['import', overlap], env);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('overlaps another');
    expect(refused.err).toContain('turned into a number');
  });

  it('refuses a file that is no table of ours, and a file that is not there', async () => {
    const strange = file('strange.csv', ['a,b', '1,2']);
    const none = join(folder, 'none.csv');
    const { code, err } = await run('tools/registry', ['import', strange, none], env);
    expect(code).toBe(2);
    expect(err).toContain(`${strange}:1: the columns are neither`);
    expect(err).toContain(`${none}: 读不了 cannot be read: `);
    expect(await run('tools/registry', [], env)).toMatchObject({ code: 2 });
  });

  it('takes a policy only with its legal basis and for months to come', async () => {
    const month = new Date().toISOString().slice(0, 7);
    const broken = file('broken.json', ['{', '"id": x}']);
    const whole = file('policy.json', [JSON.stringify({ ...samplePolicy(), from: month })]);
    const baseless = file('baseless.json', [
      JSON.stringify({ ...samplePolicy(), from: month, legalBasis: '' }),
    ]);
    const past = file('past.json', [JSON.stringify({ ...samplePolicy(), from: '2020-01' })]);
    const refusals = [
      [baseless, 2, `${baseless}:1: legalBasis: `],
      [broken, 2, `${broken}:2: no JSON: `],
      [join(folder, 'none.json'), 2, `${join(folder, 'none.json')}: 读不了 cannot be read: `],
      [past, 1, `${past}:1: 2020-01 is open or over`],
    ] as const;
    const said = (name: string) => ['--by', name, '--reason', '开始评价'];
    const [proposer, signer] = [said('王伟'), said('李娜')] as const;
    const rules = (...words: readonly string[]) => run('tools/rules', words, env);
    for (const [source, code, reason] of refusals) {
      const refused = await rules('policy', source, ...proposer);
      expect([refused.code, refused.err]).toEqual([code, expect.stringContaining(reason)]);
    }
    expect(await rules('policy', whole)).toMatchObject({ code: 2, out: '' });
    expect((await rules('policy', whole, ...proposer)).out).toContain('提案第 1 号');
    expect((await rules('policy', whole, ...proposer)).out).toContain('提案第 1 号');
    const own = await rules('sign', '1', ...proposer);
    expect([own.code, own.err]).toEqual([1, expect.stringContaining('提出的人不能签署')]);
    expect(await rules('sign', '1', ...signer)).toMatchObject({ code: 0, err: '' });
    expect((await rules('policy', whole, ...proposer)).out).toContain('起施行');
    expect((await rules('default-survey', month, ...proposer)).out).toContain('提案第 2 号');
    expect(await rules('sign', '2', ...signer)).toMatchObject({ code: 0 });
  });

  it('prints letters from a room list, and the addresses in them', async () => {
    const rooms = file('rooms.csv', ['楼幢,单元,房号', '10,1,101', '2,1,1201', '2,1,301']);
    const out = join(folder, 'letters');
    const words = ['--compound', '1abc'];
    expect(await run('tools/codes', ['list', ...words], env)).toMatchObject({ code: 2, out: '' });
    const printed = await run('tools/codes', ['print', ...words, '--rooms', rooms, '--out', out], env);
    expect([printed.code, printed.out]).toEqual([0, expect.stringContaining('batch 1: 3 封 letters')]);
    const { code, out: listed } = await run('tools/codes', ['list', ...words], env);
    expect([code, listed.trim().split('\n')]).toEqual([0, expect.objectContaining({ length: 4 })]);
    expect(listed).toMatch(/1ABC,3,http:\/\/127\.0\.0\.1:8787\/r\/[0-9A-Z]{26}/);
    const table = readFileSync(join(out, '户号对照表.csv'), 'utf8');
    expect(table).toContain('1,2幢1单元301室,2,1,301,是\n2,2幢1单元1201室,2,1,1201,是\n3,10幢1单元101室');
  });

  it('takes the letters through their steps, each once and in order', async () => {
    const of = ['--compound', '1ABC', '--batch', '1'];
    const early = await run('tools/codes', ['deliver', ...of], env);
    expect([early.code, early.err]).toEqual([1, expect.stringContaining('hand-over comes first')]);
    expect(await run('tools/codes', ['hand-over', ...of], env)).toMatchObject({ code: 0, err: '' });
    expect(await run('tools/codes', ['deliver', ...of, '--returned', '2'], env)).toMatchObject({ code: 0 });
    const spare = ['activate', '--compound', '1ABC', '--spare', '1', '--for', '3'];
    expect(await run('tools/codes', spare, env)).toMatchObject({ code: 0 });
    const { out } = await run('tools/codes', ['tasks'], env);
    expect(out).toBe('1ABC 翠屏花园: 未送达,要补发 returned, to deliver anew: 1 户 households: 2\n');
    expect(await run('tools/codes', ['revoke', ...of], env)).toMatchObject({ code: 0 });
    const batches = await run('tools/codes', ['batches', '--compound', '1ABC'], env);
    expect(batches.out.match(/已作废 revoked/g)).toHaveLength(2);
  });

  it('says what is wrong with the words of a command about letters', async () => {
    const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
    for (const wrong of [
      [],
      ['toString'],
      ['revoke', '--compound', '1ABC', '--batch', '1', '--day', tomorrow],
    ]) {
      const refused = await run('tools/codes', wrong, env);
      expect([refused.code, refused.out, refused.err.includes('npm run codes')]).toEqual([2, '', true]);
    }
  });

  it('releases nothing that is not sealed', async () => {
    const words = ['--month', '2026-10', '--director', '程局长', '--basis', '某办法第一条'];
    expect(await run('tools/release', words, env)).toMatchObject({ code: 1 });
    const corrected = ['--month', '2026-10', '--reason', '更正户数'];
    expect(await run('tools/supersede', [...corrected, '--by', '经办人'], env)).toMatchObject({ code: 1 });
    expect(await run('tools/supersede', corrected, env)).toMatchObject({ code: 2 });
    expect(await run('tools/release', ['--month', '2026-10'], env)).toMatchObject({ code: 2 });
  });
});
