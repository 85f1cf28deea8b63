import { Hono } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import type { World } from '../ports.ts';
import { onError, problemPage } from './error-pages.tsx';
import { securityHeaders } from './security-headers.ts';

/** A site with nothing on it yet: pages for what is not found, not allowed and gone wrong, and the security headers of every answer. */
export function openSite(world: Pick<World, 'site' | 'log'>): Hono {
  const app = new Hono();
  app.onError(onError(world));
  app.notFound((c) => problemPage(c, world.site, 'notFound'));
  app.use(securityHeaders(world.site));
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: async (c, methods) => {
        c.header('Allow', methods.join(', '));
        return await problemPage(c, world.site, 'method');
      },
    }),
  );
  return app;
}
