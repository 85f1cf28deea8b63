import type { Context } from 'hono';
import { takeItemStep } from '../../casework/take-item-step.ts';
import { type OfficeTaker, orderWays } from '../../desk/desk.ts';
import { postedStep } from '../../desk/posted-step.ts';
import { problemPage } from '../../web/error-pages.tsx';
import { linkFor } from '../../web/language.ts';
import type { OfficeRoute, Visit } from '../../web/office/route.ts';
import { openUploads } from '../../web/office/uploads.tsx';
import type { BureauWorld } from '../bureau-world.ts';
import { compoundItemsPage } from './compound-page.tsx';
import { itemPage } from './item-page.tsx';
import { compoundItems, itemDesk, itemsRoom, numbered, openingDesk } from './item-view.ts';
import { itemsPage } from './items-page.tsx';

/** Rectification items: all, those of a compound with the form for a new one, and one with its steps. */
export function rectificationRoutes(world: BureauWorld): readonly OfficeRoute[] {
  const uploads = openUploads(world, `${itemsRoom}/upload`, 'send-documents');
  const take = (
    may: OfficeTaker,
    place: string,
    answer: (visit: Visit, c: Context, as: OfficeTaker) => Promise<Response>,
  ): OfficeRoute => ({
    method: 'post',
    path: `${itemsRoom}/:compound/${place}${orderWays[may]}/:step`,
    may,
    act: `${orderWays[may]}-item`,
    body: 'multipart',
    says: (_, c) => ({
      about: `compound:${(c.req.param('compound') ?? '').slice(0, 8)}`,
      facts: { number: c.req.param('number') ?? '', step: c.req.param('step') ?? '' },
    }),
    answer: (visit, c) => answer(visit, c, may),
  });

  /** Opens an item, from its compound's page or from that of a sibling. */
  async function open(visit: Visit, c: Context, as: OfficeTaker): Promise<Response> {
    const view = await compoundItems(world, visit, c.req.param('compound') ?? '');
    if (view === undefined) return await problemPage(c, world.site, 'notFound');
    const desk = openingDesk(visit, view);
    const step = c.req.param('step') ?? '';
    const outcome = await postedStep(
      world,
      visit,
      desk,
      { step, as },
      { take: (wish) => takeItemStep(world, view.compound.id, wish) },
    );
    if ('problem' in outcome) return await compoundItemsPage(world, visit, c, uploads, outcome);
    return done(visit, c, view.compound.id, Number(outcome.facts.item), outcome.step);
  }

  async function step(visit: Visit, c: Context, as: OfficeTaker): Promise<Response> {
    const view = await compoundItems(world, visit, c.req.param('compound') ?? '');
    const item = view && numbered(view, c.req.param('number') ?? '');
    if (view === undefined || item === undefined) return await problemPage(c, world.site, 'notFound');
    const outcome = await postedStep(
      world,
      visit,
      itemDesk(visit, view, item),
      { step: c.req.param('step') ?? '', as },
      { take: (wish) => takeItemStep(world, view.compound.id, { ...wish, number: item.number }) },
    );
    if ('problem' in outcome) return await itemPage(world, visit, c, uploads, outcome);
    return done(visit, c, view.compound.id, item.number, outcome.step);
  }

  return [
    { method: 'get', path: itemsRoom, may: 'see-cases', answer: (visit, c) => itemsPage(world, visit, c) },
    ...uploads.routes,
    {
      method: 'get',
      path: `${itemsRoom}/:compound`,
      may: 'see-cases',
      answer: (visit, c) => compoundItemsPage(world, visit, c, uploads),
    },
    {
      method: 'get',
      path: `${itemsRoom}/:compound/:number`,
      may: 'see-cases',
      answer: (visit, c) => itemPage(world, visit, c, uploads),
    },
    take('work-on-case', '', open),
    take('work-on-case', ':number/', step),
    take('decide-case', ':number/', step),
  ];
}

function done(visit: Visit, c: Context, compound: string, number: number, step: string): Response {
  return c.redirect(linkFor(visit.reader, `${itemsRoom}/${compound}/${number}?said=${step}`), 303);
}
