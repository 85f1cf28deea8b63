import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { parseMonth } from '../domain/month.ts';
import { withoutMatters } from '../domain/people/unseen-matters.ts';
import { sealedMonths } from '../publishing/sealed-months.ts';
import { admitted } from './admitted.ts';
import { answered } from './answered.ts';
import type { ApiWorld } from './api-world.ts';
import { problemJson } from './problems.ts';
import * as shapes from './schemas.ts';

const security = [{ session: [] }];

/** What only those may read who answer for the whole: flags of a month, and who did what. */
export function recordsRoutes(app: OpenAPIHono, world: ApiWorld): void {
  const sealed = sealedMonths(world);

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/bureau/integrity/{month}',
      tags: ['bureau'],
      summary: '异常标记 Flags of a sealed month with their evidence',
      security,
      request: { params: shapes.monthParams },
      responses: answered(shapes.flags, 401, 403, 404),
    }),
    async (c) => {
      const reach = await admitted(world, c, 'see-integrity', 'everything');
      if (reach instanceof Response) return reach;
      const month = parseMonth(c.req.valid('param').month);
      const found = month && (await sealed.sealed(month));
      if (found === undefined) return problemJson(c, 404);
      const { annex } = found;
      const flags = annex.flags.map((flag) => ({
        ...flag,
        compounds: [...flag.compounds],
        evidence: { ...flag.evidence },
      }));
      return c.json({ month: annex.month, version: annex.version, flags }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/bureau/trail/{month}',
      tags: ['bureau'],
      summary: '操作留痕 Who did what in a month, in order, with the hashes of the chain',
      security,
      request: { params: shapes.monthParams },
      responses: answered(shapes.trail, 401, 403),
    }),
    async (c) => {
      const reach = await admitted(world, c, 'see-trail', 'everything');
      if (reach instanceof Response) return reach;
      const month = parseMonth(c.req.valid('param').month);
      if (month === undefined) return problemJson(c, 404);
      const { entries } = await world.journal.of(month);
      const sees = await admitted(world, c, 'see-cases', 'everything');
      const rows = (sees instanceof Response ? withoutMatters(entries) : entries).map(
        ({ seq, at, by, act, about, facts, previous, hash }) => ({
          seq,
          at: new Date(at).toISOString(),
          subject: by.subject,
          name: by.name,
          roles: [...by.roles],
          act,
          about,
          facts: { ...facts },
          previous,
          hash,
        }),
      );
      return c.json({ month, entries: rows }, 200);
    },
  );
}
