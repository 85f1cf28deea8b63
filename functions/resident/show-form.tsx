import type { Context } from 'hono';
import { type Notice, noticePage } from './notice-page.tsx';
import { openedLetter } from './opened-letter.ts';
import { type NoForm, openForm } from './opening.ts';
import { ratingPage } from './rating-page.tsx';
import { browserName } from './remembered.ts';
import type { ResidentWorld } from './resident-world.ts';

/** `GET /rate`: the form of the household whose code this browser opened, as it stands now. Writes nothing. */
export async function showForm(world: ResidentWorld, c: Context): Promise<Response> {
  const opened = await openedLetter(world, c);
  if (typeof opened === 'string') return await noticePage(c, world, opened);
  const month = world.calendar.monthOf(world.clock.now());
  const form = await openForm(world, opened, browserName(world, c, month), month);
  if (form.kind !== 'form')
    return await noticePage(c, world, noticeOf[form.kind], form.kind === 'limit' ? 200 : undefined);
  return await ratingPage(c, world, form, { ticket: await world.tickets.sign(form.ticket) });
}

/** The notice that stands where a form cannot be opened. */
export const noticeOf: Readonly<Record<NoForm['kind'], Notice>> = {
  unknown: 'unknownCode',
  'no-survey': 'noSurvey',
  'no-firm': 'noFirm',
  limit: 'limit',
};
