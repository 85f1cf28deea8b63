import type { Day } from './month.ts';

/** How and when a firm or compound came into the registry: by an import of the console, by its form, or by the command `npm run registry`. Records from before this was kept have none. */
export interface Registration {
  readonly day: Day;
  readonly by: 'import' | 'form' | 'command';
}
