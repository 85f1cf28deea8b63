import type { Context } from 'hono';
import { retryAfter } from '../web/error-pages.tsx';
import { linkFor } from '../web/language.ts';
import { frameWords } from '../web/messages.ts';
import { readerFor, respond } from '../web/page.tsx';
import { residentWords } from './messages.ts';
import type { ResidentWorld } from './resident-world.ts';

/** The store does not answer: a page that needs nothing of it and carries the whole form, to be sent again as it was. `words` say what was not received where it is no rating. */
export function tryAgainPage(
  c: Context,
  world: Pick<ResidentWorld, 'site'>,
  path: '/rate' | '/not-us' | '/pressed',
  fields: ReadonlyMap<string, string>,
  words?: string,
): Response | Promise<Response> {
  const reader = readerFor(c);
  const { title, text } = frameWords[reader.language].errors.unavailable;
  c.header('Retry-After', String(retryAfter));
  return respond(
    c,
    { site: world.site, title, address: path, status: 503 },
    <>
      <h1>{title}</h1>
      <p>{words ?? text}</p>
      <form method="post" action={linkFor(reader, path)}>
        {[...fields].map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <p>
          <button type="submit">{residentWords[reader.language].rate.again}</button>
        </p>
      </form>
    </>,
  );
}
