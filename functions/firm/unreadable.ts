import { readStreams } from '../casework/read-streams.ts';
import type { CaseKind } from '../domain/casework/case-stream.ts';
import type { CaseHead } from '../ports/cases.ts';
import type { World } from '../ports.ts';
import { toldTo } from './told.ts';

/** What could be read of a firm's matters, and of which kinds one that the firm knows of could not. */
export interface Own<T> {
  readonly read: readonly T[];
  readonly unreadable: readonly CaseKind[];
}

/**
 * Reads a firm's streams; one that cannot be read hinders no other. Its kind is told where the firm was given notice of something in it: by one that
 * cannot be read at all nobody is to learn that there is a matter.
 */
export async function readOwn<T>(
  world: Pick<World, 'cases' | 'log'>,
  streams: readonly CaseHead[],
  read: (stream: CaseHead) => Promise<readonly T[]>,
): Promise<Own<T>> {
  const { read: found, broken } = await readStreams(world, streams, read);
  const told = await readStreams(world, broken, async (stream) => {
    const all = await world.cases.events(stream);
    return toldTo(all).length === 0 ? [] : [stream.kind];
  });
  return { read: found.flat(), unreadable: told.read.flat() };
}
