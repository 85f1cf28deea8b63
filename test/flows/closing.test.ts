import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Instant, Month } from '../../functions/domain/month.ts';
import type { Manifest } from '../../functions/domain/result/manifest.ts';
import { type ResidentSite, residentSite } from '../support/resident-site.ts';
import { runMonth, sealedText } from '../support/run-month.ts';

const month = '2026-11' as Month;
const close = Date.parse('2026-12-01T00:00:00+08:00');
const second = 1000;
let site: ResidentSite;

beforeAll(async () => {
  site = await residentSite({ now: close - 120 * second });
});
afterAll(() => site.world.stop());

/** When forms opened at 23:58 are sent, in seconds from the close; the last before the grace ends waits for a throttled table. */
const sendings = [
  -90, -1, -0.001, 0, 0.001, 60, 300, 540, 599, 599.999, 600, 600.001, 660, 840, 899, 900, 901, 1200,
];

it('a form sent while the month closes is in the result or refused to its sender’s face, never lost silently', async () => {
  const { world } = site;
  const forms = await Promise.all(sendings.map((_, index) => site.opened(index + 1)));
  const statuses: number[] = [];
  for (const [index, seconds] of sendings.entries()) {
    const now = (close + seconds * second) as Instant;
    world.setNow(now);
    if (seconds === 599.999) world.database.throttle(3);
    // The starter's first call: start.test.ts holds it to this time.
    if (seconds === 900) await runMonth(world, month);
    const form = forms[index];
    const response = await form?.by.post('/rate', { ticket: form.ticket, q1: '4' });
    statuses.push(response?.status ?? 0);
    if (response?.status === 409) expect(await response.text()).toContain('2026年11月的评价已经截止');
  }
  expect(statuses).toEqual(sendings.map((seconds) => (seconds < 600 ? 303 : 409)));
  const kept = statuses.filter((status) => status === 303).length;
  const { counts }: Manifest = JSON.parse(await sealedText(world, month));
  expect(counts.late).toBeNull();
  const tallies = await Array.fromAsync(world.evaluations.tallies(month, 1));
  expect(tallies.reduce((sum, { modes }) => sum + modes.qr, 0)).toBe(kept);
  expect(tallies.reduce((sum, { late }) => sum + late, 0)).toBe(
    sendings.filter((s) => s >= 0 && s < 600).length,
  );
  expect(await world.ratings.countOf(month, site.compound.id)).toBe(kept);
  await runMonth(world, month);
});

it('a form that was refused at the close counts for the new month when it is sent again', async () => {
  const { world } = site;
  expect(await world.ratings.countOf('2026-12' as Month, site.compound.id)).toBe(0);
  world.setNow(close + 1300 * second);
  const { by, ticket } = await site.opened(sendings.length);
  expect((await by.post('/rate', { ticket, q1: '4' })).status).toBe(303);
  expect(await site.standing(sendings.length, '2026-12')).toMatchObject({ day: '2026-12-01' });
  expect(await site.standing(sendings.length, month)).toBeUndefined();
});
