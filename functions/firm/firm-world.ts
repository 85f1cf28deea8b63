import type { World } from '../ports.ts';
import type { OfficeWorld } from '../web/office/route.ts';

/** What the firms' own site asks of the world: sealed results and the record of their publishing, never a rating. */
export type FirmWorld = OfficeWorld &
  Pick<World, 'registry' | 'results' | 'evaluations' | 'rules' | 'publishing'>;
