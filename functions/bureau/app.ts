import type { Hono } from 'hono';
import { openOffice } from '../web/office/open-office.ts';
import type { Office } from '../web/office/route.ts';
import { annualRoutes } from './annual/annual-page.tsx';
import type { BureauWorld } from './bureau-world.ts';
import { callsRoutes } from './calls/routes.tsx';
import { exitCaseRoutes } from './cases/routes.tsx';
import { caseDocumentRoutes } from './casework/document-routes.ts';
import { channelRoutes } from './channels/routes.tsx';
import { compoundRoutes } from './compounds/routes.tsx';
import { evidenceRoutes } from './evidence/routes.tsx';
import { firmRoutes } from './firms/routes.tsx';
import { importRoutes } from './import/routes.tsx';
import { integrityRoutes } from './integrity/routes.tsx';
import { letterRoutes } from './letters/routes.tsx';
import { listRoutes } from './lists/routes.tsx';
import { noticeRoutes } from './notices/routes.tsx';
import { overviewRoutes } from './overview/routes.ts';
import { paperRoutes } from './paper/routes.tsx';
import { peopleRoutes } from './people/routes.tsx';
import { rankingRoutes } from './ranking/routes.tsx';
import { rectificationRoutes } from './rectification/routes.tsx';
import { registryRoutes } from './registry/routes.ts';
import { bureauRooms } from './rooms.ts';
import { rulesRoutes } from './rules/routes.ts';
import { signInRoutes } from './sign-in/sign-in-routes.ts';
import { trailRoutes } from './trail/routes.ts';
import { whatIfRoutes } from './what-if/routes.tsx';

/** The bureau's console: its rooms, and every way into them. */
export function bureauOffice(world: BureauWorld): Office {
  return {
    rooms: bureauRooms,
    routes: [
      ...overviewRoutes(world),
      ...integrityRoutes(world),
      ...callsRoutes(world),
      ...letterRoutes(world),
      ...paperRoutes(world),
      ...peopleRoutes(world),
      ...trailRoutes(world),
      ...importRoutes(world),
      ...evidenceRoutes(world),
      ...registryRoutes(world),
      ...rankingRoutes(world),
      ...firmRoutes(world),
      ...compoundRoutes(world),
      ...listRoutes(world),
      ...exitCaseRoutes(world),
      ...rectificationRoutes(world),
      ...annualRoutes(world),
      ...caseDocumentRoutes(world),
      ...noticeRoutes(world),
      ...channelRoutes(world),
      ...whatIfRoutes(world),
      ...rulesRoutes(world),
    ],
  };
}

/** The console as a site. */
export function bureauApp(world: BureauWorld): Hono {
  return openOffice(world, bureauOffice(world), (app) => signInRoutes(app, world));
}
