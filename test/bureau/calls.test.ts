import { afterAll, beforeAll, expect, it } from 'vitest';
import { bureauApp } from '../../functions/bureau/app.ts';
import type { Day, Month } from '../../functions/domain/month.ts';
import type { World } from '../../functions/ports.ts';
import { sampleCompound, sampleFirm } from '../support/county.ts';
import { type OfficeVisitor, signedIn } from '../support/office.ts';
import { sampleManifest, sealSample } from '../support/sample-result.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const month = '2026-11' as Month;
const [audits, compounds, households] = [120, 30, 60];
const near = Array.from({ length: compounds }, (_, index) => sampleCompound(index, sampleFirm(index).id));
let world: TestWorld;
let reads: string[] = [];
let caller: OfficeVisitor;

/** What a page asks of audits and registry, by name and by how many were asked for. */
function watched(given: World): World {
  const { audits: kept, registry } = given;
  const said = <T>(word: string, answer: T): T => {
    reads.push(word);
    return answer;
  };
  return {
    ...given,
    audits: {
      ...kept,
      of: (asked) => said('all audits of a month', kept.of(asked)),
      one: (asked, firm) => said('one audit', kept.one(asked, firm)),
    },
    registry: {
      ...registry,
      compound: (id) => said('one compound', registry.compound(id)),
      compounds: () => said('all compounds', registry.compounds()),
      firms: () => said('all firms', registry.firms()),
      compoundsNow: (ids) => said(`${ids.length} compounds`, registry.compoundsNow(ids)),
      firmsNow: (ids) => said(`${ids.length} firms`, registry.firmsNow(ids)),
    },
  };
}

beforeAll(async () => {
  world = await testWorld({ now: '2026-12-02T09:00:00+08:00' });
  for (const compound of near) await world.registry.putCompound(compound);
  await sealSample(world, sampleManifest(month, { firms: 5, projects: 5 }));
  for (let index = 0; index < audits; index++)
    await world.audits.keepDraw({
      month,
      version: 1,
      firm: sampleFirm(index).id,
      households: Array.from({ length: households }, (_, number) => ({
        compound: (near[number % compounds] ?? sampleCompound(0, sampleFirm(0).id)).id,
        number: number + 1,
      })),
      day: '2026-12-01' as Day,
    });
  caller = await signedIn(world, bureauApp(watched(world)), 'third-party');
});
afterAll(() => world.stop());

async function read(answer: Promise<Response>): Promise<{ text: string; status: number; reads: string[] }> {
  reads = [];
  const response = await answer;
  return { text: await response.text(), status: response.status, reads };
}

it('lists the firms to be called fifty a page, with their last day, and reads no compound', async () => {
  const page = await read(caller.get('/bureau/calls'));
  expect(page.text.match(/href="\/bureau\/calls\/2026-11\//g)).toHaveLength(50);
  expect(page.text).toContain('第 1 页，共 3 页');
  expect(page.text).toMatch(/>2026年12月\d+日<\/td>/);
  expect(page.reads).toEqual(['all audits of a month', '50 firms']);
  const csv = await read(caller.get('/bureau/calls?file=csv&table=open-audits'));
  expect(csv.text.trim().split('\r\n')).toHaveLength(1 + audits);
});

it('shows one audit with its households, and closes it, reading no other audit and each compound once', async () => {
  const own = `/bureau/calls/${month}/${sampleFirm(7).id}`;
  const page = await read(caller.get(own));
  expect(page.text.match(/<tr><th scope="row">|<th scope="row"/g)).toHaveLength(households);
  expect(page.reads).toEqual(['one audit', `${compounds} compounds`]);
  const closed = await read(caller.post(own, { reached: '5', confirmed: '4', denied: '1' }));
  expect(closed.status).toBe(303);
  expect(new Set(closed.reads)).toEqual(new Set(['one audit', `${compounds} compounds`]));
});

it('shows a third party of a part of the territory only audits that lie wholly there, and reads each compound once', async () => {
  const [first] = near;
  const scope = { kind: 'compounds', compounds: near.slice(1).map(({ id }) => id) } as const;
  const app = bureauApp(watched(world));
  const part = await signedIn(world, app, 'third-party', { name: '部分', scope });
  const list = await read(part.get('/bureau/calls'));
  expect(list.text).toContain('现在没有待回访的企业');
  expect(list.reads).toContain(`${compounds} compounds`);
  const own = `/bureau/calls/${month}/${sampleFirm(8).id}`;
  expect((await part.get(own)).status).toBe(404);
  expect((await part.post(own, { reached: '0' })).status).toBe(404);
  const whole = [...scope.compounds, ...(first === undefined ? [] : [first.id])];
  const all = await signedIn(world, app, 'third-party', {
    name: '全部',
    scope: { kind: 'compounds', compounds: whole },
  });
  expect((await all.get(own)).status).toBe(200);
});

it('of a month that is not sealed is not found', async () => {
  expect((await caller.get(`/bureau/calls/2026-12/${sampleFirm(7).id}`)).status).toBe(404);
});

it('says of last days in a year whose holidays are not known that they may come early, and else nothing', async () => {
  const read = async (of: typeof world) => {
    const visitor = await signedIn(world, bureauApp(of), 'third-party');
    return await (await visitor.get('/bureau/calls')).text();
  };
  expect(await read(world)).not.toContain('放假安排尚未收录');
  const workingDays = { ...world.workingDays, knows: async () => false };
  expect(await read({ ...world, workingDays })).toContain('年放假安排尚未收录');
});
