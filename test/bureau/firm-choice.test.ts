import type { Hono } from 'hono';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bureauApp } from '../../functions/bureau/app.ts';
import type { Day } from '../../functions/domain/month.ts';
import { inTurns } from '../../functions/registry/in-turns.ts';
import { sampleCompound, sampleFirm } from '../support/county.ts';
import { type OfficeVisitor, signedIn } from '../support/office.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

/** More firms than a page carries; the last two have one name. */
const firms = Array.from({ length: 400 }, (_, index) => sampleFirm(index + 1));
const twins = [sampleFirm(901), sampleFirm(902)].map((firm) => ({ ...firm, name: '同名物业' }));
const serving = sampleFirm(333);
const compound = sampleCompound(1, serving.id);
const path = `/bureau/compounds/${compound.id}/tenures`;

let world: TestWorld;
let app: Hono;
let clerk: OfficeVisitor;
beforeAll(async () => {
  world = await testWorld();
  app = bureauApp(world);
  clerk = await signedIn(world, app, 'administrator');
  await inTurns([...firms, ...twins], async (firm) => void (await world.registry.putFirm(firm)));
  await world.registry.putCompound(compound);
});
afterAll(() => world.stop());

const standing = async () => (await world.registry.compoundsNow([compound.id])).get(compound.id)?.tenures;
const contract = { version: '1', from1: '2020-01-01', to1: '2026-10-31', from2: '2026-11-01', to2: '' };
const options = (page: string, name: string) => {
  const [, choice = ''] = new RegExp(`<select id="${name}"[^>]*>([\\s\\S]*?)</select>`).exec(page) ?? [];
  return [...choice.matchAll(/<option value="([^"]*)"/g)].map(([, value = '']) => value);
};

it('brings along a list to complete from, the firms of the district first, never thousands', async () => {
  const page = await (await clerk.get(path)).text();
  expect(page).toMatch(/<input id="firm1"[^>]*list="firms"/);
  const [, list = ''] = /<datalist id="firms">([\s\S]*?)<\/datalist>/.exec(page) ?? [];
  const listed = [...list.matchAll(/<option value="([^"]*)"/g)].map(([, value]) => value);
  expect(listed[0]).toBe(`${serving.name}（${serving.id}）`);
  expect(listed).toHaveLength(200);
  expect(page).toMatch(new RegExp(`id="firm1"[^>]*value="${serving.name}（${serving.id}）"`));
});

it('answers a part of a name with the firms that have it, to choose from, and keeps all else that was filled in', async () => {
  const given = { ...contract, firm1: serving.id, firm2: ' 第39 ' };
  const asked = await clerk.post(path, given);
  expect(asked.status).toBe(422);
  const page = await asked.text();
  const like = [39, 390, 391, 392, 393, 394, 395, 396, 397, 398, 399].map((index) => sampleFirm(index).id);
  expect(options(page, 'firm2').filter(Boolean).sort()).toEqual(like.sort());
  expect(page).toMatch(/href="#firm2"[\s\S]*请选一家/);
  expect(page).toMatch(/id="to1"[^>]*value="2026-10-31"/);
  expect(await standing()).toEqual(compound.tenures);
  const chosen = { ...given, firm2: sampleFirm(394).id };
  expect((await clerk.post(path, chosen)).status).toBe(303);
  expect(await standing()).toEqual([
    { firm: serving.id, from: '2020-01-01', to: '2026-10-31' },
    { firm: sampleFirm(394).id, from: '2026-11-01' as Day },
  ]);
});

it('takes a whole name of one firm, a code, and both as the list writes them; two firms of one name are asked about', async () => {
  const form = { version: '2', from1: '2021-01-01', to1: '' };
  const both = await clerk.post(path, { ...form, firm1: '同名物业' });
  expect(
    options(await both.text(), 'firm1')
      .filter(Boolean)
      .sort(),
  ).toEqual(twins.map(({ id }) => id).sort());
  const written = { ...form, firm1: `同名物业（${twins[1]?.id}）` };
  expect((await clerk.post(path, written)).status).toBe(303);
  expect((await standing())?.map(({ firm }) => firm)).toEqual([twins[1]?.id]);
  expect((await clerk.post(path, { ...form, version: '3', firm1: '第7物业' })).status).toBe(303);
  expect((await standing())?.map(({ firm }) => firm)).toEqual([sampleFirm(7).id]);
});

it('gives at most fifty to choose from, and none for what nobody is called', async () => {
  const form = { version: '4', from1: '2021-01-01', to1: '' };
  const many = await (await clerk.post(path, { ...form, firm1: '物业' })).text();
  expect(options(many, 'firm1').filter(Boolean)).toHaveLength(50);
  const none = await (await clerk.post(path, { ...form, firm1: '查无此人' })).text();
  expect(none).toContain('没有登记这家企业');
  expect(options(none, 'firm1')).toEqual([]);
});
