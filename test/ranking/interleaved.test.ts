import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { World } from '../../functions/ports.ts';
import { plan } from '../../functions/ranking/plan.ts';
import { rank } from '../../functions/ranking/rank.ts';
import { seal } from '../../functions/ranking/seal.ts';
import { tally } from '../../functions/ranking/tally.ts';
import { closedCounty, closedMonth, sealedOf } from '../support/closed-county.ts';
import { runMonth } from '../support/run-month.ts';

const input = { month: closedMonth, run: 'v1' };
const steps = [
  (world: World) => plan(world, input),
  (world: World) => tally(world, { ...input, batch: 0 }),
  (world: World) => rank(world, input),
  (world: World) => seal(world, input),
];

it('comes to one result where two executions work on it at once, however their steps fall', async () => {
  const alone = await closedCounty();
  await runMonth(alone, closedMonth);
  const expected = await sealedOf(alone);
  await alone.stop();
  const order = fc.shuffledSubarray([0, 0, 0, 0, 1, 1, 1, 1], { minLength: 8, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(order, fc.boolean(), async (turns, atOnce) => {
      const world = await closedCounty();
      const processes = [world.another(), world.another()];
      const next = [0, 0];
      if (atOnce) await Promise.all(processes.map((process) => runMonth(process, closedMonth)));
      else
        for (const turn of turns) {
          const step = steps[next[turn] ?? 0];
          next[turn] = (next[turn] ?? 0) + 1;
          await step?.(processes[turn] ?? world);
        }
      expect(await sealedOf(world)).toEqual(expected);
      expect(await world.results.sealedMonths()).toEqual([closedMonth]);
      expect(await world.evaluations.latestVersion(closedMonth)).toBe(1);
      await world.stop();
    }),
    { numRuns: 8 },
  );
}, 60_000);
