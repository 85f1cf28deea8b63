import type { World } from '../ports.ts';

/** What the resident site asks of the world. */
export type ResidentWorld = Pick<
  World,
  | 'site'
  | 'clock'
  | 'calendar'
  | 'codes'
  | 'tickets'
  | 'pseudonyms'
  | 'ratings'
  | 'reports'
  | 'registry'
  | 'rules'
  | 'randomness'
  | 'log'
>;
