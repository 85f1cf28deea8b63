import type { OfficeRoute } from '../../web/office/route.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { compoundPage } from './compound-page.tsx';
import { compoundsPage } from './compounds-page.tsx';

/** Compounds: the list, and one of them. */
export function compoundRoutes(world: BureauWorld): readonly OfficeRoute[] {
  const may = 'see-registry' as const;
  return [
    { method: 'get', path: '/bureau/compounds', may, answer: (visit, c) => compoundsPage(world, visit, c) },
    {
      method: 'get',
      path: '/bureau/compounds/:id',
      may,
      answer: (visit, c) => compoundPage(world, visit, c),
    },
  ];
}
