import { openWorld } from '../world.ts';
import { tellWaiting } from './tell-waiting.ts';

/** The morning's messages, behind the timetable. */
export const handler = () => tellWaiting(openWorld(process.env));
