import type { Compound } from '../../functions/domain/compound.ts';
import type { Day, Month } from '../../functions/domain/month.ts';
import { maxRevisions } from '../../functions/domain/rating.ts';
import { casePen } from '../../functions/local/demo/case-pen.ts';
import { StoreUnavailable } from '../../functions/ports.ts';
import { residentApp } from '../../functions/resident/app.ts';
import { type County, sampleCompound, sampleRating } from './county.ts';
import type { ResidentSite } from './resident-site.ts';
import { ticketIn, type Visitor, visitor } from './visitor.ts';

/** How a reader reads: language, and large type or not. */
export interface Reading {
  readonly language: 'zh' | 'en';
  readonly large: boolean;
}

/** Every way of reading the resident pages. */
export const readings: readonly Reading[] = [
  { language: 'zh', large: false },
  { language: 'zh', large: true },
  { language: 'en', large: false },
  { language: 'en', large: true },
];

/** A page as it was answered. */
export interface ResidentPage {
  readonly name: string;
  readonly status: number;
  readonly html: string;
}

const households = { fresh: 101, own: 102, elsewhere: 103, paper: 104, earlier: 105, spent: 106 } as const;

/** Fills the store for `residentPages`: households that rated here, elsewhere, on paper, earlier, and as often as they may; a compound nobody serves. */
export async function preparePages({ world, compound, county }: ResidentSite): Promise<void> {
  const keep = async (month: string, number: number, given = {}) =>
    world.ratings.keep(await sampleRating(world, month, compound.id, number, given));
  await keep('2026-11', households.elsewhere);
  await keep('2026-11', households.paper, { mode: 'paper', browser: '', burst: '' });
  await keep('2026-09', households.earlier);
  for (let rev = 1; rev <= maxRevisions; rev++) await keep('2026-11', households.spent, { rev });
  await world.registry.putCompound(unserved(county));
  for (const number of [1, 2, 3, 4]) await putRight(world, compound, number);
}

/** Something that was put right in the compound, with as many words for residents as a form takes. */
async function putRight(world: ResidentSite['world'], compound: Compound, number: number): Promise<void> {
  const hand = (name: string) => ({ by: { subject: name, name }, as: 'work-on-case', number }) as const;
  const firm = compound.tenures[0]?.firm ?? '';
  const pen = casePen(world);
  await pen.item(compound.id, { ...hand('a'), number: undefined }, 'open-item', {
    ...{ theme: 'cleaning', what: '垃圾', firm, owner: '项目经理', due: '2027-12-31', source: 'residents' },
  });
  await pen.item(compound.id, hand('a'), 'report', { done: '已清运' });
  const told = Array.from({ length: 600 }, (_, place) =>
    String.fromCharCode(0x4e00 + ((place * 37 + number) % 9000)),
  );
  await pen.item(compound.id, hand('b'), 'verify', { told: told.join('') }, '看过');
}

/** A compound that no firm serves any more. */
function unserved({ firms: [firm] }: County): Compound {
  if (firm === undefined) throw new Error('the county has no firm');
  const ended = { firm: firm.id, from: '2020-01-01' as Day, to: '2026-01-01' as Day };
  return sampleCompound(900, firm.id, { tenures: [ended] });
}

/** Every page of the resident site as it is answered to this reader, mistakes and refusals included. */
export async function residentPages(
  site: ResidentSite,
  { language, large }: Reading,
): Promise<readonly ResidentPage[]> {
  const pages: ResidentPage[] = [];
  const at = (path: string) => (large ? `${path}${path.includes('?') ? '&' : '?'}size=large` : path);
  const add = async (name: string, response: Response) => {
    const html = await response.text();
    pages.push({ name, status: response.status, html });
    return html;
  };
  const by = () => site.visitor(language);
  const scanned = async (number: number) => {
    const one = by();
    await one.get(`/r/${await site.codeOf(number)}`);
    return one;
  };
  await add('home', await by().get(at('/')));
  await add('home, code typed wrong', await by().post(at('/'), { code: 'ABCDE FGHU' }));
  await add('code unknown', await by().get(at('/r/ABC')));
  await add('form without a cookie', await by().get(at('/rate')));
  await add('privacy', await by().get(at('/privacy')));
  await add('not found', await by().get(at('/nowhere')));

  const fresh = await scanned(households.fresh);
  const ticket = ticketIn(await add('form', await fresh.get(at('/rate'))));
  await add(
    'form, errors',
    await fresh.post(at('/rate'), { ticket, q2: '4', q3: '9', first: 'z', more: '1' }),
  );
  await add('form, ticket too old', await fresh.post(at('/rate'), { ticket: 'x', q1: '4' }));
  await add('thanks', await fresh.get(at('/thanks')));
  await add('pressed', await fresh.get(at('/pressed')));
  await add('pressed, refused', await fresh.post(at('/pressed'), { ticket: 'x' }));
  await add('pressed, done', await fresh.get(at('/pressed?done=1')));
  await add('not us, nothing to report', await fresh.post(at('/not-us'), { ticket }));
  await add('not us, done', await fresh.get(at('/not-us?done=1')));
  await add('busy', await withoutStore(site, fresh, language).post(at('/rate'), { ticket, q1: '4' }));

  const own = await scanned(households.own);
  await own.post('/rate', { ticket: ticketIn(await (await own.get('/rate')).text()), q1: '4', first: 'b' });
  await add('form, own rating', await own.get(at('/rate')));
  for (const name of ['elsewhere', 'paper', 'earlier', 'spent'] as const) {
    const one = await scanned(households[name]);
    await add(`form, ${name}`, await one.get(at('/rate')));
    await add(`not us, ${name}`, await one.get(at('/not-us')));
    await add(`not us, ${name}, refused`, await one.post(at('/not-us'), { ticket: 'x' }));
  }
  await addNotices(site, add, by, at);
  return pages;
}

async function addNotices(
  site: ResidentSite,
  add: (name: string, response: Response) => Promise<string>,
  by: () => Visitor,
  at: (path: string) => string,
): Promise<void> {
  const { world, compound } = site;
  const household = { compound: compound.id, number: households.fresh };
  const old = {
    month: '2025-01' as Month,
    household,
    letter: { keyId: '1', household, issue: 0 },
    openedAt: world.clock.now(),
    rev: 0,
    requestId: 'old',
    contested: false,
  };
  await add('closed', await by().post(at('/rate'), { ticket: await world.tickets.sign(old), q1: '4' }));
  const replaced = { ...old, month: '2026-11' as Month, letter: { ...old.letter, issue: 9 } };
  const sent = { ticket: await world.tickets.sign(replaced), q1: '4' };
  await add('letter replaced', await by().post(at('/rate'), sent));
  const anew = by();
  await anew.get(`/r/${await site.codeOf(households.fresh)}`);
  await add('form, letter replaced', await anew.post(at('/rate'), sent));
  await add('pressed, letter replaced', await anew.post(at('/pressed'), { ticket: sent.ticket }));
  const between = by();
  await between.get(`/r/${await site.codeOf(1, 0, unserved(site.county))}`);
  await add('nobody to rate', await between.get(at('/rate')));
  const now = world.clock.now();
  world.setNow('2027-05-15T12:00:00+08:00');
  const early = by();
  await early.get(`/r/${await site.codeOf(households.fresh)}`);
  await add('no survey yet', await early.get(at('/rate')));
  world.setNow(now);
}

function withoutStore({ world }: ResidentSite, like: Visitor, language: string): Visitor {
  const away = () => Promise.reject(new StoreUnavailable('any', undefined));
  const down = visitor(residentApp({ ...world, ratings: { ...world.ratings, keep: away } }), language);
  for (const [name, value] of like.cookies) down.cookies.set(name, value);
  return down;
}
