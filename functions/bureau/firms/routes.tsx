import type { OfficeRoute } from '../../web/office/route.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { firmPage } from './firm-page.tsx';
import { firmsPage } from './firms-page.tsx';

/** Firms: the list, and one of them. */
export function firmRoutes(world: BureauWorld): readonly OfficeRoute[] {
  const may = 'see-registry' as const;
  return [
    { method: 'get', path: '/bureau/firms', may, answer: (visit, c) => firmsPage(world, visit, c) },
    { method: 'get', path: '/bureau/firms/:id', may, answer: (visit, c) => firmPage(world, visit, c) },
  ];
}
