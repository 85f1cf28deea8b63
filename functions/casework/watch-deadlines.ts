import { type CaseStream, caseKinds, firmOfStream } from '../domain/casework/case-stream.ts';
import { eightAtOnce } from '../ranking/eight-at-once.ts';
import { appendStep } from './append-step.ts';
import { carryOutExits } from './carry-out-exit.ts';
import { nextMark } from './next-mark.ts';
import type { TakesExit } from './take-exit-step.ts';

/** What a run of the daily job did with cases. */
export interface DeadlinesWatched {
  /** Marks that a time has passed, and listings that ended with their time. */
  readonly written: number;
  /** Compounds whose tenures a completed exit changed only now. */
  readonly carriedOut: number;
}

/**
 * Looks at everything open: marks each clock that is over, once, ends listings whose time is over, and makes good what a crash left of completed exits.
 * It decides nothing. One stream that fails hinders no other; throws one error that says how many did.
 */
export async function watchDeadlines(world: TakesExit): Promise<DeadlinesWatched> {
  const heads = await Promise.all(caseKinds.map((kind) => world.cases.heads(kind, 'all')));
  const outcomes = await eightAtOnce(heads.flat(), async (head) => {
    try {
      const written = head.open ? await watchStream(world, head) : 0;
      const firm = head.kind === 'exit' ? firmOfStream(head) : undefined;
      return [{ written, carriedOut: firm === undefined ? 0 : await carryOutExits(world, firm) }];
    } catch (error) {
      world.log.error('deadline-failed', error, { kind: head.kind });
      return [];
    }
  });
  const done = outcomes.flat();
  const failed = outcomes.length - done.length;
  if (failed > 0) throw new Error(`the deadlines of ${failed} streams could not be looked at`);
  return {
    written: done.reduce((sum, one) => sum + one.written, 0),
    carriedOut: done.reduce((sum, one) => sum + one.carriedOut, 0),
  };
}

/** Takes the service's steps in a stream until there is none left; how many. */
async function watchStream(world: TakesExit, stream: CaseStream): Promise<number> {
  for (let written = 0; ; written++) {
    const all = await world.cases.events(stream);
    const mark = await nextMark(world, stream, all);
    // Somebody faster than this is looked at again tomorrow.
    if (mark === undefined || (await appendStep(world, stream, all, mark)) === 'stale') return written;
  }
}
