import { openWorld } from '../world.ts';
import { asHandler } from './as-handler.ts';
import { plan } from './plan.ts';

export const handler = asHandler(plan)(openWorld(process.env));
