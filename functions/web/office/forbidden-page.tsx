import type { Context } from 'hono';
import type { Site } from '../../domain/site.ts';
import { linkFor } from '../language.ts';
import { frameWords } from '../messages.ts';
import { respondOffice } from './respond-office.tsx';
import type { Visit } from './route.ts';

const firmPage = { zh: '进入企业页面', en: 'Open the firm’s page' } as const;

/** For somebody whose role may not take this way: what they may do stays at hand in the menu. */
export function forbiddenPage(c: Context, site: Site, visit: Visit): Response | Promise<Response> {
  const { language } = visit.reader;
  const { title, text } = frameWords[language].errors.forbidden;
  const isFirm = visit.reachFor('own-firm') !== undefined;
  return respondOffice(
    c,
    visit,
    { site, room: '', address: visit.rooms[0]?.path ?? '/', title, status: 403 },
    <>
      <h1>{title}</h1>
      <p>{text}</p>
      {isFirm ? (
        <p>
          <a class="to" href={linkFor(visit.reader, '/firm')}>
            {firmPage[language]}
          </a>
        </p>
      ) : null}
    </>,
  );
}
