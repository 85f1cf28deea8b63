import { linkFor } from '../../web/language.ts';
import type { OfficeRoute } from '../../web/office/route.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { overviewPage } from './overview-page.tsx';

/** The console's first page. */
export function overviewRoutes(world: BureauWorld): readonly OfficeRoute[] {
  return [
    {
      method: 'get',
      path: '/bureau',
      may: 'see-counts',
      answer: (visit, c) => overviewPage(world, visit, c),
    },
    {
      method: 'get',
      path: '/bureau/',
      may: 'see-counts',
      answer: (visit, c) => c.redirect(linkFor(visit.reader, '/bureau'), 301),
    },
  ];
}
