import { expect, it } from 'vitest';
import { firmEstimate } from '../../../functions/domain/ranking/firm-estimate.ts';

const prior = { variance: 400, degrees: 10 };
const numbers = { nonresponsePoints: 2, minStandardError: 0.05 };
const compound = (households: number, n: number, mean: number, squares: number) => ({
  households,
  scores: { n, mean, squares },
});

it('weighs compounds by their households and adds the nonresponse term, worked by hand', () => {
  const compounds = [compound(100, 20, 60, 19 * 500), compound(300, 30, 80, 29 * 300), compound(50, 0, 0, 0)];
  const first = (0.8 * ((19 * 500 + 10 * 400) / 29)) / 20;
  const second = (0.9 * ((29 * 300 + 10 * 400) / 39)) / 30;
  const silent = (1 - 50 / 400) * 2;
  const se = Math.sqrt(first / 16 + (9 * second) / 16 + silent * silent);
  expect(firmEstimate(compounds, prior, numbers)).toEqual({ score: 75, se: Math.round(se * 1e4) / 1e4 });
});

it('is never more certain than the floor, even where everybody answered', () => {
  expect(firmEstimate([compound(20, 20, 60, 0)], prior, numbers)).toEqual({ score: 60, se: 0.05 });
});

it('does not exist without answers', () => {
  expect(() => firmEstimate([compound(20, 0, 0, 0)], prior, numbers)).toThrow(RangeError);
});
