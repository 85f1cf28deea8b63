import { openWorld } from '../world.ts';
import { asHandler } from './as-handler.ts';
import { seal } from './seal.ts';

export const handler = asHandler(seal)(openWorld(process.env));
