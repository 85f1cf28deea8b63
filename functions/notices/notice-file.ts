import type { Notice } from '../domain/notice.ts';
import type { Language } from '../web/language.ts';
import { attachment } from '../web/office/marks.ts';
import { noticeDocument } from './notice-document.ts';

const documentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** An answer with a notice as .docx. Whoever gives it has checked that the reader may have it. */
export async function noticeFile(notice: Notice, language: Language): Promise<Response> {
  const marks = { demo: notice.demo, internal: false };
  const headers = {
    'Content-Type': documentType,
    'Content-Disposition': attachment(`${notice.kind}-${notice.code}`, marks, 'docx', language),
    'Cache-Control': 'private, no-store',
  };
  return new Response(await noticeDocument(notice), { headers });
}
