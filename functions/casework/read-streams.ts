import type { CaseHead } from '../ports/cases.ts';
import type { World } from '../ports.ts';
import { eightAtOnce } from '../ranking/eight-at-once.ts';

/** What reading many streams gave: what was read, and the streams that could not be. */
export interface ReadStreams<T> {
  readonly read: readonly T[];
  readonly broken: readonly CaseHead[];
}

/** Does `work` for every stream, eight at the same time. One that fails, as where its events do not fit its table, hinders no other: it is logged and named. */
export async function readStreams<T>(
  { log }: Pick<World, 'log'>,
  heads: readonly CaseHead[],
  work: (head: CaseHead) => Promise<T>,
): Promise<ReadStreams<T>> {
  const broken: CaseHead[] = [];
  const found = await eightAtOnce(heads, async (head) => {
    try {
      return [await work(head)];
    } catch (error) {
      log.error('stream-broken', error, { kind: head.kind });
      broken.push(head);
      return [];
    }
  });
  return { read: found.flat(), broken };
}

/** The same where every stream gave several things. */
export function flat<T>({ read, broken }: ReadStreams<readonly T[]>): ReadStreams<T> {
  return { read: read.flat(), broken };
}
