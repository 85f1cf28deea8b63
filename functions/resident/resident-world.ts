import type { World } from '../ports.ts';

/** What the resident site asks of the world; of cases it only reads. */
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
> & { readonly cases: Pick<World['cases'], 'events'> };
