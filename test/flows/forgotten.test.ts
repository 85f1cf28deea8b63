import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Day, Month } from '../../functions/domain/month.ts';
import { daily } from '../../functions/ranking/daily.ts';
import { releaseMonth } from '../../functions/ranking/release-month.ts';
import { resultsApp } from '../../functions/results/app.ts';
import { sampleRating } from '../support/county.ts';
import { everythingIn } from '../support/everything.ts';
import { type ResidentSite, residentSite } from '../support/resident-site.ts';
import { runMonth } from '../support/run-month.ts';
import { ticketIn, visitor } from '../support/visitor.ts';

const number = 137;
const month = '2026-11' as Month;
let site: ResidentSite;
/** Everything by which the household's rating could be known: its code, names, marks, cookies, ticket and request. */
const traces: Record<string, string> = {};

const close = (of: string) => Date.parse(`${of}-01T00:20:00+08:00`);
const found = async () => {
  const everything = await everythingIn(site.world.database.endpoint);
  return Object.entries(traces).flatMap(([trace, text]) =>
    everything.filter((item) => item.text.includes(text)).map(({ table }) => `${trace} in ${table}`),
  );
};

beforeAll(async () => {
  site = await residentSite({}, month);
  const { world } = site;
  const others = Array.from({ length: 60 }, (_, index) => index + 1);
  for (const { id } of site.county.compounds)
    await world.ratings.fill(await Promise.all(others.map((n) => sampleRating(world, month, id, n))));
  const { by, ticket } = await site.opened(number);
  await by.post('/rate', { ticket, q1: '3', q2: '1', first: 'g' });
  const again = ticketIn(await (await by.get('/rate')).text());
  await by.post('/rate', { ticket: again, q1: '3', q2: '2', first: 'g' });
  const household = { compound: site.compound.id, number };
  await world.reports.keepNotUs(month, household, '2026-11-16' as Day);
  const pressed = await world.pseudonyms.mark(month, 'pressed', household.compound, String(number));
  await world.reports.keepPressed(month, household.compound, pressed);
  const standing = await site.standing(number);
  if (standing === undefined) throw new Error('nothing was kept');
  Object.assign(traces, {
    code: await site.codeOf(number),
    pseudonym: standing.pseudonym,
    'short pseudonym': standing.pseudonym.slice(0, 16),
    browser: by.cookies.get('browser') ?? '',
    mark: standing.browser,
    burst: `"${standing.burst}"`,
    'report of pressure': `pressed#${pressed}`,
    'report of its number': `not-us#${String(number).padStart(7, '0')}`,
    request: standing.requestId,
    ticket,
  });
});
afterAll(() => site.world.stop());

it('a rating stands under marks that mean nothing without the month’s key', async () => {
  for (const [trace, text] of Object.entries(traces)) expect(text.length, trace).toBeGreaterThanOrEqual(10);
  expect((await found()).sort()).toEqual([
    'burst in ratings',
    'mark in ratings',
    'pseudonym in ratings',
    'report of its number in ratings',
    'report of pressure in ratings',
    'request in ratings',
    'short pseudonym in ratings',
  ]);
});

it('after its month left the window and was shredded, no table, log, file or page holds any of them', async () => {
  const { world } = site;
  const words = { director: '程局长', legalBasis: '某办法第一条' };
  for (const [over, after] of [
    ['2026-11', '2026-12'],
    ['2026-12', '2027-01'],
    ['2027-01', '2027-02'],
  ] as const) {
    world.setNow(close(after));
    await runMonth(world, over);
    expect(await releaseMonth(world, over as Month, words)).toMatchObject({ month: over });
    const { shredded } = await daily(world);
    expect(shredded).toEqual(over === '2027-01' ? [month] : []);
  }
  expect(await found()).toEqual([]);
  const log = JSON.stringify(world.logged);
  const by = visitor(resultsApp(world));
  const paths = ['2026-11', '2026-12', '2027-01'].flatMap((of) => [of, `${of}.json`, `${of}.csv`]);
  const answers = await Promise.all(paths.map((path) => by.get(`/results/${path}`)));
  for (const { status } of answers) expect(status).toBe(200);
  const pages = await Promise.all(answers.map((answer) => answer.text()));
  for (const [trace, text] of Object.entries(traces))
    for (const place of [log, ...pages]) expect(place, trace).not.toContain(text);
});

it('its letter still opens the month that is open, and nobody can say any more what it said', async () => {
  const { by, html } = await site.opened(number);
  expect(html).not.toContain('已经评过');
  expect(html).not.toContain('仍然有效');
  expect((await by.get('/thanks?month=2026-11')).status).toBe(200);
  expect((await site.world.pseudonyms.of({ compound: site.compound.id, number }, [month])).size).toBe(0);
});
