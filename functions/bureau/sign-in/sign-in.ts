import type { Context } from 'hono';
import { grantsOn } from '../../domain/people/person.ts';
import { clearCookie, readCookie, writeCookie } from '../../web/cookies.ts';
import { linkFor } from '../../web/language.ts';
import { rememberSession } from '../../web/office/visitor.ts';
import { readerFor } from '../../web/page.tsx';
import { consolePath, ownPath } from './own-path.ts';
import { signInPage } from './sign-in-page.tsx';
import type { SignInWorld } from './sign-in-world.ts';

/** Name of the cookie that a sign-in under way is kept in, and how long it may take. */
const attemptCookie = 'signing-in';
const attemptLasts = 10 * 60_000;
const attemptLongest = 2000;

/** Sends the browser to the identity provider; what has to come back waits in an encrypted cookie. Keeps nothing here. */
export async function beginSignIn(world: SignInWorld, c: Context): Promise<Response> {
  try {
    const to = ownPath(c.req.query('to'));
    const { url, attempt } = await world.identity.begin(linkFor(readerFor(c), to));
    writeCookie(c, world.site, attemptCookie, await world.sessions.sealAttempt(attempt), attemptLasts);
    return c.redirect(url, 303);
  } catch (error) {
    world.log.error('identity-unreachable', error);
    return await signInPage(c, world.site, 'unreachable');
  }
}

/** Takes whoever comes back from the provider: once, within ten minutes, in the browser that set out. */
export async function finishSignIn(world: SignInWorld, c: Context): Promise<Response> {
  const text = readCookie(c, world.site, attemptCookie, attemptLongest);
  const attempt = text === undefined ? undefined : await world.sessions.openAttempt(text);
  clearCookie(c, world.site, attemptCookie);
  const now = world.clock.now();
  if (attempt === undefined || now - attempt.begun >= attemptLasts) {
    world.log.info('sign-in-refused', { reason: 'no-attempt' });
    return await signInPage(c, world.site, 'refused');
  }
  const found = await world.identity.finish(new URL(c.req.url), attempt);
  if ('refused' in found) {
    world.log.info('sign-in-refused', { reason: found.refused });
    return await signInPage(c, world.site, 'refused');
  }
  const { subject } = found;
  await rememberSession(world, c, { subject, signedIn: now, seen: now, token: world.randomness.id() });
  world.log.info('signed-in', { subject });
  return c.redirect(await homeOf(world, subject, attempt.to), 303);
}

/** Where they wanted to go; firms, who have no room in the console, to their own page. */
async function homeOf(world: SignInWorld, subject: string, to: string): Promise<string> {
  if (to.split('?')[0] !== consolePath) return to;
  const person = await world.people.person(subject);
  const today = world.calendar.dayOf(world.clock.now());
  const grants = person === undefined ? [] : grantsOn(person, today);
  const firmOnly = grants.length > 0 && grants.every(({ role }) => role === 'firm');
  return firmOnly ? `/firm${to.slice(consolePath.length)}` : to;
}
