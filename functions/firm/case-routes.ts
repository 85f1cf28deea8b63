import type { OfficeRoute } from '../web/office/route.ts';
import { openUploads } from '../web/office/uploads.tsx';
import { mattersPage, mattersRoom } from './cases-page.tsx';
import { exitRoutes } from './exit-routes.tsx';
import type { FirmWorld } from './firm-world.ts';
import { itemRoutes } from './item-routes.tsx';
import { listingRoutes } from './listing-routes.tsx';
import { noticeRoutes } from './notice-route.tsx';

/** A firm's notices, listings, exit cases and items. What is not its own, or not told yet, is answered as if it were not there. */
export function ownCaseRoutes(world: FirmWorld): readonly OfficeRoute[] {
  const uploads = openUploads(world, '/firm/upload', 'own-firm');
  return [
    { method: 'get', path: mattersRoom, may: 'own-firm', answer: (visit, c) => mattersPage(world, visit, c) },
    ...noticeRoutes(world),
    ...uploads.routes,
    ...listingRoutes(world, uploads),
    ...exitRoutes(world, uploads),
    ...itemRoutes(world, uploads),
  ];
}
