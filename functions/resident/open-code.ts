import type { Context } from 'hono';
import type { Household } from '../domain/household.ts';
import { householdOfCode } from '../domain/letters/household-of-code.ts';
import { problemPage } from '../web/error-pages.tsx';
import { formFields, isFormType } from '../web/form-body.ts';
import { linkFor } from '../web/language.ts';
import { readerFor } from '../web/page.tsx';
import { isCrossSite } from '../web/same-site.ts';
import { homePage } from './home-page.tsx';
import { noticePage } from './notice-page.tsx';
import { rememberHousehold } from './remembered.ts';
import type { ResidentWorld } from './resident-world.ts';
import { codeIn } from './typed-code.ts';

/** The household whose valid code `text` is. A forged code costs no read; a genuine one reads its compound to see whether it was replaced. */
export async function householdOf(
  world: Pick<ResidentWorld, 'codes' | 'registry'>,
  text: string,
): Promise<Household | undefined> {
  const code = await world.codes.read(text);
  if (code === undefined) return undefined;
  const compound = await world.registry.compound(code.household.compound);
  return compound && householdOfCode(compound, code);
}

/** `GET /r/<code>`, the address in the QR: takes the code out of the URL. Malformed, forged and retired codes get the same answer. */
export async function openScannedCode(world: ResidentWorld, c: Context): Promise<Response> {
  c.header('Referrer-Policy', 'no-referrer');
  c.header('X-Robots-Tag', 'noindex, nofollow');
  const household = await householdOf(world, codeInPath(c.req.path));
  return household === undefined ? noticePage(c, world, 'unknownCode') : await begin(world, c, household);
}

/** `POST /`: a code typed from the letter, or the letter's whole address pasted. It is never part of an address of ours. */
export async function openTypedCode(world: ResidentWorld, c: Context): Promise<Response> {
  if (isCrossSite(c, world.site)) return problemPage(c, world.site, 'crossSite');
  if (!isFormType(c.req.header('content-type'))) return problemPage(c, world.site, 'mediaType');
  const read = formFields(await c.req.arrayBuffer());
  const typed = 'fields' in read ? (read.fields.get('code') ?? '') : '';
  const household = await householdOf(world, codeIn(typed));
  return household === undefined ? homePage(c, world, typed) : await begin(world, c, household);
}

async function begin(world: ResidentWorld, c: Context, household: Household): Promise<Response> {
  await rememberHousehold(world, c, household);
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
