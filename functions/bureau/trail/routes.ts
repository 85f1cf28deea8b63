import { problemPage } from '../../web/error-pages.tsx';
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
      // What is done lies in no district.
      answer: (visit, c) =>
        visit.reach.everything ? trailPage(world, visit, c) : problemPage(c, world.site, 'notFound'),
    },
  ];
}
