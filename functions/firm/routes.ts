import type { Context } from 'hono';
import { type FirmId, parseFirmId } from '../domain/firm.ts';
import type { Month } from '../domain/month.ts';
import type { By } from '../domain/people/by.ts';
import { fileObjection } from '../publishing/file-objection.ts';
import { handInReply } from '../publishing/public-reply.ts';
import { problemPage } from '../web/error-pages.tsx';
import { linkFor } from '../web/language.ts';
import type { OfficeRoute, Visit } from '../web/office/route.ts';
import type { FirmWorld } from './firm-world.ts';
import { nothingPage, ownPage } from './own-page.tsx';
import { ownView, visibleMonths } from './own-view.ts';
import type { Refused } from './words.ts';

/** A firm's own page, its objections and its reply. Whatever is not its own is answered as if it were not there. */
export function firmRoutes(world: FirmWorld): readonly OfficeRoute[] {
  const says = (_: Visit, c: Context) => ({
    about: `firm:${parseFirmId(c.req.param('firm') ?? '') ?? ''}`,
    facts: { month: c.req.param('month') ?? '' },
  });
  return [
    { method: 'get', path: '/firm', may: 'own-firm', answer: (visit, c) => show(world, visit, c) },
    {
      method: 'post',
      path: '/firm/:month/:firm/objections',
      may: 'own-firm',
      act: 'object',
      says,
      answer: (visit, c) =>
        sent(world, visit, c, 'objection', ({ month, firm, by }) =>
          fileObjection(world, {
            month,
            firm,
            by,
            kind: visit.fields.get('kind') ?? '',
            compound: visit.fields.get('compound') ?? '',
            text: visit.fields.get('text') ?? '',
          }),
        ),
    },
    {
      method: 'post',
      path: '/firm/:month/:firm/reply',
      may: 'own-firm',
      act: 'hand-in-reply',
      says,
      answer: (visit, c) =>
        sent(world, visit, c, 'reply', ({ month, firm, by }) =>
          handInReply(world, { month, firm, by, text: visit.fields.get('reply') ?? '' }),
        ),
    },
  ];
}

interface Sender {
  readonly month: Month;
  readonly firm: FirmId;
  readonly by: By;
}

async function show(world: FirmWorld, visit: Visit, c: Context, refused?: Refused): Promise<Response> {
  const asked = c.req.param('firm') ?? c.req.query('firm');
  const [first] = visit.reach.firms;
  const firm = asked === undefined ? first : parseFirmId(asked);
  if (firm === undefined || !visit.reach.firms.has(firm)) return await problemPage(c, world.site, 'notFound');
  const months = await visibleMonths(world);
  const wished = c.req.param('month') ?? c.req.query('month');
  const month = wished === undefined ? months.at(-1) : months.find((one) => one.month === wished);
  if (month === undefined)
    return wished === undefined
      ? await nothingPage(world, visit, c)
      : await problemPage(c, world.site, 'notFound');
  const view = await ownView(world, firm, month);
  if (view === undefined) return await problemPage(c, world.site, 'notFound');
  return await ownPage(world, visit, c, view, months, refused);
}

/** What a firm sends: only for itself, and only about a month it may see. */
async function sent(
  world: FirmWorld,
  visit: Visit,
  c: Context,
  form: Refused['form'],
  keep: (sender: Sender) => Promise<object | Refused['why']>,
): Promise<Response> {
  const firm = parseFirmId(c.req.param('firm') ?? '');
  const months = (await visibleMonths(world)).filter(({ trial }) => !trial);
  const month = months.find((one) => one.month === c.req.param('month'))?.month;
  if (firm === undefined || month === undefined || !visit.reach.firms.has(firm))
    return await problemPage(c, world.site, 'notFound');
  const outcome = await keep({ month, firm, by: { subject: visit.person.subject, name: visit.signs } });
  if (typeof outcome === 'string') return await show(world, visit, c, { form, why: outcome });
  const next = new URLSearchParams({ month, firm, done: '1' });
  return c.redirect(linkFor(visit.reader, `/firm?${next}`), 303);
}
