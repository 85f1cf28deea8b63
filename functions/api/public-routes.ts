import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { type Month, parseMonth } from '../domain/month.ts';
import { findRelease, openReleased, releasedMonths } from '../publishing/released.ts';
import { answered } from './answered.ts';
import { firmsAnswer, projectsAnswer, resultAnswer } from './answers.ts';
import type { ApiWorld } from './api-world.ts';
import { problemJson } from './problems.ts';
import {
  firmQuery,
  firms,
  monthParams,
  months,
  projectQuery,
  projects,
  result,
  versionQuery,
} from './schemas.ts';

/** What anybody may read: released results. Any other site's pages may read it too. */
export function publicRoutes(app: OpenAPIHono, world: ApiWorld): void {
  const manifests = openReleased(world);
  const open = (c: Context) => {
    c.header('Access-Control-Allow-Origin', '*');
    c.header('Cross-Origin-Resource-Policy', 'cross-origin');
    c.header('Cache-Control', 'public, max-age=60');
  };
  const released = async (text: string, version: number | undefined) => {
    const month: Month | undefined = parseMonth(text);
    const found = month && (await findRelease(world, month, version));
    const manifest = found && (await manifests.manifest(found.release));
    return manifest === undefined || found === undefined
      ? undefined
      : { manifest, id: found.release.manifest };
  };

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/results',
      tags: ['public'],
      summary: '公布过的评价月 Released months, the newest first',
      responses: answered(months),
    }),
    async (c) => {
      open(c);
      const list = await releasedMonths(world);
      const rows = list.map(({ month, version, day, manifest }) => ({
        month,
        version,
        released: day,
        manifest,
      }));
      return c.json({ months: rows }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/results/{month}',
      tags: ['public'],
      summary: '一个月的结果 A released result without its lists',
      request: { params: monthParams, query: versionQuery },
      responses: answered(result, 404),
    }),
    async (c) => {
      const found = await released(c.req.valid('param').month, c.req.valid('query').v);
      if (found === undefined) return problemJson(c, 404);
      open(c);
      return c.json(resultAnswer(found.manifest, found.id), 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/results/{month}/firms',
      tags: ['public'],
      summary: '企业排名 Ranked firms, best first, and those without enough answers',
      request: { params: monthParams, query: firmQuery },
      responses: answered(firms, 404),
    }),
    async (c) => {
      const { q = '', page, v } = c.req.valid('query');
      const found = await released(c.req.valid('param').month, v);
      if (found === undefined) return problemJson(c, 404);
      open(c);
      return c.json(firmsAnswer(found.manifest, q, page), 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/results/{month}/projects',
      tags: ['public'],
      summary: '项目 Compounds with the firm that serves them; small ones are hidden',
      request: { params: monthParams, query: projectQuery },
      responses: answered(projects, 404),
    }),
    async (c) => {
      const query = c.req.valid('query');
      const found = await released(c.req.valid('param').month, query.v);
      if (found === undefined) return problemJson(c, 404);
      open(c);
      return c.json(projectsAnswer(found.manifest, query), 200);
    },
  );
}
