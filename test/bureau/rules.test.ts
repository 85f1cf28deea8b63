import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bureauApp } from '../../functions/bureau/app.ts';
import type { Month } from '../../functions/domain/month.ts';
import { fieldsOf } from '../../functions/rules/rule-fields.ts';
import { addCounty } from '../support/county.ts';
import { type OfficeVisitor, signedIn } from '../support/office.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

let world: TestWorld;
let app: Hono;
let administrator: OfficeVisitor;
let director: OfficeVisitor;
let policyForm: Record<string, string>;
beforeAll(async () => {
  world = await testWorld();
  const { policy } = await addCounty(world);
  policyForm = { ...Object.fromEntries(fieldsOf(policy)), id: 'next-1', from: '2027-01', tailPercent: '20' };
  app = bureauApp(world);
  administrator = await signedIn(world, app, 'administrator', { name: '甲' });
  director = await signedIn(world, app, 'director', { name: '丙' });
});
afterAll(() => world.stop());

const policies = '/bureau/rules/policies/new';
const reason = { reason: '第一年的经验' };
const page = async (path = '/bureau/rules', who = director) => await (await who.get(path)).text();
const sign = async (number: number, approved = 'yes', who = director) =>
  await who.post(`/bureau/rules/proposals/${number}`, { approved, reason: '同意' });

describe('a new policy', () => {
  it('is checked field by field, its legal basis, reviews and reason required', async () => {
    const wrong = {
      ...policyForm,
      ...reason,
      legalBasis: ' ',
      fairCompetitionReview: '',
      impactAssessment: '2026-13-01',
      tailPercent: '80',
      passMark: '六十',
    };
    const answer = await administrator.post(policies, { ...wrong, reason: '' });
    expect(answer.status).toBe(422);
    const text = await answer.text();
    for (const field of [
      'legalBasis',
      'fairCompetitionReview',
      'impactAssessment',
      'tailPercent',
      'passMark',
      'reason',
    ])
      expect(text).toContain(`href="#${field}"`);
    expect(text).toContain('不得大于 50');
    expect(text).toContain('value="六十"');
  });

  it('never begins with an open or closed month', async () => {
    for (const from of ['2026-11', '2026-10', '2026-01']) {
      const answer = await administrator.post(policies, { ...policyForm, ...reason, from });
      expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('href="#from"')]);
    }
  });

  it('is in force from its month on once a director who is another person has signed', async () => {
    expect((await administrator.post(policies, { ...policyForm, ...reason })).status).toBe(303);
    expect((await world.rules.policy('2027-02' as Month))?.id).toBe('test-1');
    const shown = await page();
    expect(shown).toContain('甲于2026年11月15日提出，自2027年1月起施行');
    const compared = await page('/bureau/rules/compare?kind=policy&a=2026-01&b=proposal-1');
    expect(compared).toMatch(/名单的尾部[\s\S]*25[\s\S]*20/);
    expect((await sign(1, 'yes', administrator)).status).toBe(403);
    expect((await director.post('/bureau/rules/proposals/1', { approved: 'yes', reason: ' ' })).status).toBe(
      409,
    );
    expect((await sign(1)).status).toBe(303);
    const again = world.another();
    expect(await again.rules.policy('2027-02' as Month)).toMatchObject({ id: 'next-1', tailPercent: 20 });
    expect((await again.rules.policy('2026-12' as Month))?.id).toBe('test-1');
    expect((await sign(1)).status).toBe(303);
    expect((await sign(1, 'no')).status).toBe(409);
    expect(await page()).toContain('将施行');
  });

  it('is not signed by its proposer, whatever role the same person has', async () => {
    const scope = { kind: 'everything' } as const;
    const grant = (number: number, role: 'administrator' | 'director', from: string, to?: string) =>
      ({ number, role, scope, from, by: '测试', ...(to !== undefined && { to }) }) as never;
    const both = await signedIn(world, app, 'administrator', { name: '先后' });
    expect((await both.post(policies, { ...policyForm, ...reason, id: 'p-2', from: '2027-03' })).status).toBe(
      303,
    );
    const [subject] = ['subject-of-administrator-先后'];
    const person = await world.people.person(subject);
    if (person === undefined) throw new Error('nobody');
    const grants = [
      grant(1, 'administrator', '2020-01-01', '2026-11-14'),
      grant(2, 'director', '2026-11-15'),
    ];
    await world.people.put({ ...person, grants, version: person.version + 1 });
    const number = (await world.ruleProposals.all()).at(-1)?.number ?? 0;
    const answer = await sign(number, 'yes', both);
    expect([answer.status, await answer.text()]).toEqual([
      409,
      expect.stringContaining('提出的人不能自己签字'),
    ]);
    expect((await sign(number, 'no')).status).toBe(303);
    expect(await page()).toContain('丙于2026年11月15日不同意');
  });

  it('is refused a signature when its month opened meanwhile, or another version begins with it', async () => {
    const late = { ...policyForm, ...reason, id: 'late', from: '2026-12' };
    expect((await administrator.post(policies, late)).status).toBe(303);
    const number = (await world.ruleProposals.all()).at(-1)?.number ?? 0;
    world.setNow('2026-12-01T00:00:00+08:00');
    director = await signedIn(world, app, 'director', { name: '丙' });
    administrator = await signedIn(world, app, 'administrator', { name: '甲' });
    expect(await (await sign(number)).text()).toContain('这个月份已开始或已结束');
    const taken = await administrator.post(policies, { ...policyForm, ...reason, id: 'other' });
    expect(await taken.text()).toContain('已有别的版本从这个月份起施行');
  });

  it('a comprehensive evaluation is proposed from its ready numbers, every one of them to be decided, and signed', async () => {
    const path = `${policies}?start=composite`;
    const form = await page(path, administrator);
    expect(form).toMatch(/name="satisfactionWeight"[^>]*value="60"/);
    expect(form).toContain('1. 权重');
    expect(form).not.toContain('name="indicators.0.kind"');
    const numbers = {
      ...policyForm,
      ...reason,
      id: 'composite-1',
      from: '2027-08',
      satisfactionWeight: '70',
    };
    const asked = { ...numbers, 'evidence.response.clauses.0.limit': '600', 'indicators.0.weight': '0' };
    expect((await administrator.post(path, asked)).status).toBe(422);
    expect((await administrator.post(path, { ...asked, 'indicators.0.weight': '12' })).status).toBe(303);
    expect((await sign((await world.ruleProposals.all()).at(-1)?.number ?? 0)).status).toBe(303);
    const policy = await world.another().rules.policy('2027-08' as Month);
    expect([policy?.satisfactionWeight, policy?.indicators?.[0]?.weight]).toEqual([70, 12]);
    expect(policy?.evidence?.response.clauses[0]).toMatchObject({ name: '5341-reply', limit: 600 });
  });

  it('can start from ready numbers, and says what differs', async () => {
    const form = await page(`${policies}?start=cautious`, administrator);
    expect(form).toMatch(/name="tailPercent"[^>]*value="10"/);
    expect(await page('/bureau/rules/compare?kind=policy&a=method&b=cautious')).toMatch(
      /显著性水平[\s\S]*试评价月数/,
    );
    expect((await director.get('/bureau/rules/compare?kind=policy&a=x&b=proposal-99')).status).toBe(404);
  });
});

describe('a new questionnaire', () => {
  it('is proposed with other words, previewed as residents read it, and signed', async () => {
    const [standing] = await world.rules.surveys();
    if (standing === undefined) throw new Error('no survey');
    const form = { ...Object.fromEntries(fieldsOf(standing)), id: 's-2', from: '2027-02', ...reason };
    const asked = { ...form, 'aspects.1.question.zh': '报修后多久有人来<b>' };
    expect((await administrator.post('/bureau/rules/surveys/new', { ...asked, 'head.zh': '' })).status).toBe(
      422,
    );
    expect((await administrator.post('/bureau/rules/surveys/new', asked)).status).toBe(303);
    const number = (await world.ruleProposals.all()).at(-1)?.number ?? 0;
    const preview = await page(`/bureau/rules/preview/proposal-${number}`);
    expect(preview).toContain('报修后多久有人来&lt;b&gt;');
    expect(preview).toContain('您对物业公司的这些服务满意吗');
    expect((await sign(number)).status).toBe(303);
    expect((await world.another().rules.survey('2027-02' as Month))?.id).toBe('s-2');
  });

  it('has other choices of what to improve: one taken out, one more, none without words in both languages', async () => {
    const form = await page('/bureau/rules/surveys/new', administrator);
    expect([...form.matchAll(/name="improvements\.\d\.words\.zh"/g)]).toHaveLength(10);
    expect(form).toContain('<input type="hidden" name="improvements.9.letter" value="j"/>');
    const [standing] = await world.rules.surveys();
    if (standing === undefined) throw new Error('no survey');
    const without = { 'improvements.7.words.zh': '', 'improvements.7.words.en': ' ' };
    const fields = {
      ...Object.fromEntries(fieldsOf(standing)),
      id: 's-3',
      from: '2027-03',
      ...reason,
      ...without,
    };
    const half = { ...fields, 'improvements.8.words.en': '' };
    const wrong = await administrator.post('/bureau/rules/surveys/new', half);
    expect([wrong.status, await wrong.text()]).toEqual([
      422,
      expect.stringContaining('href="#improvements.8.words.en"'),
    ]);
    expect((await administrator.post('/bureau/rules/surveys/new', fields)).status).toBe(303);
    const number = (await world.ruleProposals.all()).at(-1)?.number ?? 0;
    expect((await sign(number)).status).toBe(303);
    const fewer = await world.another().rules.survey('2027-03' as Month);
    expect(fewer?.improvements.map(({ letter }) => letter).join('')).toBe('abcdefgij');
    const more = {
      ...Object.fromEntries(fieldsOf(fewer ?? {})),
      ...reason,
      id: 's-4',
      from: '2027-04',
      'improvements.9.words.zh': '楼道照明',
      'improvements.9.words.en': 'Light on the stairs',
    };
    expect((await administrator.post('/bureau/rules/surveys/new', more)).status).toBe(303);
    const proposed = (await world.ruleProposals.all()).at(-1)?.rule;
    expect(proposed).toMatchObject({ improvements: { 9: { letter: 'h', words: { zh: '楼道照明' } } } });
    const none = Object.fromEntries(
      Object.keys(more)
        .filter((name) => /words/.test(name))
        .map((name) => [name, '']),
    );
    const empty = await administrator.post('/bureau/rules/surveys/new', { ...more, ...none });
    expect(await empty.text()).toContain('href="#improvements.0.words.zh"');
  });
});
