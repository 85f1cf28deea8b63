import { parse } from 'csv-parse/sync';
import type { Hono } from 'hono';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bureauApp } from '../../functions/bureau/app.ts';
import { compoundRow, givenCode, importRows } from '../support/clerk-sheets.ts';
import { samplePolicy } from '../support/county.ts';
import { honestCounty, honestMonth } from '../support/honest-county.ts';
import { type OfficeVisitor, signedIn } from '../support/office.ts';
import { crawl, type ReachedPage, tablesIn } from '../support/office-crawl.ts';
import { runMonth } from '../support/run-month.ts';
import type { TestWorld } from '../support/world.ts';

/** Ratings of one browser make flags and groups, so that every page has something to show. */
const stuffed = (firm: number, household: number) =>
  firm === 0 && household <= 12 ? { browser: 'shared0000000000', answers: '5555555-' } : {};

const roles = ['administrator', 'officer', 'director', 'third-party', 'auditor', 'community'] as const;
const compound = '/bureau/compounds/';
let world: TestWorld;
let app: Hono;
const pages: { readonly visitor: OfficeVisitor; readonly page: ReachedPage }[] = [];

beforeAll(async () => {
  ({ world } = await honestCounty(stuffed));
  await runMonth(world, honestMonth);
  await world.rules.addPolicy(samplePolicy({ id: 'test-2', from: addedFrom, tailPercent: 15 }));
  app = bureauApp(world);
  const administrator = await signedIn(world, app, 'administrator');
  const undone = await anImport(administrator);
  for (const role of roles) {
    const visitor = await signedIn(world, app, role);
    const asked =
      role === 'officer' ? ['/bureau/what-if?minAnswers=121', '/bureau/what-if?tailPercent=40'] : [];
    const compared = '/bureau/rules/compare?kind=policy&a=method&b=cautious';
    const more = role === 'administrator' ? [`/bureau/import/${undone.id}`, `${undone.path}/history`] : [];
    for (const first of ['/bureau', compared, ...asked, ...more])
      for (const page of await crawl(visitor, first, first === '/bureau' ? 5 : 0))
        pages.push({ visitor, page });
  }
}, 120_000);
afterAll(() => world.stop());

const addedFrom = samplePolicy({ from: honestMonth }).from;

/** An import that changes one compound and adds two, of which one is changed before it is undone; then the first is edited. */
async function anImport(clerk: OfficeVisitor) {
  const first = await importRows(clerk, 'compounds', [compoundRow('甲里', { '+星级': '四星' })]);
  const rows = [compoundRow('甲里', { '+星级': '五星' }), compoundRow('乙里'), compoundRow('丙里')];
  const second = await importRows(clerk, 'compounds', rows);
  await importRows(clerk, 'compounds', [compoundRow('乙里', { households: '200' })]);
  await clerk.post(`/bureau/import/${second.id}/undo`);
  const path = `${compound}${givenCode(first)}`;
  const standing = { name: '甲里', district: '城东街道', mode: 'market', count: '300', day: '2026-11-01' };
  await clerk.post(`${path}/edit`, { ...standing, source: '社区核定', communityLine: '0', version: '3' });
  return { id: second.id, path };
}

async function rowsOf(visitor: OfficeVisitor, address: string): Promise<number> {
  const response = await visitor.get(address);
  expect([response.status, address]).toEqual([200, address]);
  if (address.includes('file=csv')) return parse(await response.text(), { bom: true }).length - 1;
  return (await readSheet(Buffer.from(await response.arrayBuffer()))).length - 1;
}

it('gives every table of every page as CSV and as XLSX, both of which open with the same rows: all that the page shows, and more', async () => {
  const seen = new Set<string>();
  const names = new Set<string>();
  for (const { visitor, page } of pages)
    for (const { caption, shown, files } of tablesIn(page.text)) {
      const where = `${page.path} “${caption}”`;
      const [csv, xlsx] = files;
      expect([where, files.length]).toEqual([where, 2]);
      if (csv === undefined || xlsx === undefined || seen.has(`${page.kind} ${csv}`)) continue;
      seen.add(`${page.kind} ${csv}`);
      names.add(new URLSearchParams(csv.split('?')[1]).get('table')?.replace(/\d{4}-\d{2}$/, '') ?? '');
      const rows = await rowsOf(visitor, csv);
      expect([where, await rowsOf(visitor, xlsx)]).toEqual([where, rows]);
      expect(rows, where).toBeGreaterThanOrEqual(shown);
      expect(shown, where).toBeGreaterThan(0);
    }
  // The walk saw the tables that there are, these among them.
  const among = [
    'summary',
    'firms-',
    'edits',
    'imports',
    'changes',
    'left',
    'differences',
    'policies',
    'facts',
    'bulletin-',
  ];
  expect(among.filter((name) => !names.has(name))).toEqual([]);
}, 120_000);
