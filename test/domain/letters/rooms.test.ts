import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { naturalOrder } from '../../../functions/domain/letters/natural-order.ts';
import { numberRooms } from '../../../functions/domain/letters/number-rooms.ts';
import { countIn, numbersIn, rangesOf } from '../../../functions/domain/letters/ranges.ts';
import { roomKey, roomOfParts, roomOfText } from '../../../functions/domain/letters/room.ts';

const rooms = (...names: readonly string[]) => names.map(roomOfText);
const named = (numbered: ReturnType<typeof numberRooms>) =>
  numbered.map(({ number, name }) => `${number} ${name}`);

describe('rooms', () => {
  it('are numbered by building, unit and door, digits as numbers', () => {
    const list = rooms(
      '10幢1单元101',
      '2幢2单元101',
      '2幢1单元1201',
      '2幢1单元301',
      '2幢10单元101',
      '1幢商铺',
    );
    expect(named(numberRooms(list))).toEqual([
      '1 1幢商铺',
      '2 2幢1单元301',
      '3 2幢1单元1201',
      '4 2幢2单元101',
      '5 2幢10单元101',
      '6 10幢1单元101',
    ]);
  });

  it('sort Chinese numerals and letters where people look for them', () => {
    const list = rooms('十二号楼101', '三号楼101', '二号楼101', 'B座101', 'A座101', '二十号楼101');
    expect(named(numberRooms(list)).map((text) => text.slice(2, -3))).toEqual([
      '二号楼',
      '三号楼',
      '十二号楼',
      '二十号楼',
      'A座',
      'B座',
    ]);
  });

  it.each([
    ['3幢2单元501室', '3栋2单元501'],
    ['3幢2单元501', '3-2-501'],
    ['３幢２单元５０１', '3幢 2单元 501'],
    ['三号楼二单元501号', '3#2#501'],
    ['03幢02单元0501', '3-2-501'],
    ['3幢501', '3-501'],
    ['b座501', 'B-501'],
  ])('written %s and %s are the same one', (one, other) => {
    expect(roomKey(roomOfText(one))).toBe(roomKey(roomOfText(other)));
  });

  it.each([
    ['鼓楼区中山路1号翠屏花园1幢1单元101室', '鼓楼区中山路1号翠屏花园1|1|101'],
    ['钟楼街道幸福楼小区12号楼甲单元2503', '钟楼街道幸福楼小区12|甲|2503'],
    ['新座村甲座501', '新座村甲||501'],
    ['梯田小区3幢2梯501', '梯田小区3|2|501'],
    ['琉璃塔9幢丙字单元102', '琉璃塔9|丙字|102'],
    ['3幢5楼501室', '3||5楼501'],
    ['3楼501', '3||501'],
    ['东楼501', '东||501'],
    ['鼓楼新村501', '||鼓楼新村501'],
    ['3弄12号101室', '3弄12号||101'],
    ['新村路3弄2支弄12号5楼501室', '新村路3弄2支弄12号||5楼501'],
    ['3弄12号楼101', '3弄12||101'],
  ])('take for a building or unit only what is marked as one, the last: %s', (text, key) => {
    expect(roomKey(roomOfText(text))).toBe(key);
  });

  it('in three columns are the same as in one, and printed with the words for their parts', () => {
    expect(roomKey(roomOfParts('3', '2', '501'))).toBe(roomKey(roomOfText('3幢2单元501室')));
    expect(roomOfParts('3', '2', '501').name).toBe('3幢2单元501室');
    expect(roomOfParts('3号楼', '', '501室').name).toBe('3号楼501室');
    expect(roomOfParts('东', '甲', '501').name).toBe('东幢甲单元501室');
    expect(roomOfParts('', '', '商铺').name).toBe('商铺');
  });

  it('keep the numbers of an earlier table; new ones follow after the greatest ever given, also where its room is gone', () => {
    const first = numberRooms(rooms('1-1-101', '1-1-201', '2-1-101'));
    const second = numberRooms(rooms('1-1-201', '1幢1单元101室', '1-1-102'), first);
    expect(named(second)).toEqual(['1 1幢1单元101室', '2 1-1-201', '3 2-1-101', '4 1-1-102']);
    expect(second.map(({ listed }) => listed)).toEqual([true, true, false, true]);
    const third = numberRooms(rooms('9-1-101', '2-1-101'), second, 300);
    expect(named(third).at(-1)).toBe('301 9-1-101');
    expect(third.find(({ number }) => number === 3)?.listed).toBe(true);
  });

  it('get the same numbers in whatever order they are listed', () => {
    const names = fc.uniqueArray(fc.tuple(fc.nat(30), fc.nat(4), fc.nat(3000)), {
      selector: ([b, u, d]) => `${b}-${u}-${d}`,
      maxLength: 40,
    });
    fc.assert(
      fc.property(names, fc.infiniteStream(fc.nat()), (parts, chance) => {
        const list = rooms(...parts.map(([b, u, d]) => `${b}幢${u}单元${d}`));
        const weights = new Map(list.map((room) => [room, chance.next().value ?? 0]));
        const mixed = list.toSorted((a, b) => (weights.get(a) ?? 0) - (weights.get(b) ?? 0));
        expect(numberRooms(mixed)).toEqual(numberRooms(list));
      }),
    );
  });
});

it('the natural order is an order: turning it round changes its sign, and equal is only what is the same', () => {
  const name = fc.string({ unit: fc.constantFrom('1', '2', '0', '10', 'A', '幢'), maxLength: 5 });
  fc.assert(
    fc.property(name, name, name, (a, b, c) => {
      expect(Math.sign(naturalOrder(a, b))).toBe(-Math.sign(naturalOrder(b, a)) + 0);
      expect(naturalOrder(a, b) === 0).toBe(a === b);
      if (naturalOrder(a, b) < 0 && naturalOrder(b, c) < 0) expect(naturalOrder(a, c)).toBeLessThan(0);
    }),
  );
});

it('numbers become the fewest ranges and come back out of them', () => {
  expect(rangesOf([5, 1, 2, 3, 7, 2])).toEqual([
    [1, 3],
    [5, 5],
    [7, 7],
  ]);
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 99 })), (numbers) => {
      expect([...numbersIn(rangesOf(numbers))]).toEqual(numbers.toSorted((a, b) => a - b));
      expect(countIn(rangesOf(numbers))).toBe(numbers.length);
    }),
  );
});
