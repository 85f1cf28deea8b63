import type { Hono } from 'hono';
import { openOffice } from '../web/office/open-office.ts';
import type { Office } from '../web/office/route.ts';
import type { FirmWorld } from './firm-world.ts';
import { firmRoutes } from './routes.ts';

/** The firms' own site: one room, and every way into it. */
export function firmOffice(world: FirmWorld): Office {
  return {
    rooms: [{ path: '/firm', words: { zh: '本企业', en: 'Our firm' }, may: 'own-firm' }],
    routes: firmRoutes(world),
  };
}

/** The firms' own site. A firm signs in where the bureau does and sees itself alone. */
export function firmApp(world: FirmWorld): Hono {
  return openOffice(world, firmOffice(world));
}
