import { expect, it } from 'vitest';
import { type Handover, tenuresAfter } from '../../../functions/domain/exit-case/handover.ts';
import type { Day } from '../../../functions/domain/month.ts';
import { sampleCompound, sampleFirm } from '../../support/county.ts';

const [from, to] = [sampleFirm(2).id, sampleFirm(3).id];
const day = (text: string) => text as Day;
const handover: Handover = {
  ...{ compound: sampleCompound(1, from).id, seq: 20, from, to },
  lastDay: day('2027-05-31'),
  begins: day('2027-06-01'),
};
const after = [
  { firm: from, from: day('2020-01-01'), to: day('2027-05-31') },
  { firm: to, from: day('2027-06-01') },
];

it.each([
  ['open-ended', [{ firm: from, from: day('2020-01-01') }]],
  ['dated to end on the last day', [{ firm: from, from: day('2020-01-01'), to: day('2027-05-31') }]],
  ['dated to end later', [{ firm: from, from: day('2020-01-01'), to: day('2028-12-31') }]],
])('the new firm begins where the old tenure was %s', (_, tenures) => {
  expect(tenuresAfter(tenures, handover)).toEqual(after);
  expect(tenuresAfter(after, handover)).toBe('stood-there');
});

it('nothing is changed where the old firm does not serve on its last day, or somebody else serves after it', () => {
  const other = sampleFirm(1).id;
  expect(tenuresAfter([{ firm: other, from: day('2020-01-01') }], handover)).toBe('differs');
  const followed = [...after.slice(0, 1), { firm: other, from: day('2027-06-01') }];
  expect(tenuresAfter(followed, handover)).toBe('differs');
});
