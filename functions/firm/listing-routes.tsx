import type { Context } from 'hono';
import type { StepWish } from '../casework/step-wish.ts';
import { takeListingStep } from '../casework/take-listing-step.ts';
import type { Shown } from '../desk/case-page.tsx';
import { unsureYears } from '../desk/unsure-years.ts';
import { listingStateWords, listWords } from '../desk/words/state-words.ts';
import { firmAbout } from '../domain/firm-about.ts';
import { listingName, parseListingName } from '../domain/listing/listing.ts';
import { monthWords } from '../web/dates.ts';
import { problemPage } from '../web/error-pages.tsx';
import type { OfficeRoute, Visit } from '../web/office/route.ts';
import type { Uploads } from '../web/office/uploads.tsx';
import { listingNext } from './case-words.ts';
import type { FirmWorld } from './firm-world.ts';
import { matterPage } from './matter-page.tsx';
import { listingDesk } from './own-desks.ts';
import { ownFileRoute } from './own-file.ts';
import { noticesIn, type OwnListing, ownListings } from './own-matters.ts';
import { said } from './say.ts';

/** A firm's listing, and what it says in it. */
export function listingRoutes(world: FirmWorld, uploads: Uploads): readonly OfficeRoute[] {
  const path = '/firm/listings/:name';

  async function found(visit: Visit, c: Context): Promise<OwnListing | undefined> {
    const id = parseListingName(c.req.param('name') ?? '');
    if (id === undefined || !visit.reach.firms.has(id.firm)) return undefined;
    const own = await ownListings(world, id.firm);
    return own.read.findLast(({ file }) => listingName(file.listing) === listingName(id));
  }

  async function page(visit: Visit, c: Context, shown?: Shown): Promise<Response> {
    const own = await found(visit, c);
    if (own === undefined) return await problemPage(c, world.site, 'notFound');
    const { file, state, told } = own;
    const { language } = visit.reader;
    const { list, month } = file.listing;
    const joint = language === 'zh' ? '：' : ': ';
    const matter = {
      title: `${listWords[list][language]}${joint}${monthWords(month, language)}`,
      state: listingStateWords[state][language],
      next: listingNext[state][language],
      desk: listingDesk(own, await unsureYears(world, file.running)),
      told,
      notices: await noticesIn(world, told),
    };
    return await matterPage(world, visit, c, uploads, matter, shown);
  }

  async function say(visit: Visit, c: Context): Promise<Response> {
    const own = await found(visit, c);
    if (own === undefined) return await problemPage(c, world.site, 'notFound');
    const desk = listingDesk(own, await unsureYears(world, own.file.running));
    const take = (wish: StepWish) => takeListingStep(world, own.file.listing, wish);
    return await said(world, visit, c, desk, take, (shown) => page(visit, c, shown));
  }

  return [
    { method: 'get', path, may: 'own-firm', answer: (visit, c) => page(visit, c) },
    ownFileRoute(world, path, async (visit, c) => (await found(visit, c))?.told),
    {
      method: 'post',
      path: `${path}/say/:step`,
      may: 'own-firm',
      act: 'say-listing',
      body: 'multipart',
      says: (_, c) => ({ about: firmAbout(parseListingName(c.req.param('name') ?? '')) }),
      answer: say,
    },
  ];
}
