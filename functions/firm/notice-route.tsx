import type { Context } from 'hono';
import { firmOfStream, parseStream } from '../domain/casework/case-stream.ts';
import { type Notice, parseNoticeCode } from '../domain/notice.ts';
import { noticeFile } from '../notices/notice-file.ts';
import { problemPage } from '../web/error-pages.tsx';
import { linkFor } from '../web/language.ts';
import { NoticeSheet, noticeStyle } from '../web/notice-sheet.tsx';
import { respondOffice } from '../web/office/respond-office.tsx';
import type { OfficeRoute, Visit } from '../web/office/route.ts';
import { ownCaseWords as o } from './case-words.ts';
import { mattersRoom } from './cases-page.tsx';
import type { FirmWorld } from './firm-world.ts';
import { noticesIn, ownCases, ownListings } from './own-matters.ts';

/** Notices as they were issued to the firm, to print and for office programs; a firm's own alone, and only once it may be told of them. */
export function noticeRoutes(world: FirmWorld): readonly OfficeRoute[] {
  const sheet = '/firm/notices/:code';
  return [sheet, `${sheet}/notice.docx`].map((path) => ({
    method: 'get',
    path,
    may: 'own-firm',
    answer: async (visit, c) => {
      const notice = await own(world, visit, c);
      if (notice === undefined) return await problemPage(c, world.site, 'notFound');
      return path === sheet
        ? await sheetPage(world, visit, c, notice)
        : await noticeFile(notice, visit.reader.language);
    },
  }));
}

async function sheetPage(world: FirmWorld, visit: Visit, c: Context, notice: Notice): Promise<Response> {
  const { reader } = visit;
  const { code, title } = notice;
  const address = `/firm/notices/${code}`;
  return await respondOffice(
    c,
    visit,
    { site: world.site, room: mattersRoom, address, title, style: noticeStyle },
    <>
      <p class="no-print">
        {o.print[reader.language]}{' '}
        <a href={linkFor(reader, `${address}/notice.docx`)}>{o.docx[reader.language]}</a>
      </p>
      <NoticeSheet notice={notice} />
    </>,
  );
}

async function own(world: FirmWorld, visit: Visit, c: Context): Promise<Notice | undefined> {
  const numbers = parseNoticeCode(c.req.param('code') ?? '');
  const issued = numbers && (await world.cases.notice(numbers.year, numbers.number));
  const stream = issued && parseStream(issued.stream);
  const firm = stream && firmOfStream(stream);
  if (issued === undefined || firm === undefined || !visit.reach.firms.has(firm)) return undefined;
  const matters = stream?.kind === 'exit' ? await ownCases(world, firm) : await ownListings(world, firm);
  const { read } = await noticesIn(
    world,
    matters.read.flatMap(({ told }) => told),
  );
  return read.find(({ code }) => code === issued.code);
}
