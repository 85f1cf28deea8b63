import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { eightAtOnce } from '../../functions/ranking/eight-at-once.ts';

async function* numbersTo(count: number) {
  for (let number = 1; number <= count; number++) yield number;
}

it('works on eight things at the same time and gives what came of them in order', async () => {
  let [underWay, most] = [0, 0];
  const doubled = await eightAtOnce(numbersTo(20), async (number) => {
    most = Math.max(most, ++underWay);
    for (let turn = number % 3; turn >= 0; turn--) await setImmediate();
    underWay -= 1;
    return 2 * number;
  });
  expect(most).toBe(8);
  expect(doubled).toEqual(Array.from({ length: 20 }, (_, index) => 2 * (index + 1)));
  expect(await eightAtOnce([], async () => 1)).toEqual([]);
});

it('begins no more once one has failed', async () => {
  const begun: number[] = [];
  const work = eightAtOnce(numbersTo(20), async (number) => {
    begun.push(number);
    if (number === 3) throw new Error('three');
  });
  await expect(work).rejects.toThrow('three');
  expect(begun).toHaveLength(8);
});

it('ends what is under way before it throws: nothing goes on behind a step that has ended', async () => {
  let underWay = 0;
  const work = async (thing: number) => {
    underWay += 1;
    await new Promise((resolve) => setTimeout(resolve, thing));
    underWay -= 1;
    if (thing === 1) throw new Error('one fails');
  };
  await expect(eightAtOnce([1, 5, 10, 20], work)).rejects.toThrow('one fails');
  expect(underWay).toBe(0);
});
