import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Month } from '../../functions/domain/month.ts';
import { enterPaper } from '../../functions/paper/enter-paper.ts';
import { monthWritten, type PaperRow } from '../../functions/paper/paper-row.ts';
import { addCounty, deliveredLetters, sampleRating } from '../support/county.ts';
import { type ResidentSite, residentSite } from '../support/resident-site.ts';
import { runMonth } from '../support/run-month.ts';
import { ticketIn } from '../support/visitor.ts';
import { testWorld } from '../support/world.ts';

const month = '2026-11' as Month;
const words = ['5', '4', '', '-', '1', '2', '3', 'b'];
const packed = '54--123b';

let site: ResidentSite;
let line = 2;
const row = async (number: number, given: Partial<PaperRow> = {}): Promise<PaperRow> => ({
  line: line++,
  code: await site.codeOf(number),
  month,
  answers: words,
  ...given,
});
const outcomes = async (...rows: readonly PaperRow[]) =>
  (await enterPaper(site.world, rows)).lines.map(({ outcome }) => outcome);

beforeAll(async () => {
  site = await residentSite();
});
afterAll(() => site.world.stop());

describe('answers on paper', () => {
  it('are kept for the household of the code, however the code is typed', async () => {
    const code = (await site.codeOf(3)).toLowerCase().replace(/(.{5})/g, '$1 ');
    expect(await outcomes(await row(3, { code }))).toEqual(['kept']);
    expect(await site.standing(3)).toMatchObject({
      mode: 'paper',
      answers: packed,
      rev: 1,
      browser: '',
      burst: '',
    });
  });

  it('of the same sheet twice change nothing, and a corrected sheet edits', async () => {
    const sheet = [await row(4), await row(5)];
    expect(await outcomes(...sheet)).toEqual(['kept', 'kept']);
    site.world.countAfresh();
    expect(await outcomes(...sheet)).toEqual(['replayed', 'replayed']);
    expect(site.world.consumed.write).toBe(0);
    expect(await outcomes(await row(4, { answers: ['2'] }))).toEqual(['kept']);
    expect(await site.standing(4)).toMatchObject({ answers: '2-------', rev: 2, mode: 'paper' });
  });

  it('do not replace an online rating of the month, which the household can still change', async () => {
    const { by, ticket } = await site.opened(6);
    await by.post('/rate', { ticket, q1: '1' });
    expect(await outcomes(await row(6))).toEqual(['rated-online']);
    expect(await site.standing(6)).toMatchObject({ answers: '1-------', mode: 'qr', rev: 1 });
  });

  it('are replaced by an online rating, which is not contested for it', async () => {
    expect(await outcomes(await row(7))).toEqual(['kept']);
    const { by, html } = await site.opened(7);
    await by.post('/rate', { ticket: ticketIn(html), q1: '2' });
    expect(await site.standing(7)).toMatchObject({
      answers: '2-------',
      mode: 'qr',
      rev: 2,
      contested: false,
    });
  });

  it('under a code that does not answer are refused like those under no code at all', async () => {
    const { compound, world } = site;
    const undelivered = {
      number: 2,
      issue: 1,
      key: '1',
      households: [[8, 8]],
      printed: '2026-11-02',
    } as never;
    await world.registry.putCompound({
      ...compound,
      batches: [deliveredLetters(200), undelivered],
      version: 2,
    });
    const replaced = await row(8);
    const notDelivered = await row(8, { code: await site.codeOf(8, 1) });
    const forged = await row(9, { code: 'A'.repeat(26) });
    expect(await outcomes(replaced, notDelivered, forged, await row(9, { code: '' }))).toEqual(
      Array(4).fill('unknown-code'),
    );
  });

  it('of a household that stands twice in a sheet are kept once, the first time', async () => {
    expect(await outcomes(await row(10), await row(10, { answers: ['1'] }))).toEqual(['kept', 'twice']);
    expect(await site.standing(10)).toMatchObject({ answers: packed });
  });

  it('of a household that stands twice are kept from the line that is right, whatever stood before it', async () => {
    const [early, empty] = [{ month: '2026-12' as Month }, { answers: [''] }];
    const sheet = [await row(15, empty), await row(15), await row(15, { answers: ['1'] })];
    expect(await outcomes(...sheet)).toEqual(['bad-answers', 'kept', 'twice']);
    expect(await site.standing(15)).toMatchObject({ answers: packed, rev: 1 });
    expect(await outcomes(await row(15), await row(15, { answers: ['1'] }))).toEqual(['replayed', 'twice']);
    expect(await outcomes(await row(16, early), await row(16))).toEqual(['not-open', 'kept']);
  });

  it('may be numbers as spreadsheets write them', async () => {
    const answers = ['5.0', '4.00', '0.0', '', '', '', '1.0', 'b'];
    expect(await outcomes(await row(17, { answers }))).toEqual(['kept']);
    expect((await site.standing(17))?.answers).toBe('54----1b');
    expect(await outcomes(await row(17, { answers: ['4.5'] }))).toEqual(['bad-answers']);
  });

  it.each([
    ['6', '', ''],
    ['', '5', '5'],
    ['5', 'x', ''],
    ['5', '5 4', ''],
  ])('with "%s, %s, %s" are no answers', async (...answers) => {
    expect(await outcomes(await row(11, { answers }))).toEqual(['bad-answers']);
  });

  it('name what to improve first by letter or word', async () => {
    const blank = ['5', '', '', '', '', '', ''];
    for (const [said, letter] of [
      ['B', 'b'],
      ['卫生', 'b'],
      ['', '-'],
      ['-', '-'],
    ] as const) {
      expect(await outcomes(await row(12, { answers: [...blank, said] }))).not.toContain('bad-answers');
      expect((await site.standing(12))?.answers.at(-1)).toBe(letter);
    }
    expect(await outcomes(await row(12, { answers: [...blank, 'k'] }))).toEqual(['bad-answers']);
  });

  it('say nothing of a household in the log: counts alone', () => {
    const log = JSON.stringify(site.world.logged.filter(({ event }) => event === 'paper-entered'));
    expect(log).toMatch(/"kept":1/);
    expect(log).not.toContain(packed);
    expect(log).not.toContain(site.compound.id);
  });

  it('come too early or too late outside their month, also in the ten minutes after it', async () => {
    const [early, late] = [await row(13, { month: '2026-12' as Month }), await row(13)];
    expect(await outcomes(early, late)).toEqual(['not-open', 'kept']);
    site.world.setNow('2026-12-01T00:00:00+08:00');
    expect(await outcomes(await row(14))).toEqual(['closed']);
    expect(await outcomes(early)).toEqual(['kept']);
  });
});

it.each([
  ['2026-11', month],
  ['2026.11', month],
  ['２０２６年１１月', month],
  ['2026/1', '2026-01'],
  ['2026年 11 月', month],
  ['2026/11/1', month],
  ['2026年11月1日', month],
  ['11月', month],
  ['１月', '2027-01'],
  ['8月', '2026-08'],
  ['13月', undefined],
  ['11', undefined],
  ['2026-13', undefined],
])('in a sheet of 2026-11 the month "%s" is read as %s', (text, read) => {
  expect(monthWritten(text, month)).toBe(read);
});

it('a month without its year is the one nearest to the month of the sheet', () => {
  expect(monthWritten('12月', '2027-01' as Month)).toBe('2026-12');
  expect(monthWritten('1月', '2026-12' as Month)).toBe('2027-01');
});

it.each([
  [true, 4, 0],
  [false, 3, 1],
])(
  'where policy counts paper (%s), %i ratings count and %i is told as left out',
  async (paperCounts, counted, aside) => {
    const world = await testWorld();
    const county = await addCounty(world, {
      firms: 1,
      compounds: 1,
      policy: { paperCounts, windowMonths: 1 },
    });
    const [compound] = county.compounds;
    if (compound === undefined) throw new Error('no compound');
    for (const number of [1, 2, 3])
      await world.ratings.keep(await sampleRating(world, month, compound.id, number));
    const code = await world.codes.issue({ compound: compound.id, number: 4 }, 0);
    await enterPaper(world, [{ line: 2, code, month, answers: words }]);
    world.setNow('2026-12-01T00:20:00+08:00');
    await runMonth(world, month);
    const tally = await world.evaluations.tally(month, 1, compound.id);
    expect([tally?.modes, tally?.excluded.paper]).toEqual([{ qr: 3, paper: paperCounts ? 1 : 0 }, aside]);
    expect(tally?.setAside.paper).toEqual(paperCounts ? [] : [[packed, 1]]);
    expect((tally?.modes.qr ?? 0) + (tally?.modes.paper ?? 0)).toBe(counted);
    await world.stop();
  },
);
