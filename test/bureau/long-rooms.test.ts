import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bureauApp } from '../../functions/bureau/app.ts';
import { appendStep } from '../../functions/casework/append-step.ts';
import { theService } from '../../functions/domain/casework/case-event.ts';
import { type CaseStream, rectificationStream } from '../../functions/domain/casework/case-stream.ts';
import { listingStream } from '../../functions/domain/listing/listing.ts';
import { addMonths, type Month } from '../../functions/domain/month.ts';
import type { World } from '../../functions/ports.ts';
import { sampleCompound, sampleFirm } from '../support/county.ts';
import { signedIn } from '../support/office.ts';
import { sealLists } from '../support/sealed-lists.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const firm = sampleFirm(1);
const [listings, compounds] = [70, 120];

let world: TestWorld;
let counting: World;
let reads = 0;
beforeAll(async () => {
  world = await testWorld({ now: '2026-12-01T09:00:00+08:00' });
  await world.registry.putFirm(firm);
  await sealLists(world, '2026-11', { red: [1] });
  const day = world.calendar.dayOf(world.clock.now());
  const put = async (stream: CaseStream, step: string, facts: Record<string, string>) => {
    const order = { step, at: world.clock.now(), day, by: theService, reason: '', facts };
    await appendStep(world, stream, [], { ...order, documents: [], evidence: [], clocks: {} });
  };
  for (let back = 0; back < listings; back++) {
    const month = addMonths('2026-11' as Month, -back);
    await put(listingStream({ month, list: 'red', firm: firm.id }), 'propose', { month });
  }
  for (let place = 1; place <= compounds; place++) {
    const { id } = sampleCompound(place, firm.id);
    await world.registry.putCompound(sampleCompound(place, firm.id));
    const what = { theme: 'cleaning', what: `清运${place}`, owner: '经理', source: 'hotline' };
    const due = place <= 3 ? '2026-11-30' : '2026-12-20';
    await put(rectificationStream(id), 'open-item', { item: '1', firm: firm.id, due, ...what });
  }
  const events: World['cases']['events'] = (stream) => {
    reads += 1;
    return world.cases.events(stream);
  };
  counting = { ...world, cases: { ...world.cases, events } };
}, 60_000);
afterAll(() => world.stop());

async function read(path: string): Promise<string> {
  const visitor = await signedIn(counting, bureauApp(counting), 'officer');
  reads = 0;
  return await (await visitor.get(path)).text();
}

describe('a room of many matters', () => {
  it('reads the items of the page it shows, sorts and counts by what heads say, and has the next page', async () => {
    const html = await read('/bureau/rectification');
    expect(reads).toBeLessThanOrEqual(50);
    expect(html.match(/逾期 · 整改中/g)?.length).toBeGreaterThanOrEqual(3);
    expect(html).toContain('共 120 行');
    expect(html).toContain('第 1 页，共 3 页');
    const last = await read('/bureau/rectification?page=3');
    expect(last).toContain('第 3 页，共 3 页');
    expect((await read('/bureau/rectification?file=csv&table=open')).trim().split('\r\n')).toHaveLength(121);
  });

  it('reads the listings of the page it shows, each in one list', async () => {
    const html = await read('/bureau/lists');
    expect(reads).toBeLessThanOrEqual(50);
    expect(html).toContain('共 70 行');
    expect(await read('/bureau/lists?page=2')).toContain('第 2 页，共 2 页');
  });

  it('reads a stream that has not grown once', async () => {
    await read('/bureau/rectification?page=2');
    await read('/bureau/rectification?page=2');
    expect(reads).toBe(0);
  });
});
