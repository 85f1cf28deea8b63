import type { Context } from 'hono';
import { problemPage } from '../../web/error-pages.tsx';
import { linkFor } from '../../web/language.ts';
import { forgetSession, visitorOf } from '../../web/office/visitor.ts';
import { readerFor } from '../../web/page.tsx';
import { postedForm } from '../../web/posted-form.ts';
import { leavingPage, signInPage } from './sign-in-page.tsx';
import type { SignInWorld } from './sign-in-world.ts';

/** Ends the session: this cookie, and every copy of it, since the person's record says when they left. */
export async function signOut(world: SignInWorld, c: Context): Promise<Response> {
  const form = await postedForm(c, world.site);
  if (form instanceof Response) return form;
  const today = world.calendar.dayOf(world.clock.now());
  const visitor = await visitorOf(world, c, today);
  if (visitor !== undefined) {
    if (form.fields.get('token') !== visitor.session.token) return await problemPage(c, world.site, 'token');
    await endSessions(world, visitor.session.subject);
  }
  forgetSession(world, c);
  return c.redirect(linkFor(readerFor(c), '/bureau/signing-out'), 303);
}

/** On to the provider's own sign-out, where it offers one. */
export async function leaveProvider(world: SignInWorld, c: Context): Promise<Response> {
  try {
    const there = await world.identity.signOut();
    if (there !== undefined) return await leavingPage(c, world.site, there);
  } catch (error) {
    world.log.error('identity-unreachable', error);
  }
  return await signInPage(c, world.site, 'signedOut');
}

/** Writes when the person left. Who has no record and may do nothing needs none. */
async function endSessions(world: SignInWorld, subject: string): Promise<void> {
  const signedOut = world.clock.now();
  for (let attempt = 0; attempt < 10; attempt++) {
    const known = await world.people.person(subject);
    if (known === undefined && subject !== world.people.firstAdministrator) return;
    const person = known ?? { subject, name: '', grants: [], version: 0 };
    if (await world.people.put({ ...person, signedOut, version: person.version + 1 })) return;
  }
  throw new Error('the record of a person is written by too many at once');
}
