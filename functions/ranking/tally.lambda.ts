import { openWorld } from '../world.ts';
import { asHandler } from './as-handler.ts';
import { tally } from './tally.ts';

export const handler = asHandler(tally)(openWorld(process.env));
