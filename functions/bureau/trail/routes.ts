import type { OfficeRoute } from '../../web/office/route.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { trailPage } from './trail-page.tsx';

/** Who did what when. */
export function trailRoutes(world: BureauWorld): readonly OfficeRoute[] {
  return [
    {
      method: 'get',
      path: '/bureau/trail',
      may: 'see-trail',
      answer: (visit, c) => trailPage(world, visit, c),
    },
  ];
}
