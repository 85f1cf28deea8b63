import { expect, it } from 'vitest';
import { enoughForProject, projectInterval } from '../../../functions/domain/ranking/projects.ts';

it('a project needs 30 answers, and more where the compound is large', () => {
  expect(enoughForProject(29, 30, 30)).toBe(false);
  expect(enoughForProject(30, 40, 30)).toBe(true);
  // 96.04/(1 + 95.04/350) = 75.53, 96.04/(1 + 95.04/3000) = 93.1.
  expect([75, 76].map((n) => enoughForProject(n, 350, 30))).toEqual([false, true]);
  expect([93, 94].map((n) => enoughForProject(n, 3000, 30))).toEqual([false, true]);
});

it('shows a project with a single 95 % interval inside the scale', () => {
  expect(projectInterval(70, 2)).toEqual([66.08, 73.92]);
  expect(projectInterval(1, 2)).toEqual([0, 4.92]);
  expect(projectInterval(99, 2)).toEqual([95.08, 100]);
});
