import type { Context } from 'hono';
import type { Shown } from '../desk/case-page.tsx';
import type { Desk } from '../desk/desk.ts';
import { type Carries, postedStep } from '../desk/posted-step.ts';
import { linkFor } from '../web/language.ts';
import type { Visit } from '../web/office/route.ts';
import type { FirmWorld } from './firm-world.ts';

/** Takes what a firm says at a desk and leads to the page of it; `again` shows what was not taken as it was filled in. */
export async function said(
  world: FirmWorld,
  visit: Visit,
  c: Context,
  desk: Desk,
  take: Carries['take'],
  again: (shown: Shown) => Promise<Response>,
): Promise<Response> {
  const step = c.req.param('step') ?? '';
  const outcome = await postedStep(world, visit, desk, { step, as: 'own-firm' }, { take });
  if ('problem' in outcome) return await again(outcome);
  const { item } = outcome.facts;
  const opened = item === undefined || desk.address.endsWith(`/${item}`) ? '' : `/${item}`;
  return c.redirect(linkFor(visit.reader, `${desk.address}${opened}?said=${outcome.step}`), 303);
}
