import type { Context } from 'hono';
import { frameWords } from '../web/messages.ts';
import { readerFor, respond } from '../web/page.tsx';
import { printable } from '../web/printable.ts';
import { CodeForm } from './code-form.tsx';
import { codeScript } from './code-script.ts';
import { codeStyle } from './code-style.ts';
import { residentWords } from './messages.ts';
import { Points } from './points.tsx';
import type { ResidentWorld } from './resident-world.ts';
import { longestTyped } from './typed-code.ts';

/** What this is, and the form to type a code; with `refused`, the code that was typed and is no good (404, whatever is wrong with it). */
export function homePage(
  c: Context,
  world: Pick<ResidentWorld, 'site'>,
  refused?: string,
): Response | Promise<Response> {
  const reader = readerFor(c);
  const words = residentWords[reader.language].home;
  const frame = frameWords[reader.language];
  const bad = refused !== undefined;
  return respond(
    c,
    {
      site: world.site,
      title: words.title,
      address: '/',
      status: bad ? 404 : 200,
      style: codeStyle,
      script: codeScript,
    },
    <>
      {bad ? (
        <div class="wrong" role="alert">
          <h2>{frame.errorSummary}</h2>
          <p>
            <a href="#code">{words.badCode}</a>
          </p>
          <p>{`${words.still}${residentWords[reader.language].unknownCode.where}`}</p>
        </div>
      ) : null}
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <CodeForm
        reader={reader}
        problem={bad ? words.badCode : undefined}
        typed={bad ? printable(refused, longestTyped) : undefined}
      />
      <Points of={words.facts} />
    </>,
  );
}
