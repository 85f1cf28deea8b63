import type { World } from '../ports.ts';
import type { OfficeWorld } from '../web/office/route.ts';

/** What the console asks of the world. Paper entry and letters ask for more; on AWS they are functions of their own. */
export type BureauWorld = OfficeWorld & World;
