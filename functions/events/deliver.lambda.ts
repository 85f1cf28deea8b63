import { openWorld } from '../world.ts';
import { deliverEvents } from './deliver-events.ts';

/** What other systems are told every hour, behind the timetable. */
export const handler = () => deliverEvents(openWorld(process.env));
