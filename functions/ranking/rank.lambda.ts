import { openWorld } from '../world.ts';
import { asHandler } from './as-handler.ts';
import { rank } from './rank.ts';

export const handler = asHandler(rank)(openWorld(process.env));
