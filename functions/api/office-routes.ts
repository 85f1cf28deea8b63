import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { type Month, parseMonth } from '../domain/month.ts';
import type { Permission } from '../domain/people/role.ts';
import { reaches } from '../domain/people/scope.ts';
import { versionWithin } from '../publishing/version-within.ts';
import { admitted } from './admitted.ts';
import { answered } from './answered.ts';
import { firmsAnswer, projectsAnswer, resultAnswer } from './answers.ts';
import type { ApiWorld } from './api-world.ts';
import { participationOf } from './participation-of.ts';
import { problemJson } from './problems.ts';
import * as shapes from './schemas.ts';

const security = [{ session: [] }];

/** What the console's visitors may read as data, by the same roles and within the same reach as its pages. */
export function officeRoutes(app: OpenAPIHono, world: ApiWorld): void {
  const route = <Q extends Parameters<typeof createRoute>[0]>(given: Q) =>
    createRoute({ ...given, security });

  app.openapi(
    route({
      method: 'get',
      path: '/api/bureau/participation',
      tags: ['bureau'],
      summary:
        '本月各小区份数 Ratings of the open month by compound, as counted last night, by district and name',
      responses: answered(shapes.participation, 401, 403),
    }),
    async (c) => {
      const reach = await admitted(world, c, 'see-counts');
      if (reach instanceof Response) return reach;
      return c.json(await participationOf(world, reach), 200);
    },
  );

  const ofMonth = async (c: Context, permission: Permission, text: string, version?: number) => {
    const reach = await admitted(world, c, permission);
    if (reach instanceof Response) return reach;
    const month: Month | undefined = parseMonth(text);
    const found = month && (await versionWithin(world, reach, month, version));
    return found === undefined ? problemJson(c, 404) : { ...found, reach };
  };

  app.openapi(
    route({
      method: 'get',
      path: '/api/bureau/results/{month}',
      tags: ['bureau'],
      summary: '封存的结果 A sealed result; beyond those who reach everything, a released one',
      request: { params: shapes.monthParams, query: shapes.versionQuery },
      responses: answered(shapes.result, 401, 403, 404),
    }),
    async (c) => {
      const found = await ofMonth(c, 'see-results', c.req.valid('param').month, c.req.valid('query').v);
      if (found instanceof Response) return found;
      return c.json(resultAnswer(found.manifest, found.annex.manifest), 200);
    },
  );

  app.openapi(
    route({
      method: 'get',
      path: '/api/bureau/results/{month}/firms',
      tags: ['bureau'],
      summary: '封存的企业排名 Firms of a sealed result',
      request: { params: shapes.monthParams, query: shapes.firmQuery },
      responses: answered(shapes.firms, 401, 403, 404),
    }),
    async (c) => {
      const { q = '', page, v } = c.req.valid('query');
      const found = await ofMonth(c, 'see-results', c.req.valid('param').month, v);
      if (found instanceof Response) return found;
      return c.json(firmsAnswer(found.manifest, q, page), 200);
    },
  );

  app.openapi(
    route({
      method: 'get',
      path: '/api/bureau/results/{month}/projects',
      tags: ['bureau'],
      summary: '封存的项目 Projects of a sealed result within reach',
      request: { params: shapes.monthParams, query: shapes.projectQuery },
      responses: answered(shapes.projects, 401, 403, 404),
    }),
    async (c) => {
      const query = c.req.valid('query');
      const found = await ofMonth(c, 'see-results', c.req.valid('param').month, query.v);
      if (found instanceof Response) return found;
      const within = found.manifest.projects.filter((row) =>
        reaches(found.reach, { id: row.compound, district: row.district }),
      );
      return c.json(projectsAnswer({ ...found.manifest, projects: within }, query), 200);
    },
  );
}
