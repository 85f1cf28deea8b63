import type { World } from '../ports.ts';
import { batchOf, readRun, type StepInput } from './step.ts';

/** Nightly: how many households of each compound rated in the month so far. Keys only; no answer is read. */
export async function count(
  world: Pick<World, 'evaluations' | 'ratings' | 'log'>,
  input: StepInput,
): Promise<StepInput> {
  const run = readRun(input);
  if (run.kind !== 'count') throw new Error(`${input.run} is no count`);
  const roll = await world.evaluations.roll(run.month, run.day);
  if (roll === undefined) throw new Error(`the roll of ${run.day} is not there: the plan step comes first`);
  for (const compound of batchOf(roll, input.batch)) {
    await world.evaluations.keepCount(
      run.month,
      compound,
      run.day,
      await world.ratings.countOf(run.month, compound),
    );
  }
  world.log.info('counted', { month: run.month, run: input.run, batch: input.batch ?? 0 });
  return input;
}
