import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Compound } from '../../functions/domain/compound.ts';
import type { Month } from '../../functions/domain/month.ts';
import { type LocalService, openLocalService } from '../../functions/local/local-service.ts';
import { openPreview } from '../../functions/publishing/open-preview.ts';
import { daily } from '../../functions/ranking/daily.ts';
import { startMonth } from '../../functions/ranking/start.ts';
import { freePort, freshFolder, run } from '../support/command.ts';
import { addCounty, sampleRating } from '../support/county.ts';
import { cookiesOf } from '../support/rate.ts';

const folder = freshFolder();
const month = '2026-11' as Month;
const firms = 9;

/** A scanned code to a released, verified ranking, through the gateway, the handlers and the synthesised state machine. */
describe('the whole path', () => {
  let service: LocalService;
  let compound: Compound;

  beforeAll(async () => {
    const start = Date.parse('2026-11-20T12:00:00+08:00');
    service = await openLocalService(folder, {
      port: await freePort(),
      host: '127.0.0.1',
      start,
      empty: true,
    });
    const { world } = service;
    await world.codeKeys.makeFirst();
    const county = await addCounty(world, {
      firms,
      compounds: firms,
      months: [month],
      policy: { from: month },
    });
    const [first] = county.compounds;
    if (first === undefined) throw new Error('no compound');
    compound = first;
    const numbers = Array.from({ length: 60 }, (_, index) => index + 2);
    for (const [index, { id }] of county.compounds.entries()) {
      const answers = (number: number) => `${1 + ((number + index) % 5)}${1 + (index % 5)}34-43-`;
      await world.ratings.fill(
        await Promise.all(
          numbers.map((number) => sampleRating(world, month, id, number, { answers: answers(number) })),
        ),
      );
    }
    await service.listen();
  });
  afterAll(() => service.stop());

  const url = (path: string) => `${service.world.site.origin}${path}`;

  it('takes a rating from a scanned code in four requests', async () => {
    const code = await service.world.codes.issue({ compound: compound.id, number: 1 }, 0);
    const scan = await fetch(url(`/r/${code}`), { redirect: 'manual' });
    expect(scan.status).toBe(303);
    expect(scan.headers.get('location')).toBe('/rate');
    const cookies = cookiesOf(scan);
    const form = await fetch(url('/rate'), { headers: { cookie: cookies } });
    const page = await form.text();
    expect(form.status).toBe(200);
    expect(page).not.toContain(code);
    const ticket = /name="ticket" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const body = new URLSearchParams({ ticket, ...overallOnly(page) });
    const sent = await fetch(url('/rate'), {
      method: 'POST',
      body,
      redirect: 'manual',
      headers: { cookie: cookies, origin: service.world.site.origin },
    });
    expect(sent.status).toBe(303);
    expect(
      (await fetch(new URL(sent.headers.get('location') ?? '', url('/')), { headers: { cookie: cookies } }))
        .status,
    ).toBe(200);
    expect(await service.world.ratings.countOf(month, compound.id)).toBe(61);
  });

  it('shows no number before the director releases the month', async () => {
    service.clock.moveTo(service.world.calendar.closes(month) + 20 * 60_000);
    expect(await startMonth(service.world)).toBe('2026-11-v1-a1');
    await service.machine.settled();
    const page = await (
      await fetch(url('/results/2026-11'), { headers: { 'accept-language': 'zh-CN' } })
    ).text();
    expect(page).toContain('审核中');
    expect((await fetch(url('/results/2026-11.json'))).status).toBe(404);
  });

  it('is released by a command that reaches the running service, and verifies from address and file', async () => {
    const words = ['--month', month, '--director', '程局长', '--basis', '某办法第一条'];
    expect(await run('tools/release', words, { DATA_DIR: folder })).toMatchObject({ code: 1 });
    // Commands go by the machine's clock: a preview that was opened two weeks ago is over.
    const clock = { now: () => Date.now() - 14 * 24 * 3_600_000 };
    await openPreview({ ...service.world, clock }, month, { subject: 'officer', name: '某经办人' });
    expect(await run('tools/release', words, { DATA_DIR: folder })).toMatchObject({ code: 0 });
    const address = url('/results/2026-11.json');
    expect(await run('tools/verify', [address], { DATA_DIR: folder })).toMatchObject({ code: 0, err: '' });
    const text = await (await fetch(address)).text();
    const path = join(folder, 'result.json');
    writeFileSync(path, text);
    expect(await run('tools/verify', [path], { DATA_DIR: folder })).toMatchObject({ code: 0 });
    writeFileSync(path, text.replace('"rank":1', '"rank":2'));
    expect(await run('tools/verify', [path], { DATA_DIR: folder })).toMatchObject({ code: 1 });
    expect(JSON.parse(text).manifest.counts.ratings).toBe(firms * 60 + 1);
  });

  it('does nothing when it is called again, and goes on with the next month', async () => {
    expect(await startMonth(service.world)).toBeNull();
    await daily(service.world);
    expect(await service.world.monthKeys.exists('2026-12' as Month)).toBe(true);
    expect(service.world.calendar.monthOf(service.clock.now())).toBe('2026-12');
  });
});

/** The first question answered with the middle answer, every other field of the form left as an untouched page sends it. */
function overallOnly(page: string): Readonly<Record<string, string>> {
  const name = /<input[^>]*type="radio"[^>]*name="([^"]+)"/.exec(page)?.[1] ?? '';
  return { [name]: '3' };
}
