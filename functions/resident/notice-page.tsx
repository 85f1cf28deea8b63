import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { linkFor } from '../web/language.ts';
import { readerFor, respond } from '../web/page.tsx';
import { CodeForm } from './code-form.tsx';
import { codeScript } from './code-script.ts';
import { codeStyle } from './code-style.ts';
import { residentWords } from './messages.ts';
import { reportWords } from './report-words.ts';
import type { ResidentWorld } from './resident-world.ts';

const notices = {
  unknownCode: 404,
  scanAgain: 403,
  deadLetter: 403,
  noSurvey: 200,
  noFirm: 200,
  limit: 429,
  closed: 409,
} as const satisfies Record<string, ContentfulStatusCode>;

/** Where only the letter helps: one who has it no more reads where to get another. */
const withoutLetter: ReadonlySet<Notice> = new Set(['scanAgain', 'closed']);

/** A page that says why there is no form, and what to do. */
export type Notice = keyof typeof notices;

/** Shows a notice; the same bytes for the same notice and language, whoever asks. */
export function noticePage(
  c: Context,
  world: Pick<ResidentWorld, 'site'>,
  notice: Notice,
  status: ContentfulStatusCode = notices[notice],
): Response | Promise<Response> {
  const reader = readerFor(c);
  const words = residentWords[reader.language];
  const { title, text } = words[notice];
  const asks = notice === 'scanAgain' || notice === 'deadLetter';
  return respond(
    c,
    {
      site: world.site,
      title,
      address: '/',
      status,
      sameForAll: notice,
      ...(asks ? { style: codeStyle, script: codeScript } : {}),
    },
    <>
      <h1>{title}</h1>
      <p>{text}</p>
      {withoutLetter.has(notice) ? (
        <p class="note">{`${words.unknownCode.lost}${words.unknownCode.where}`}</p>
      ) : null}
      {notice === 'deadLetter' ? <p class="note">{words.unknownCode.where}</p> : null}
      {notice === 'unknownCode' ? (
        <>
          <p class="note">{words.unknownCode.where}</p>
          <p>
            <a class="go" href={linkFor(reader, '/')}>
              {words.unknownCode.type}
            </a>
          </p>
        </>
      ) : null}
      {notice === 'limit' ? (
        <p>
          <a class="to" href={linkFor(reader, '/not-us')}>
            {reportWords[reader.language].notUs.link}
          </a>
        </p>
      ) : null}
      {asks ? <CodeForm reader={reader} /> : null}
    </>,
  );
}
