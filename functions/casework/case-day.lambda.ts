import { asHandler } from '../ranking/as-handler.ts';
import { openWorld } from '../world.ts';
import { caseDay } from './case-day.ts';

/** What is due in listings, exit cases and rectification, every morning. */
export const handler = asHandler(caseDay)(openWorld(process.env));
