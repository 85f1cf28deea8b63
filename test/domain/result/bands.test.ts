import { expect, it } from 'vitest';
import { rankMonth } from '../../../functions/domain/ranking/rank-month.ts';
import { publish } from '../../../functions/domain/result/publish.ts';
import { plannedOf, planOf, tallyWith } from '../../support/plans.ts';

const mixed = (n: number) => [['2345321-', n] as const, ['4434543a', n] as const];
const fives = (n: number) => [['5555555-', n] as const];

/** Compounds 0000, 0001, … of firm A with these answers, beside a firm B. */
function projectsOf(...compounds: readonly (readonly (readonly [string, number])[])[]) {
  const rows = [...compounds.map((answers) => ['A', answers] as const), ['B', mixed(60)] as const];
  const planned = rows.map(([firm], h) => plannedOf(`000${h}`, firm, 200));
  const tallies = rows.map(([, answers], h) => tallyWith(`000${h}`, answers));
  const plan = planOf(planned);
  const { firms, projects } = publish({
    plan,
    tallies,
    ranking: rankMonth(plan, tallies),
    demo: false,
    waiting: 0,
    inputs: 'i',
  });
  return { firms, own: projects.filter(({ firm }) => firm === 'A') };
}

it('leaves out a second project of the firm, the one with the fewest answers, where a band could be undone by subtraction', () => {
  const { own } = projectsOf(fives(70), mixed(50), mixed(40));
  expect(own.map(({ compound, score }) => [compound, score === null])).toEqual([
    ['0000', true],
    ['0001', false],
  ]);
});

it('does so for a compound of the same answers that the table does not show', () => {
  expect(projectsOf(fives(20), mixed(50), mixed(40)).own.map(({ compound }) => compound)).toEqual(['0001']);
});

it('leaves the table whole where two of the firm’s compounds are not told already', () => {
  expect(projectsOf(fives(70), fives(68), mixed(40)).own).toHaveLength(3);
  expect(projectsOf(fives(70), mixed(50), mixed(8), mixed(8)).own.map(({ compound }) => compound)).toEqual([
    '0000',
    '0001',
  ]);
});

it('shows as a firm’s score what all answered alike only where they are as many as a ranking asks for', () => {
  expect(projectsOf(fives(49)).firms.map(({ firm }) => firm)).toEqual(['B']);
  expect(projectsOf(fives(50)).firms.map(({ firm }) => firm)).toEqual(['A', 'B']);
});
