import { asHandler } from '../ranking/as-handler.ts';
import { openWorld } from '../world.ts';
import { openProposals } from './open-proposals.ts';

export const handler = asHandler(openProposals)(openWorld(process.env));
