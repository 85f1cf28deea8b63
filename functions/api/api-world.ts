import type { World } from '../ports.ts';
import type { OfficeWorld } from '../web/office/route.ts';

/** What the API asks of the world: it only reads. */
export type ApiWorld = OfficeWorld &
  Pick<World, 'registry' | 'rules' | 'results' | 'evaluations' | 'journal'>;
