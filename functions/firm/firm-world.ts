import type { TakesExit } from '../casework/take-exit-step.ts';
import type { World } from '../ports.ts';
import type { OfficeWorld } from '../web/office/route.ts';

/** What the firms' own site asks of the world: sealed results, the record of their publishing, its cases with their documents; never a rating. */
export type FirmWorld = OfficeWorld & TakesExit & Pick<World, 'rules' | 'documents'>;
