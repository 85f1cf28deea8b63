import type { Context, ErrorHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Site } from '../domain/site.ts';
import { type Log, StoreUnavailable } from '../ports.ts';
import { linkFor } from './language.ts';
import { frameWords } from './messages.ts';
import { readerFor, respond } from './page.tsx';

const statuses = {
  unreadable: 400,
  signedOut: 401,
  forbidden: 403,
  token: 403,
  crossSite: 403,
  notFound: 404,
  method: 405,
  tooLarge: 413,
  fileTooLarge: 413,
  mediaType: 415,
  failed: 500,
  unavailable: 503,
} as const;

/** A refusal that is the same on every site. */
export type Problem = keyof typeof statuses;

/** Seconds a reader is asked to wait when the store does not answer. */
export const retryAfter = 30;

/** The page of a refusal, in the reader's language, with the right status. */
export function problemPage(c: Context, site: Site, problem: Problem): Response | Promise<Response> {
  const reader = readerFor(c);
  const words = frameWords[reader.language];
  const { title, text } = words.errors[problem];
  const home = homeOf(c.req.path);
  if (problem === 'unavailable') c.header('Retry-After', String(retryAfter));
  return respond(
    c,
    { site, title, address: home, status: statuses[problem] },
    <>
      <h1>{title}</h1>
      <p>{text}</p>
      <p>
        <a class="to" href={linkFor(reader, home)}>
          {words.home}
        </a>
      </p>
    </>,
  );
}

/** The first page of the site that a path belongs to: nobody is led out of the console by a wrong address. */
function homeOf(path: string): '/' | '/bureau' | '/firm' {
  const first = path.split('/')[1];
  return first === 'bureau' || first === 'firm' ? `/${first}` : '/';
}

/** The last resort of every site: 503 when the store does not answer, else 500; the log gets the route's pattern, never the path. */
export function onError(world: { readonly site: Site; readonly log: Log }): ErrorHandler {
  return (error, c) => {
    const unavailable = error instanceof StoreUnavailable;
    world.log.error(unavailable ? 'store-unavailable' : 'request-failed', error, { route: routePath(c, -1) });
    return problemPage(c, world.site, unavailable ? 'unavailable' : 'failed');
  };
}
