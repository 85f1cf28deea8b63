import type { World } from '../ports.ts';

/** What handling listings, exit cases and rectification items asks of the world. */
export type CaseWorld = Pick<
  World,
  | 'cases'
  | 'results'
  | 'evaluations'
  | 'publishing'
  | 'registry'
  | 'workingDays'
  | 'outbox'
  | 'clock'
  | 'calendar'
  | 'log'
>;

/** What opening proposals asks of it. */
export type OpensProposals = Pick<CaseWorld, 'cases' | 'results' | 'outbox' | 'clock' | 'calendar' | 'log'>;
