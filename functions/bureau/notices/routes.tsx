import type { Context } from 'hono';
import { isEffective } from '../../casework/effective-notice.ts';
import { firmOfStream, parseStream } from '../../domain/casework/case-stream.ts';
import type { FirmId } from '../../domain/firm.ts';
import { type Notice, parseNoticeCode } from '../../domain/notice.ts';
import { reaches } from '../../domain/people/scope.ts';
import { readNotice } from '../../notices/issue-notice.ts';
import { noticeFile } from '../../notices/notice-file.ts';
import { registered } from '../../publishing/registered.ts';
import { problemPage } from '../../web/error-pages.tsx';
import { linkFor } from '../../web/language.ts';
import { NoticeSheet, noticeStyle } from '../../web/notice-sheet.tsx';
import { respondOffice } from '../../web/office/respond-office.tsx';
import type { OfficeRoute, Visit } from '../../web/office/route.ts';
import type { BureauWorld } from '../bureau-world.ts';

const words = {
  zh: {
    void: '未生效：该文书已编号，但所办步骤没有完成，不能送达。',
    docx: '下载（DOCX）',
    lead: '可直接打印，盖章后送达；内容已固定，不能修改。',
  },
  en: {
    void: 'Without effect: it was numbered, but its step was not taken. It must not be delivered.',
    docx: 'As DOCX',
    lead: 'Print it as it is, stamp it and have it delivered. Its words are fixed. Office documents are in Chinese.',
  },
} as const;

interface Within {
  readonly notice: Notice;
  /** Whether its step was taken. */
  readonly effective: boolean;
}

/** Notices as they were issued: to print, and for office programs. */
export function noticeRoutes(world: BureauWorld): readonly OfficeRoute[] {
  const route = (path: string, answer: (within: Within, visit: Visit, c: Context) => Promise<Response>) =>
    ({
      method: 'get',
      path,
      may: 'see-cases',
      answer: async (visit, c) => {
        const notice = await noticeWithin(world, visit, c.req.param('code') ?? '');
        return notice === undefined
          ? await problemPage(c, world.site, 'notFound')
          : await answer(notice, visit, c);
      },
    }) satisfies OfficeRoute;
  return [
    route('/bureau/notices/:code/notice.docx', async ({ notice, effective }, { reader }, c) => {
      if (!effective) return await problemPage(c, world.site, 'notFound');
      return await noticeFile(notice, reader.language);
    }),
    route('/bureau/notices/:code', async ({ notice, effective }, visit, c) => {
      const { language } = visit.reader;
      const address = `/bureau/notices/${notice.code}`;
      const page = {
        site: world.site,
        room: '/bureau/cases',
        address,
        title: notice.title,
        style: noticeStyle,
      };
      return await respondOffice(
        c,
        visit,
        page,
        <>
          {effective ? (
            <p class="no-print">
              {words[language].lead}{' '}
              <a href={linkFor(visit.reader, `${address}/notice.docx`)}>{words[language].docx}</a>
            </p>
          ) : (
            <p class="note">{words[language].void}</p>
          )}
          <NoticeSheet notice={notice} />
        </>,
      );
    }),
  ];
}

/** The notice of a number, if its firm lies within reach: all of it for those who reach a part of the territory. */
async function noticeWithin(world: BureauWorld, visit: Visit, code: string): Promise<Within | undefined> {
  const numbers = parseNoticeCode(code);
  const issued = numbers && (await world.cases.notice(numbers.year, numbers.number));
  if (issued === undefined) return undefined;
  const stream = parseStream(issued.stream);
  const firm = stream && firmOfStream(stream);
  if (firm === undefined || !(await servesWithin(world, visit, firm))) return undefined;
  const [notice, effective] = await Promise.all([readNotice(world, issued.hash), isEffective(world, issued)]);
  return notice && { notice, effective };
}

/** Whether all that a firm serves or served lies within reach: a notice speaks of all of it. */
async function servesWithin(world: BureauWorld, { reach }: Visit, firm: FirmId): Promise<boolean> {
  if (reach.everything) return true;
  const compounds = await registered(world).compounds();
  const own = compounds.filter(({ tenures }) => tenures.some((tenure) => tenure.firm === firm));
  return own.length > 0 && own.every((compound) => reaches(reach, compound));
}
