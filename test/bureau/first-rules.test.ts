import { afterAll, beforeAll, expect, it } from 'vitest';
import { bureauApp } from '../../functions/bureau/app.ts';
import type { Month } from '../../functions/domain/month.ts';
import { signedIn } from '../support/office.ts';
import { formsIn } from '../support/office-crawl.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await testWorld();
});
afterAll(() => world.stop());

it('an empty service gets its first policy and questionnaire in the console, from two people', async () => {
  const app = bureauApp(world);
  const administrator = await signedIn(world, app, 'administrator', { name: '甲' });
  const director = await signedIn(world, app, 'director', { name: '丙' });
  const basis = {
    id: 'first-1',
    from: '2026-12',
    legalBasis: '某办法第三条',
    legalText: '某条文',
    fairCompetitionReview: '某审〔2026〕1号',
    impactAssessment: '2026-11-01',
    reason: '开办',
  };
  for (const [index, folder] of ['policies', 'surveys'].entries()) {
    const path = `/bureau/rules/${folder}/new`;
    const text = await (await administrator.get(path)).text();
    const form = formsIn(text, '').find(({ method, fields }) => method === 'post' && 'reason' in fields);
    const standing = Object.fromEntries(
      [...text.matchAll(/<input[^>]*name="([^"]+)"[^>]*value="([^"]*)"/g)].map(
        ([, name = '', value = '']) => [name, value],
      ),
    );
    const texts = Object.fromEntries(
      [...text.matchAll(/<textarea[^>]*name="([^"]+)"[^>]*>([^<]*)</g)].map(([, name = '', value = '']) => [
        name,
        value,
      ]),
    );
    const fields: Record<string, string> = { ...form?.fields, ...standing, ...texts, ...basis };
    const sent = await administrator.post(path, fields);
    expect([folder, sent.status]).toEqual([folder, 303]);
    const own = await administrator.post(`/bureau/rules/proposals/${index + 1}`, {
      approved: 'yes',
      reason: '同意',
    });
    expect(own.status).toBe(403);
    const signed = await director.post(`/bureau/rules/proposals/${index + 1}`, {
      approved: 'yes',
      reason: '同意',
    });
    expect([folder, signed.status]).toEqual([folder, 303]);
  }
  const next = '2026-12' as Month;
  expect((await world.another().rules.policy(next))?.id).toBe('first-1');
  expect((await world.another().rules.survey(next))?.id).toBe('first-1');
});
