import type { Context } from 'hono';
import type { Opened } from '../domain/ticket.ts';
import { linkFor } from '../web/language.ts';
import { readerFor } from '../web/page.tsx';
import { postedForm } from '../web/posted-form.ts';
import { homePage } from './home-page.tsx';
import { noticePage } from './notice-page.tsx';
import { speaking } from './opened-letter.ts';
import { rememberLetter } from './remembered.ts';
import type { ResidentWorld } from './resident-world.ts';
import { codeIn } from './typed-code.ts';

/** The valid letter whose code `text` is. A forged code costs no read; a genuine one reads its compound to see whether it was replaced. */
async function letterOf(
  world: Pick<ResidentWorld, 'codes' | 'registry'>,
  text: string,
): Promise<Opened | undefined> {
  const code = await world.codes.read(text);
  return code && (await speaking(world, code));
}

/** `GET /r/<code>`, the address in the QR: takes the code out of the URL. Malformed, forged and retired codes get the same answer. */
export async function openScannedCode(world: ResidentWorld, c: Context): Promise<Response> {
  c.header('Referrer-Policy', 'no-referrer');
  c.header('X-Robots-Tag', 'noindex, nofollow');
  const opened = await letterOf(world, codeInPath(c.req.path));
  return opened === undefined ? noticePage(c, world, 'unknownCode') : await begin(world, c, opened);
}

/** `POST /`: a code typed from the letter, or the letter's whole address pasted. It is never part of an address of ours. */
export async function openTypedCode(world: ResidentWorld, c: Context): Promise<Response> {
  const form = await postedForm(c, world.site);
  if (form instanceof Response) return form;
  const typed = form.fields.get('code') ?? '';
  const opened = await letterOf(world, codeIn(typed));
  return opened === undefined ? homePage(c, world, typed) : await begin(world, c, opened);
}

async function begin(world: ResidentWorld, c: Context, { letter }: Opened): Promise<Response> {
  await rememberLetter(world, c, letter);
  return c.redirect(linkFor(readerFor(c), '/rate'), 303);
}

/** What stands after `/r/`, unescaped where that can be done; codes have no characters that need it. */
function codeInPath(path: string): string {
  const rest = path.slice('/r/'.length, 512);
  try {
    return decodeURIComponent(rest);
  } catch {
    return '';
  }
}
