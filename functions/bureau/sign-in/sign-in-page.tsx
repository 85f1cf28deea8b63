import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Site } from '../../domain/site.ts';
import { linkFor } from '../../web/language.ts';
import { signInPath } from '../../web/office/open-office.ts';
import { readerFor, respond } from '../../web/page.tsx';
import { consolePath } from './own-path.ts';
import { signInWords } from './words.ts';

/** A calm page on the way in or out: what happened, and what to do now. */
export type SignInStop = 'refused' | 'unreachable' | 'signedOut';

const statuses: Readonly<Record<SignInStop, ContentfulStatusCode>> = {
  refused: 400,
  unreachable: 503,
  signedOut: 200,
};

/** Answers with that page. It leads back to the sign-in. */
export function signInPage(c: Context, site: Site, stop: SignInStop): Response | Promise<Response> {
  const reader = readerFor(c);
  const words = signInWords[reader.language];
  const title = words[`${stop}Title`];
  return respond(
    c,
    { site, title, address: consolePath, status: statuses[stop] },
    <>
      <h1>{title}</h1>
      <p>{words[`${stop}Text`]}</p>
      <p>
        <a class="go" href={linkFor(reader, signInPath)}>
          {words.again}
        </a>
      </p>
    </>,
  );
}

/** The page that goes on to the provider's own sign-out by itself: a form's answer must not be sent on to another site. */
export function leavingPage(c: Context, site: Site, there: string): Response | Promise<Response> {
  const words = signInWords[readerFor(c).language];
  c.header('Refresh', `0; url=${there}`);
  return respond(
    c,
    { site, title: words.leavingTitle, address: consolePath },
    <>
      <h1>{words.leavingTitle}</h1>
      <p>{words.leavingText}</p>
      <p>
        <a class="go" href={there}>
          {words.leave}
        </a>
      </p>
    </>,
  );
}
