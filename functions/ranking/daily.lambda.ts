import { openWorld } from '../world.ts';
import { asHandler } from './as-handler.ts';
import { daily } from './daily.ts';

export const handler = asHandler(daily)(openWorld(process.env));
