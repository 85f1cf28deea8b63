import type { Context } from 'hono';
import { readItems } from '../casework/item-files.ts';
import type { StepWish } from '../casework/step-wish.ts';
import { takeItemStep } from '../casework/take-item-step.ts';
import type { Shown } from '../desk/case-page.tsx';
import { rectificationStream } from '../domain/casework/case-stream.ts';
import { parseCompoundId } from '../domain/compound.ts';
import { factsOf, type Item, itemsIn } from '../domain/rectification/item.ts';
import { serviceBetween } from '../domain/tenure.ts';
import { problemPage } from '../web/error-pages.tsx';
import type { OfficeRoute, Visit } from '../web/office/route.ts';
import type { Uploads } from '../web/office/uploads.tsx';
import type { FirmWorld } from './firm-world.ts';
import { itemPage, selfCheckPage } from './item-pages.tsx';
import { itemDesk, selfCheckDesk } from './own-desks.ts';
import { ownFileRoute } from './own-file.ts';
import type { OwnItems } from './own-items.ts';
import { said } from './say.ts';

/** A firm's items: those of a compound with the form for a self-check, and one with its report. */
export function itemRoutes(world: FirmWorld, uploads: Uploads): readonly OfficeRoute[] {
  async function found(visit: Visit, c: Context): Promise<OwnItems | undefined> {
    const { firms } = visit.reach;
    const text = c.req.param('compound') ?? '';
    const id = parseCompoundId(text);
    const compound = id === text ? await world.registry.compound(id) : undefined;
    if (compound?.tenures.some(({ firm }) => firms.has(firm)) !== true) return undefined;
    const all = await world.cases.events(rectificationStream(compound.id));
    const next = (itemsIn(compound.id, all).at(-1)?.number ?? 0) + 1;
    const { read, broken } = readItems(world, compound.id, all);
    const service = serviceBetween(compound.tenures, visit.today, visit.today);
    const serving = service.kind === 'served' && firms.has(service.firm) ? service.firm : undefined;
    const isOwn = (item: Item) => firms.has(factsOf(item).firm);
    return { compound, all, items: read.filter(isOwn), isBroken: broken.some(isOwn), serving, next };
  }

  function numbered(own: OwnItems | undefined, c: Context): Item | undefined {
    return own?.items.find(({ number }) => String(number) === c.req.param('number'));
  }

  async function show(visit: Visit, c: Context, shown?: Shown): Promise<Response> {
    const own = await found(visit, c);
    if (own === undefined) return await problemPage(c, world.site, 'notFound');
    if (c.req.param('number') === undefined) return await selfCheckPage(world, visit, c, uploads, own, shown);
    const item = numbered(own, c);
    if (item === undefined) return await problemPage(c, world.site, 'notFound');
    return await itemPage(world, visit, c, uploads, { own, item }, shown);
  }

  async function say(visit: Visit, c: Context): Promise<Response> {
    const own = await found(visit, c);
    const opening = c.req.param('number') === undefined;
    const item = numbered(own, c);
    const firm = opening ? own?.serving : item && factsOf(item).firm;
    if (own === undefined || firm === undefined) return await problemPage(c, world.site, 'notFound');
    const desk = item === undefined ? selfCheckDesk(own, firm) : itemDesk(own, item);
    const number = item && { number: item.number };
    const take = (wish: StepWish) => takeItemStep(world, own.compound.id, { ...wish, firm, ...number });
    return await said(world, visit, c, desk, take, (shown) => show(visit, c, shown));
  }

  const ways = (path: string): readonly OfficeRoute[] => [
    { method: 'get', path, may: 'own-firm', answer: (visit, c) => show(visit, c) },
    {
      method: 'post',
      path: `${path}/say/:step`,
      may: 'own-firm',
      act: 'say-item',
      body: 'multipart',
      says: (_, c) => ({
        about: `compound:${(c.req.param('compound') ?? '').slice(0, 8)}`,
        facts: { number: c.req.param('number') ?? '', step: c.req.param('step') ?? '' },
      }),
      answer: say,
    },
  ];
  const one = '/firm/items/:compound/:number';
  const files = ownFileRoute(world, one, async (visit, c) => numbered(await found(visit, c), c)?.events);
  return [...ways('/firm/items/:compound'), ...ways(one), files];
}
