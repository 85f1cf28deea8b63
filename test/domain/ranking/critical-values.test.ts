import { expect, it } from 'vitest';
import { defaultNumbers as numbers } from '../../../functions/domain/policy.ts';
import { criticalValues } from '../../../functions/domain/ranking/critical-values.ts';
import { shareOf } from '../../../functions/domain/ranking/share-of.ts';

// METHOD §3 and §5, rounded up to 4 decimals.
it.each([
  [1, null, null],
  [2, 1.96, null],
  [5, 2.7278, null],
  [10, 3.1637, 2.7349],
  [28, 3.7145, 3.2954],
  [100, 4.3025, 3.9306],
  [500, 4.9537, 4.6268],
  [5000, 5.7681, 5.4853],
])('%d firms are compared with c = %s and c_t = %s', (count, c, cTail) => {
  expect(criticalValues(count, numbers)).toMatchObject({ c, cTail });
});

it('has no list test where everybody would be in the tail, or too few are ranked', () => {
  expect(criticalValues(8, numbers).cTail).not.toBeNull();
  expect(criticalValues(7, numbers).cTail).toBeNull();
  expect(criticalValues(1, { ...numbers, minFirmsForLists: 1 }).cTail).toBeNull();
  expect(criticalValues(20, { ...numbers, tailPercent: 96 }).cTail).toBeNull();
});

it('counts shares in whole numbers: 25 % of 28 firms are 7, of 29 are 8, 10 % of 30 are 3', () => {
  expect([shareOf(28, 25), shareOf(29, 25), shareOf(30, 10), shareOf(31, 10), shareOf(7, 0)]).toEqual([
    7, 8, 3, 4, 0,
  ]);
});
