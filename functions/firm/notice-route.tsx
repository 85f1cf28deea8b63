import type { Context } from 'hono';
import { firmOfStream, parseStream } from '../domain/casework/case-stream.ts';
import { type Notice, parseNoticeCode } from '../domain/notice.ts';
import { problemPage } from '../web/error-pages.tsx';
import { NoticeSheet, noticeStyle } from '../web/notice-sheet.tsx';
import { respondOffice } from '../web/office/respond-office.tsx';
import type { OfficeRoute, Visit } from '../web/office/route.ts';
import { ownCaseWords as o } from './case-words.ts';
import { mattersRoom } from './cases-page.tsx';
import type { FirmWorld } from './firm-world.ts';
import { noticesIn, ownCases, ownListings } from './own-matters.ts';

/** A notice as it was issued to the firm, to print; a firm's own alone, and only once it may be told of it. */
export function noticeRoute(world: FirmWorld): OfficeRoute {
  return {
    method: 'get',
    path: '/firm/notices/:code',
    may: 'own-firm',
    answer: async (visit, c) => {
      const notice = await own(world, visit, c);
      if (notice === undefined) return await problemPage(c, world.site, 'notFound');
      const page = {
        site: world.site,
        room: mattersRoom,
        address: `/firm/notices/${notice.code}`,
        title: notice.title,
        style: noticeStyle,
      };
      return await respondOffice(
        c,
        visit,
        page,
        <>
          <p class="no-print">{o.print[visit.reader.language]}</p>
          <NoticeSheet notice={notice} />
        </>,
      );
    },
  };
}

async function own(world: FirmWorld, visit: Visit, c: Context): Promise<Notice | undefined> {
  const numbers = parseNoticeCode(c.req.param('code') ?? '');
  const issued = numbers && (await world.cases.notice(numbers.year, numbers.number));
  const stream = issued && parseStream(issued.stream);
  const firm = stream && firmOfStream(stream);
  if (issued === undefined || firm === undefined || !visit.reach.firms.has(firm)) return undefined;
  const matters = stream?.kind === 'exit' ? await ownCases(world, firm) : await ownListings(world, firm);
  const notices = await noticesIn(
    world,
    matters.flatMap(({ told }) => told),
  );
  return notices.find(({ code }) => code === issued.code);
}
