import type { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { problemPage } from '../../web/error-pages.tsx';
import { signInPath } from '../../web/office/open-office.ts';
import { beginSignIn, finishSignIn } from './sign-in.ts';
import { signInPage } from './sign-in-page.tsx';
import type { SignInWorld } from './sign-in-world.ts';
import { leaveProvider, signOut } from './sign-out.ts';

/** Where everybody may go: in and out. */
export function signInRoutes(app: Hono, world: SignInWorld): void {
  const limited = bodyLimit({ maxSize: 4096, onError: (c) => problemPage(c, world.site, 'tooLarge') });
  app.get(signInPath, (c) => beginSignIn(world, c));
  app.get('/bureau/signed-in', (c) => finishSignIn(world, c));
  app.post('/bureau/sign-out', limited, (c) => signOut(world, c));
  app.get('/bureau/signing-out', (c) => leaveProvider(world, c));
  app.get('/bureau/signed-out', (c) => signInPage(c, world.site, 'signedOut'));
}
