import type { Context } from 'hono';
import { takeListingStep } from '../../casework/take-listing-step.ts';
import { type OfficeTaker, orderWays } from '../../desk/desk.ts';
import { postedStep } from '../../desk/posted-step.ts';
import { firmAbout } from '../../domain/firm-about.ts';
import { listingName, parseListingName } from '../../domain/listing/listing.ts';
import { problemPage } from '../../web/error-pages.tsx';
import { linkFor } from '../../web/language.ts';
import type { OfficeRoute, Visit } from '../../web/office/route.ts';
import { openUploads } from '../../web/office/uploads.tsx';
import type { BureauWorld } from '../bureau-world.ts';
import { listingPage } from './listing-page.tsx';
import { listingView, listsRoom } from './listing-view.ts';
import { listsPage } from './lists-page.tsx';

/** The red and black lists: every listing, its page, and the steps that are taken on it. */
export function listRoutes(world: BureauWorld): readonly OfficeRoute[] {
  const uploads = openUploads(world, `${listsRoom}/upload`, 'send-documents');
  const take = (may: OfficeTaker): OfficeRoute => ({
    method: 'post',
    path: `${listsRoom}/:name/${orderWays[may]}/:step`,
    may,
    act: `${orderWays[may]}-listing`,
    body: 'multipart',
    // Which step, stands in the chain of the matter; whose it is, the trail tells only who may see cases.
    says: (_, c) => ({ about: firmAbout(parseListingName(c.req.param('name') ?? '')) }),
    answer: (visit, c) => takeStep(visit, c, may),
  });

  async function takeStep(visit: Visit, c: Context, as: OfficeTaker): Promise<Response> {
    const view = await listingView(world, visit, c.req.param('name') ?? '');
    if (view === undefined) return await problemPage(c, world.site, 'notFound');
    const { file, desk } = view;
    const outcome = await postedStep(
      world,
      visit,
      desk,
      { step: c.req.param('step') ?? '', as },
      {
        file,
        take: (wish) => takeListingStep(world, file.listing, wish),
      },
    );
    if ('problem' in outcome) return await listingPage(world, visit, c, uploads, outcome);
    const path = `${listsRoom}/${listingName(file.listing)}?said=${outcome.step}`;
    return c.redirect(linkFor(visit.reader, path), 303);
  }

  return [
    {
      method: 'get',
      path: listsRoom,
      may: 'see-cases',
      answer: (visit, c) => listsPage(world, visit, c),
    },
    ...uploads.routes,
    {
      method: 'get',
      path: `${listsRoom}/:name`,
      may: 'see-cases',
      answer: (visit, c) => listingPage(world, visit, c, uploads),
    },
    take('work-on-case'),
    take('decide-case'),
  ];
}
