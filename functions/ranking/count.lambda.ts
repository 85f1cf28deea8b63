import { openWorld } from '../world.ts';
import { asHandler } from './as-handler.ts';
import { count } from './count.ts';

export const handler = asHandler(count)(openWorld(process.env));
