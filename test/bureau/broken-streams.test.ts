import { afterEach, beforeEach, expect, it } from 'vitest';
import { bureauApp } from '../../functions/bureau/app.ts';
import { exitStream, rectificationStream } from '../../functions/domain/casework/case-stream.ts';
import { listingStream } from '../../functions/domain/listing/listing.ts';
import type { Month } from '../../functions/domain/month.ts';
import { casePen } from '../../functions/local/demo/case-pen.ts';
import { breakStream } from '../support/break-stream.ts';
import { addCounty, sampleCompound, sampleFirm } from '../support/county.ts';
import { signedIn } from '../support/office.ts';
import { openCasework } from '../support/open-casework.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const month = '2026-08' as Month;
const officer = { by: { subject: 'o', name: '经办' }, as: 'work-on-case' } as const;
const [one, other] = [sampleFirm(1).id, sampleFirm(2).id];
const [first, second] = [sampleCompound(1, one).id, sampleCompound(2, other).id];
const pages = {
  listing: ['/bureau/lists', `/bureau/firms/${one}`],
  exit: ['/bureau/cases', `/bureau/firms/${one}`],
  rectification: [
    '/bureau/rectification',
    `/bureau/rectification/${first}`,
    `/bureau/compounds/${first}`,
    `/bureau/firms/${one}`,
  ],
} as const;
const streams = {
  listing: [listingStream({ month, list: 'black', firm: one }), 'old-step'],
  exit: [exitStream(one), 'resume'],
  rectification: [rectificationStream(first), 'old-step'],
} as const;

let world: TestWorld;
beforeEach(async () => {
  world = await testWorld({ now: '2026-09-01T09:00:00+08:00' });
  await addCounty(world, { firms: 3, compounds: 3, months: [month] });
  await openCasework(world, month);
  const item = {
    theme: 'security',
    what: '门禁失灵',
    owner: '经理',
    due: '2026-09-20',
    source: 'inspection',
  };
  await casePen(world).item(second, officer, 'open-item', { ...item, firm: other });
});
afterEach(() => world.stop());

it.each(Object.keys(pages) as (keyof typeof pages)[])(
  'one unreadable stream of kind %s brings no page down, and is named where it is missing',
  async (kind) => {
    const [stream, step] = streams[kind];
    await breakStream(world, stream, { step });
    const visitor = await signedIn(world, bureauApp(world), 'officer');
    const read = async (path: string) => {
      const answer = await visitor.get(path);
      expect(answer.status, path).toBe(200);
      return await answer.text();
    };
    for (const path of pages[kind]) expect(await read(path), path).toContain('无法读取');
    expect(await read('/bureau')).toContain('无法读取');
    for (const path of ['/bureau/annual?year=2026', `/bureau/rectification/${second}/1`]) await read(path);
    const items = await read('/bureau/rectification');
    expect(items).toContain('门禁失灵');
    expect(items.includes(`/bureau/rectification/${first}/1`)).toBe(kind !== 'rectification');
  },
);
