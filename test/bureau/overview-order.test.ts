import type { Hono } from 'hono';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bureauApp } from '../../functions/bureau/app.ts';
import type { Day, Month } from '../../functions/domain/month.ts';
import { addCounty, sampleCompound } from '../support/county.ts';
import { type OfficeVisitor, signedIn } from '../support/office.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const month = '2026-11' as Month;

/** District, name and ratings of the open month, in the order a page has to show them: any order by participation is another one. */
const counted = [
  ['北塘街道', '安和苑', 9],
  ['北塘街道', '春晓苑', 80],
  ['北塘街道', '福泽苑', 2],
  ['北塘街道', '和平苑', 31],
  ['南湖街道', '景明苑', 64],
  ['南湖街道', '康宁苑', 120],
  ['西城街道', '澜庭苑', 3],
  ['西城街道', '明德苑', 10],
] as const;

let world: TestWorld;
let app: Hono;
let officer: OfficeVisitor;

beforeAll(async () => {
  world = await testWorld({ now: '2026-11-22T10:00:00+08:00' });
  const { firms } = await addCounty(world, { firms: 8, compounds: 0, months: [month] });
  // Registered in another order than that of the names as well.
  for (const [index, [district, name, ratings]] of [...counted.entries()].toReversed()) {
    const [firm] = firms.slice(index);
    if (firm === undefined) throw new Error('a compound without its firm');
    const compound = sampleCompound(50 - index, firm.id, { district, name });
    await world.registry.putCompound(compound);
    await world.evaluations.keepCount(month, compound.id, '2026-11-22' as Day, ratings);
  }
  app = bureauApp(world);
  officer = await signedIn(world, app, 'officer');
});
afterAll(() => world.stop());

/** The names in the order in which they first stand in the text. */
function order(part: string, names: readonly string[]): readonly string[] {
  for (const name of names) expect(part, name).toContain(name);
  return names.toSorted((a, b) => part.indexOf(a) - part.indexOf(b));
}

it('lists compounds by district and name, on both sides of the limit, never by participation', async () => {
  const names = counted.map(([, name]) => name);
  const text = await (await officer.get('/bureau')).text();
  expect(order(text.slice(text.indexOf('id="compounds"')), names)).toEqual(names);
  expect(text).toContain('已够');
  const csv = await (await officer.get(`/bureau?table=compounds-${month}&file=csv`)).text();
  expect(order(csv, names)).toEqual(names);
});

it('lists districts, and firms that are still too low, by name and never by participation', async () => {
  const districts = [...new Set(counted.map(([district]) => district))];
  const of = async (table: string) =>
    await (await officer.get(`/bureau?table=${table}-${month}&file=csv`)).text();
  expect(order(await of('districts'), districts)).toEqual(districts);
  const low = await of('low-firms');
  const firms = counted.flatMap((_, index) =>
    low.includes(`第${index + 1}物业`) ? [`第${index + 1}物业`] : [],
  );
  expect(firms.length).toBeGreaterThan(3);
  const collator = new Intl.Collator('zh-CN');
  expect(order(low, firms)).toEqual(firms.toSorted(collator.compare));
});
