import type { Context } from 'hono';
import { isEffective } from '../casework/effective-notice.ts';
import { publicListings } from '../casework/public-listings.ts';
import { parseNoticeCode } from '../domain/notice.ts';
import { dayWords } from '../web/dates.ts';
import { problemPage } from '../web/error-pages.tsx';
import { fill } from '../web/fill.ts';
import { linkFor } from '../web/language.ts';
import { readerFor, respond } from '../web/page.tsx';
import { printable } from '../web/printable.ts';
import { listsWords as w } from './lists-words.ts';
import { noticeTitles } from './notice-titles.ts';
import type { ResultsWorld } from './results-world.ts';

/**
 * Where the QR code of a notice leads: whether such a notice was issued and took effect, of what kind and on which day. Whom it is about is told only where its matter is
 * public: whoever finds a notice learns nothing more from it here.
 */
export async function noticeStatus(c: Context, world: ResultsWorld): Promise<Response> {
  const numbers = parseNoticeCode(c.req.param('code') ?? '');
  const notice = numbers && (await world.cases.notice(numbers.year, numbers.number));
  if (notice === undefined || !(await isEffective(world, notice)))
    return await problemPage(c, world.site, 'notFound');
  const reader = readerFor(c);
  const { language } = reader;
  const shown = (await publicListings(world)).find((one) => one.notices.includes(notice.hash));
  const title = fill(w.noticeTitle[language], { number: notice.code });
  const genuine = fill(w.genuine[language], {
    issuer: printable(world.site.sponsor) || '—',
    day: dayWords(notice.day, language),
    title: noticeTitles[notice.kind],
  });
  return await respond(
    c,
    { site: world.site, title, address: `/results/notices/${notice.code}` },
    <>
      <h1>{title}</h1>
      <p class="note">{genuine}</p>
      {shown === undefined ? (
        <p>{w.matterClosed[language]}</p>
      ) : (
        <p>
          <a class="to" href={linkFor(reader, `/results/lists#${shown.name}`)}>
            {w.matterOpen[language]}
          </a>
        </p>
      )}
    </>,
  );
}
