import type { Clock } from '../ports.ts';

/** The server's clock. */
export const serverClock: Clock = { now: () => Date.now() };
