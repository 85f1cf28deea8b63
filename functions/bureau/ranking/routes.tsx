import type { OfficeRoute } from '../../web/office/route.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { exportRoutes } from '../exports/routes.tsx';
import { publishingRoutes } from '../publishing/routes.tsx';
import { comparePage } from './compare-page.tsx';
import { rankingPage } from './ranking-page.tsx';

/** The ranking of a sealed month, months compared, and its way to the public. */
export function rankingRoutes(world: BureauWorld): readonly OfficeRoute[] {
  const may = 'see-results' as const;
  return [
    {
      method: 'get',
      path: '/bureau/ranking',
      may,
      answer: (visit, c) => rankingPage(world, visit, c),
    },
    {
      method: 'get',
      path: '/bureau/ranking/compare',
      may,
      answer: (visit, c) => comparePage(world, visit, c),
    },
    ...publishingRoutes(world),
    ...exportRoutes(world),
  ];
}
