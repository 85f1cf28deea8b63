import { openWorld } from '../world.ts';
import { asHandler } from './as-handler.ts';
import { start } from './start.ts';

export const handler = asHandler(start)(openWorld(process.env));
