import type { Hono } from 'hono';
import { openOffice } from '../web/office/open-office.ts';
import type { Office } from '../web/office/route.ts';
import { ownCaseRoutes } from './case-routes.ts';
import { ownCaseWords } from './case-words.ts';
import { mattersRoom } from './cases-page.tsx';
import type { FirmWorld } from './firm-world.ts';
import { firmRoutes } from './routes.ts';

/** The firms' own site: its rooms, and every way into them. */
export function firmOffice(world: FirmWorld): Office {
  return {
    rooms: [
      { path: '/firm', words: { zh: '本企业', en: 'Our firm' }, may: 'own-firm' },
      { path: mattersRoom, words: ownCaseWords.room, may: 'own-firm' },
    ],
    routes: [...ownCaseRoutes(world), ...firmRoutes(world)],
  };
}

/** The firms' own site. A firm signs in where the bureau does and sees itself alone. */
export function firmApp(world: FirmWorld): Hono {
  return openOffice(world, firmOffice(world));
}
