import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { World } from '../../functions/ports.ts';
import { publicationOf } from '../../functions/publishing/publication.ts';
import { plan } from '../../functions/ranking/plan.ts';
import { rank } from '../../functions/ranking/rank.ts';
import { seal } from '../../functions/ranking/seal.ts';
import { startMonth } from '../../functions/ranking/start.ts';
import { supersedeMonth } from '../../functions/ranking/supersede-month.ts';
import { tally } from '../../functions/ranking/tally.ts';
import { closedCounty, closedMonth, sealedOf } from '../support/closed-county.ts';
import { runMonth, sealedText } from '../support/run-month.ts';
import type { TestWorld } from '../support/world.ts';

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

const replacing = [tally, rank, seal];

/** A month with two executions to be worked on: one that was stuck over night and comes back, and the correction that passed it over. */
async function twoVersions(first: number): Promise<TestWorld> {
  const world = await closedCounty();
  if (first === 1) await plan(world, input);
  else await runMonth(world, closedMonth);
  if (first === 2) await supersedeMonth(world, closedMonth, 'households corrected');
  world.setNow('2026-12-02T09:00:00+08:00');
  expect(await supersedeMonth(world, closedMonth, 'tenures corrected')).toMatchObject({ version: first + 1 });
  return world;
}

it('seals one of two versions made on the same ground, and computes the next on that one', async () => {
  const order = fc.shuffledSubarray([0, 0, 0, 1, 1, 1], { minLength: 6, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(1, 2), order, fc.boolean(), async (first, turns, atOnce) => {
      const world = await twoVersions(first);
      const runs = [0, 1].map((more) => ({ month: closedMonth, run: `v${first + more}`, batch: 0 }));
      const failed: unknown[] = [];
      const next = [0, 0];
      const step = async (turn: number) => {
        const [does, run, at] = [replacing[next[turn] ?? 0], runs[turn], world.another()];
        next[turn] = (next[turn] ?? 0) + 1;
        if (run !== undefined) await does?.(at, run).catch((error: unknown) => failed.push(error));
      };
      const whole = async (turn: number) => {
        for (const _ of replacing) await step(turn);
      };
      if (atOnce) await Promise.all([whole(0), whole(1)]);
      else for (const turn of turns) await step(turn);
      const before = first === 2 ? [1] : [];
      const [won, ...none] = (await world.results.sealedVersions(closedMonth)).slice(before.length);
      expect([[first, first + 1].includes(won ?? 0), none]).toEqual([true, []]);
      expect(String(failed.at(-1))).toMatch(/overtaken|tallied|not ranked/);
      expect(await startMonth(world)).toBeNull();
      expect((await publicationOf(world, closedMonth))?.state).toBe('to-preview');
      expect(await supersedeMonth(world, closedMonth, 'both corrected')).toMatchObject({
        version: first + 2,
      });
      await runMonth(world, closedMonth, first + 2);
      expect(await world.results.sealedVersions(closedMonth)).toEqual([...before, won, first + 2]);
      expect(JSON.parse(await sealedText(world, closedMonth, first + 2)).supersedes.version).toBe(won);
      await world.stop();
    }),
    { numRuns: 8 },
  );
}, 60_000);
