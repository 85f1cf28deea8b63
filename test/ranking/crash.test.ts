import { expect, it } from 'vitest';
import type { World } from '../../functions/ports.ts';
import { closedCounty, closedMonth, sealedOf } from '../support/closed-county.ts';
import { runMonth } from '../support/run-month.ts';

/** The world of a process that dies once the store has its `fatal`th write of the evaluation. */
function dying(world: World, fatal: number): World {
  let writes = 0;
  const mortal = <Port extends object>(port: Port): Port =>
    new Proxy(port, {
      get(target, name) {
        const value = Reflect.get(target, name);
        if (typeof value !== 'function' || !/^(keep|seal$)/.test(String(name))) return value;
        return async (...given: unknown[]) => {
          const answer = await Reflect.apply(value, target, given);
          if (++writes === fatal) throw new Error('the process died');
          return answer;
        };
      },
    });
  return { ...world, evaluations: mortal(world.evaluations), results: mortal(world.results) };
}

it('comes to the same result and the same proposals after a crash behind any of its writes', async () => {
  const whole = await closedCounty();
  await runMonth(whole, closedMonth);
  const expected = await sealedOf(whole);
  await whole.stop();
  // Plan, three tallies, draft, manifest, annex, head, signature, mark: and then it is through.
  for (let fatal = 1; fatal <= 11; fatal++) {
    const world = await closedCounty();
    const run = runMonth(dying(world, fatal), closedMonth);
    if (fatal <= 10) await expect(run).rejects.toThrow('the process died');
    else await run;
    await runMonth(world.another(), closedMonth);
    expect(await sealedOf(world), `write ${fatal}`).toEqual(expected);
    await world.stop();
  }
}, 20_000);
