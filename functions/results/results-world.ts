import type { World } from '../ports.ts';

/** What the results site asks of the world: released results, and which months are being checked by the clock and the rules in force. */
export type ResultsWorld = Pick<
  World,
  | 'site'
  | 'results'
  | 'publishing'
  | 'evaluations'
  | 'rules'
  | 'registry'
  | 'cases'
  | 'workingDays'
  | 'signer'
  | 'calendar'
  | 'clock'
  | 'log'
>;
