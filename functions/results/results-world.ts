import type { World } from '../ports.ts';

/** What the results site asks of the world: released results, and which months are being checked. */
export type ResultsWorld = Pick<
  World,
  'site' | 'results' | 'evaluations' | 'signer' | 'calendar' | 'clock' | 'log'
>;
