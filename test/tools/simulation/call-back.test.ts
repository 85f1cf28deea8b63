import { expect, it } from 'vitest';
import { callBack } from '../../../functions/tools/simulation/call-back.ts';
import { randomNumbers } from '../../../functions/tools/simulation/random-numbers.ts';

it('calls at most as many as rated; fakes deny, and of the others about three in a hundred', () => {
  const random = randomNumbers(1);
  expect(callBack(20, 20, 60, random)).toEqual({ drawn: 20, reached: 20, confirmed: 0, denied: 20 });
  expect(callBack(0, 0, 60, random)).toEqual({ drawn: 0, reached: 0, confirmed: 0, denied: 0 });
  let [honest, stuffed] = [0, 0];
  for (let audit = 0; audit < 2000; audit++) {
    honest += callBack(300, 0, 60, random).denied;
    stuffed += callBack(300, 45, 60, random).denied;
  }
  expect(honest / 120_000).toBeCloseTo(0.03, 2);
  expect(stuffed / 120_000).toBeCloseTo(0.15 + 0.85 * 0.03, 2);
});
