import { OpenAPIHono } from '@hono/zod-openapi';
import { routePath } from 'hono/route';
import { StoreUnavailable } from '../ports.ts';
import { sessionCookie } from '../web/office/visitor.ts';
import { securityHeaders } from '../web/security-headers.ts';
import type { ApiWorld } from './api-world.ts';
import { officeRoutes } from './office-routes.ts';
import { problemJson } from './problems.ts';
import { publicRoutes } from './public-routes.ts';
import { recordsRoutes } from './records-routes.ts';

/** The API: reads what the pages show, as JSON. Everything that changes something is a form of the console, with its token and its journal. */
export function apiApp(world: ApiWorld): OpenAPIHono {
  const app = new OpenAPIHono({
    strict: true,
    defaultHook: (checked, c) => {
      if (checked.success) return undefined;
      const [issue] = checked.error.issues;
      return problemJson(c, 400, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
    },
  });
  app.use(securityHeaders(world.site));
  app.onError((error, c) => {
    const unavailable = error instanceof StoreUnavailable;
    world.log.error(unavailable ? 'store-unavailable' : 'request-failed', error, { route: routePath(c, -1) });
    return problemJson(c, unavailable ? 503 : 500);
  });
  app.notFound((c) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return problemJson(c, 404);
    c.header('Allow', 'GET, HEAD');
    return problemJson(c, 405);
  });
  publicRoutes(app, world);
  officeRoutes(app, world);
  recordsRoutes(app, world);
  app.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: world.site.origin.startsWith('https:') ? `__Host-${sessionCookie}` : sessionCookie,
  });
  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: `${world.site.serviceName} API`,
      version: '1',
      description:
        '公布的结果人人可读；/api/bureau 按登录者的岗位与范围。Released results are open data; /api/bureau answers by the role and scope of who is signed in.',
    },
    servers: [{ url: world.site.origin }],
  });
  return app;
}
