import { caseKinds, streamText } from '../domain/casework/case-stream.ts';
import type { Known } from '../domain/casework/take-step.ts';
import type { Day } from '../domain/month.ts';
import type { World } from '../ports.ts';
import { type Gathered, of } from './case-waits.ts';

/** Where administrators, who see no case, read what the daily job did. */
const trail = '/bureau/trail';

/** Streams of which the daily job found that they were tampered with or lost records. */
export async function brokenChains({ cases }: Pick<World, 'cases'>): Promise<readonly Gathered[]> {
  const heads = await Promise.all(caseKinds.map((kind) => cases.heads(kind, 'all')));
  return heads
    .flat()
    .filter(({ broken }) => broken === true)
    .map((head) => of(trail, trail)('chains-broken', 'change-registry', streamText(head)));
}

/** Clocks of a matter that are over by a guess alone: nobody marks them, and nothing is decided by them, until the holidays of their year are known. */
export function guessedWaits(name: string, { clocks, unsure }: Known, today: Day): readonly Gathered[] {
  return [...(unsure ?? [])]
    .filter((clock) => (clocks[clock] ?? today) < today)
    .map((clock) => of('/bureau', '/bureau')('holidays-unknown', 'change-registry', `${name}-${clock}`));
}
