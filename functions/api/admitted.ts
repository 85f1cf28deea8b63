import type { Context } from 'hono';
import { routePath } from 'hono/route';
import { reachFor } from '../domain/people/person.ts';
import type { Permission } from '../domain/people/role.ts';
import type { Reach } from '../domain/people/scope.ts';
import { visitorOf } from '../web/office/visitor.ts';
import type { ApiWorld } from './api-world.ts';
import { type Problem, problemJson } from './problems.ts';

/** The visitor's reach for a permission, or the problem in its place, which is a line of the log as it is on the pages. */
export async function admitted(
  world: ApiWorld,
  c: Context,
  permission: Permission,
  extent: 'any' | 'everything' = 'any',
): Promise<Reach | Problem> {
  const visitor = await visitorOf(world, c, world.calendar.dayOf(world.clock.now()));
  const reach = visitor && reachFor(visitor.grants, permission);
  if (reach !== undefined && (extent === 'any' || reach.everything)) return reach;
  world.log.info('not-allowed', { method: c.req.method.toLowerCase(), route: routePath(c, -1), permission });
  return problemJson(c, visitor === undefined ? 401 : 403);
}
