import { expect, it } from 'vitest';
import { nearNames } from '../../functions/registry/near-names.ts';

const known = ['翠屏花园', '滨河新村一期', '锦绣江南', '学府里'].map((name, index) => ({
  id: String(index),
  name,
}));

it.each([
  ['翠屏 花园', '翠屏花园'],
  ['翠屏花园小区', '翠屏花园'],
  ['翠屏小区', '翠屏花园'],
  ['翠屏苑', '翠屏花园'],
  ['锦锈江南', '锦绣江南'],
  ['锦绣江南（小区）', '锦绣江南'],
  ['滨河新村二期', undefined],
  ['锦绣江北', undefined],
  ['翠屏花园', undefined],
  ['望江门', undefined],
])('asks about %s: %s', (name, meant) => {
  expect(nearNames(known).of(name)[0]?.name).toBe(meant);
});

it('knows names that were added', () => {
  const names = nearNames([]);
  names.add({ id: 'x', name: '碧水家园' });
  expect(names.of('碧水花园')[0]?.id).toBe('x');
});
