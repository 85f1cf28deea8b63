import { firmOfStream } from '../domain/casework/case-stream.ts';
import { type ExitCase, exitCasesIn, isOpen } from '../domain/exit-case/exit-case.ts';
import type { CaseHead } from '../ports/cases.ts';
import type { World } from '../ports.ts';
import { type ExitFile, exitFileOf, type ReadsExit } from './exit-file.ts';
import { knownEvents } from './known-events.ts';
import { resultsOfPass } from './one-pass.ts';
import { flat, type ReadStreams, readStreams } from './read-streams.ts';

/** The files of all open exit cases, eight read at a time. */
export async function openExitFiles(
  world: ReadsExit & Pick<World, 'log'>,
  isWanted: (head: CaseHead) => boolean = () => true,
): Promise<ReadStreams<ExitFile>> {
  const heads = (await world.cases.heads('exit', 'open')).filter(isWanted);
  const pass = { ...world, results: resultsOfPass(world.results) };
  const found = await readStreams(world, heads, async (stream) => {
    const [firm, all] = [firmOfStream(stream), await knownEvents(world, stream)];
    const one = firm && exitCasesIn(firm, all).find(isOpen);
    return one === undefined ? [] : [await exitFileOf(pass, stream, all, one)];
  });
  return flat(found);
}

/** The exit cases of these streams that are over. */
export async function endedCases(
  world: Pick<ReadsExit, 'cases'> & Pick<World, 'log'>,
  heads: readonly CaseHead[],
): Promise<ReadStreams<ExitCase>> {
  const found = await readStreams(world, heads, async (stream) => {
    const firm = firmOfStream(stream);
    const all = firm === undefined ? [] : exitCasesIn(firm, await knownEvents(world, stream));
    return all.filter((one) => !isOpen(one));
  });
  return flat(found);
}
