import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bureauApp } from '../../functions/bureau/app.ts';
import type { CompoundId } from '../../functions/domain/compound.ts';
import { type OfficeVisitor, signedIn } from '../support/office.ts';
import { type ResidentSite, residentSite } from '../support/resident-site.ts';

let site: ResidentSite;
let app: Hono;
let clerk: OfficeVisitor;
const answers = { q1: '5', q2: '4', q3: '', q4: '', q5: '1', q6: '2', q7: '3', q8: 'B' };

beforeAll(async () => {
  site = await residentSite();
  app = bureauApp(site.world);
  clerk = await signedIn(site.world, app, 'third-party');
});
afterAll(() => site.world.stop());

describe('a form of paper answers keyed in', () => {
  it('is kept as the household’s rating on paper, and the next form is offered for the same month', async () => {
    const code = await site.codeOf(3);
    const answered = await clerk.post('/bureau/paper', { month: '2026-11', code, ...answers });
    expect([answered.status, answered.headers.get('location')]).toEqual([
      303,
      '/bureau/paper?month=2026-11&said=kept',
    ]);
    expect(await site.standing(3)).toMatchObject({ mode: 'paper', answers: '54--123b' });
    const next = await (await clerk.get('/bureau/paper?month=2026-11&said=kept')).text();
    expect(next).toContain('已收下');
    expect(next).not.toContain(code);
  });

  it('stands in the journal by its month alone: no code, no answer', async () => {
    const code = await site.codeOf(4);
    await clerk.post('/bureau/paper', { month: '2026-11', code, ...answers });
    const { entries } = await site.world.journal.of('2026-11' as never);
    const paper = entries.filter(({ act }) => act === 'enter-paper');
    expect(paper.map(({ about, facts }) => [about, facts])).toEqual(paper.map(() => ['month:2026-11', {}]));
    expect(JSON.stringify(entries)).not.toContain(code);
  });

  it('that is wrong is shown again with everything that was keyed in, and says why', async () => {
    const code = await site.codeOf(5);
    const wrong = await clerk.post('/bureau/paper', { month: '2026-11', code, ...answers, q1: '6' });
    const text = await wrong.text();
    expect(wrong.status).toBe(409);
    expect(text).toContain('第 1 题必答');
    expect(text).toContain(`value="${code}"`);
    expect(await site.standing(5)).toBeUndefined();
  });

  it('of a month that is none, or has no survey, is refused and loses nothing', async () => {
    for (const month of ['2026-13', 'x', '1999-01']) {
      const wrong = await clerk.post('/bureau/paper', { month, code: 'ABC', ...answers });
      expect([month, wrong.status]).toEqual([month, 409]);
      expect(await wrong.text()).toContain('value="ABC"');
    }
  });

  it('is not taken from a community whose compound it is not: answered like an unknown code', async () => {
    const scope = { kind: 'compounds', compounds: ['0000' as CompoundId] } as const;
    const stranger = await signedIn(site.world, app, 'community', { name: '外社区', scope });
    const sent = { month: '2026-11', code: await site.codeOf(7), ...answers };
    const refused = await stranger.post('/bureau/paper', sent);
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('评价码不能用');
    expect(await site.standing(7)).toBeUndefined();
  });

  it('needs the role: an administrator, who keeps the codes, cannot key in answers', async () => {
    const administrator = await signedIn(site.world, app, 'administrator');
    const sent = { month: '2026-11', code: await site.codeOf(8), ...answers };
    expect((await administrator.post('/bureau/paper', sent)).status).toBe(403);
    expect(await site.standing(8)).toBeUndefined();
  });
});
