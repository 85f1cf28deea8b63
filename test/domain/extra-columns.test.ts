import fc from 'fast-check';
import { expect, it } from 'vitest';
import { extraHeadings, tellsCommittee } from '../../functions/domain/extra-columns.ts';
import { holdsPrivateNumber } from '../../functions/domain/private-numbers.ts';

const names = fc.constantFrom('业委会', '业主委员会', '星级', '收费率', '党支部', '__proto__');
const records = fc.array(
  fc.array(names).map((some) => ({ extra: Object.fromEntries(some.map((n) => [n, '有'])) })),
);

it('names every heading once, in the same order whatever the order of the records', () => {
  fc.assert(
    fc.property(records, fc.infiniteStream(fc.nat()), (some, numbers) => {
      const places = some.map((record) => ({ record, place: numbers.next().value ?? 0 }));
      const mixed = places.sort((a, b) => a.place - b.place).map(({ record }) => record);
      const headings = extraHeadings(mixed);
      expect(headings).toEqual(extraHeadings(some));
      expect(new Set(headings)).toEqual(new Set(some.flatMap(({ extra }) => Object.keys(extra))));
      expect(new Set(headings).size).toBe(headings.length);
    }),
  );
});

it('puts the owners’ committee first, by any of the names that clerks give it', () => {
  expect(extraHeadings([{ extra: { 星级: '五', 业委会: '有' } }, { extra: { 'A 项': '一' } }])).toEqual([
    '业委会',
    'A 项',
    '星级',
  ]);
  expect(
    ['业主委员会', '是否成立业委会', "Owners' committee", 'owners’ assembly'].every(tellsCommittee),
  ).toBe(true);
  expect(['业主满意度', '委员'].some(tellsCommittee)).toBe(false);
});

it('tells numbers of people from those of firms, days and counts', () => {
  const people = [
    '13800001111',
    '张 138-0000-1111',
    '１３８００００１１１１',
    '11010519491231002X',
    '证110105 19491231 0021',
  ];
  expect(people.filter((text) => !holdsPrivateNumber(text))).toEqual([]);
  const others = [
    '0571-12345678',
    '913300001234567890',
    '91330000MA0DEM001X',
    '2026-11-20',
    '12345',
    '113800001111',
  ];
  expect(others.filter(holdsPrivateNumber)).toEqual([]);
});
