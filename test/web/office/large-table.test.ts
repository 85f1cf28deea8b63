import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openOffice } from '../../../functions/web/office/open-office.ts';
import type { Office } from '../../../functions/web/office/route.ts';
import type { DataTable } from '../../../functions/web/office/table.tsx';
import { tableFile } from '../../../functions/web/office/table-file.ts';
import { type OfficeVisitor, signedIn } from '../../support/office.ts';
import { type TestWorld, testWorld } from '../../support/world.ts';

/** Bytes that a function can answer with; what is no text is carried as base64. */
const most = 6 * 1024 * 1024;

let world: TestWorld;
let viewer: OfficeVisitor;

/** A province's table: 60,000 rows of fifteen columns, 13 MB of text. */
const table: DataTable<number> = {
  name: 'rows',
  title: { zh: '表', en: 'Rows' },
  columns: Array.from({ length: 15 }, (_, place) => ({
    head: { zh: `第${place}列`, en: `column ${place}` },
    value: (row: number) => `城东街道${row * 31 + place}`,
  })),
  rows: Array.from({ length: 60_000 }, (_, row) => row),
};

const office: Office = {
  rooms: [],
  routes: [
    {
      method: 'get',
      path: '/bureau/x',
      may: 'see-results',
      answer: async (_, c) => (await tableFile(c, world.site, [table])) ?? c.text('page'),
    },
  ],
};

beforeAll(async () => {
  world = await testWorld();
  viewer = await signedIn(world, openOffice(world, office), 'viewer');
});
afterAll(() => world.stop());

it.each(['csv', 'xlsx'])(
  'a province’s table asked for as %s comes whole as CSV within what a function can answer',
  async (file) => {
    const response = await viewer.get(`/bureau/x?file=${file}&table=rows`, { 'accept-encoding': 'br, gzip' });
    expect(response.headers.get('content-type')).toContain('text/csv');
    expect(response.headers.get('content-disposition')).toContain('.csv');
    expect(response.headers.get('content-encoding')).toBe('gzip');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect((bytes.length * 4) / 3).toBeLessThan(most);
    expect(gunzipSync(bytes).toString('utf8').trim().split('\r\n')).toHaveLength(60_001);
  },
);
