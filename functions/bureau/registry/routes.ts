import type { OfficeRoute } from '../../web/office/route.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { compoundRoutes } from './compound-routes.ts';
import { firmRoutes } from './firm-routes.ts';
import { historyRoutes } from './history-routes.tsx';
import { tenureRoutes } from './tenure-routes.tsx';

/** Editing the registry one by one, and what was edited. */
export function registryRoutes(world: BureauWorld): readonly OfficeRoute[] {
  return [...firmRoutes(world), ...compoundRoutes(world), ...tenureRoutes(world), ...historyRoutes(world)];
}
