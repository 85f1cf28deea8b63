import type { CaseHead, Matter } from '../ports/cases.ts';
import type { World } from '../ports.ts';
import { mattersIn } from './head-of.ts';
import { knownEvents } from './known-events.ts';
import { flat, type ReadStreams, readStreams } from './read-streams.ts';

/** A matter with the stream it is handled in. */
export interface ListedMatter {
  readonly head: CaseHead;
  readonly matter: Matter;
}

/** What is handled in these streams, by what their heads say: no events are read but of a stream whose head tells of no matters. */
export async function listedMatters(
  world: Pick<World, 'cases' | 'log'>,
  heads: readonly CaseHead[],
): Promise<ReadStreams<ListedMatter>> {
  const found = await readStreams(world, heads, async (head) => {
    const matters = head.matters ?? mattersIn(head, await knownEvents(world, head)).matters;
    return matters.map((matter) => ({ head, matter }));
  });
  return flat(found);
}
