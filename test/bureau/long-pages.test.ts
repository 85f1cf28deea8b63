import type { Hono } from 'hono';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bureauApp } from '../../functions/bureau/app.ts';
import { closedCounty, closedMonth } from '../support/closed-county.ts';
import { sampleFirm } from '../support/county.ts';
import { signedIn } from '../support/office.ts';
import { runMonth } from '../support/run-month.ts';
import type { TestWorld } from '../support/world.ts';

let world: TestWorld;
let app: Hono;
beforeAll(async () => {
  world = await closedCounty(30, 60);
  await runMonth(world, closedMonth);
  app = bureauApp(world);
});
afterAll(() => world.stop());

const textAt = async (role: 'officer' | 'administrator', path: string) =>
  await (await (await signedIn(world, app, role)).get(path)).text();

it.each(['/bureau/ranking', `/bureau/firms/${sampleFirm(1).id}`])(
  '%s begins with links to its parts, each to an id that is there once',
  async (path) => {
    const text = await textAt('officer', path);
    const [, links = ''] = /<nav class="jump"[^>]*>(.*?)<\/nav>/s.exec(text) ?? [];
    const anchors = [...links.matchAll(/href="#([^"]+)"/g)].map(([, anchor]) => anchor);
    expect(anchors.length).toBeGreaterThan(1);
    for (const anchor of anchors) expect([anchor, text.split(`id="${anchor}"`).length]).toEqual([anchor, 2]);
  },
);

it('what a card of the ranking leaves out stands in its explanation', async () => {
  const text = await textAt('officer', '/bureau/ranking');
  const rows = text.split('<tr>').filter((row) => row.includes('class="n fold"'));
  expect(rows).toHaveLength(3);
  for (const row of rows) {
    const [, explained = ''] = /<details>(.*)<\/details>/s.exec(row) ?? [];
    const folded = [...row.matchAll(/class="n fold"[^>]*>([^<]+)</g)].map(([, figure]) => figure ?? '');
    expect(folded).toHaveLength(2);
    for (const figure of folded) expect(explained).toContain(figure);
  }
});

it('compounds stand under their districts, which the file has as a column', async () => {
  const text = await textAt('officer', '/bureau/compounds');
  expect(text.match(/<tr class="group">/g)).toHaveLength(1);
  expect(text).not.toContain('data-l="区域"');
  expect(await textAt('officer', '/bureau/compounds?table=compounds&file=csv')).toContain('城东街道');
});

it('letters come 25 compounds a page, all of them on some page', async () => {
  const ids = async (page: number) => [
    ...new Set(
      (await textAt('administrator', `/bureau/letters?page=${page}`)).match(
        /\/bureau\/letters\/\w{4}(?=["?])/g,
      ),
    ),
  ];
  const [first, second] = [await ids(1), await ids(2)];
  expect([first.length, second.length]).toEqual([25, 5]);
  expect(new Set([...first, ...second]).size).toBe(30);
});
