import { describe, expect, it } from 'vitest';
import { finderAmong } from '../../functions/domain/letters/known-rooms.ts';
import { numberRooms } from '../../functions/domain/letters/number-rooms.ts';
import { roomKey, roomOfText } from '../../functions/domain/letters/room.ts';
import { keepRows, roomsInKeepTable } from '../../functions/letters/keep-table.ts';
import { roomsInTable } from '../../functions/letters/rooms-in-table.ts';

const table = (rows: readonly (readonly string[])[]) =>
  rows.map((cells, place) => ({ line: place + 1, cells }));
const listed = (...names: readonly string[]) =>
  roomsInTable(table([['房屋'], ...names.map((name) => [name])])).rooms;
const kept = (numbered: ReturnType<typeof numberRooms>) => roomsInKeepTable(table(keepRows(numbered)));
const numbers = (numbered: ReturnType<typeof numberRooms>) =>
  numbered.filter((room) => room.listed).map(({ number, name }) => `${number} ${name}`);
const garden = '鼓楼区中山路1号翠屏花园';

describe('the address that all rooms of a list share', () => {
  it.each([
    [
      [`${garden}1幢1单元101室`, `${garden}12幢1单元101室`],
      ['1|1|101', '12|1|101'],
    ],
    [
      ['翠屏东区1幢101', '翠屏西区1幢101'],
      ['东区1||101', '西区1||101'],
    ],
    [
      ['中山路12号1幢101', '中山路13号1幢101'],
      ['12号1||101', '13号1||101'],
    ],
    [
      ['新村路3弄12号101室', '新村路5弄2号101室'],
      ['3弄12号||101', '5弄2号||101'],
    ],
    [
      [`${garden}1幢101`, '传达中心'],
      ['1||101', '||传达中心'],
    ],
  ])('is no part of their buildings: %j', (names, keys) => {
    expect(listed(...names).map(roomKey)).toEqual(keys);
  });

  it('may be another in the next list, or none: the doors keep their numbers', () => {
    const first = kept(numberRooms(listed(`${garden}1幢101`, `${garden}1幢201`)));
    for (const next of [
      [`${garden}1幢101`, `${garden}1幢201`, '鼓楼区中山路3号1幢301'],
      ['1幢101室', '1-201', '1-301'],
      [`南京市${garden}1幢101`, `南京市${garden}1幢201`, `南京市${garden}1幢301`],
    ])
      expect(numbers(numberRooms(listed(...next), first))).toEqual(
        next.map((name, place) => `${place + 1} ${name}`),
      );
  });

  it('tells doors of two places apart, in the table too', () => {
    const first = kept(numberRooms(listed('翠屏南区1幢101', '翠屏南区1幢102')));
    const second = numberRooms(listed('翠屏北区1幢101', '翠屏北区1幢103'), first);
    expect(numbers(second)).toEqual(['3 翠屏北区1幢101', '4 翠屏北区1幢103']);
    expect(kept(second)).toEqual(second);
    const third = numberRooms(listed('翠屏南区1幢101', '翠屏北区1幢101'), kept(second));
    expect(numbers(third)).toEqual(['1 翠屏南区1幢101', '3 翠屏北区1幢101']);
    expect(finderAmong(kept(second))(roomOfText('翠屏北区1幢101'))?.number).toBe(3);
  });
});

it('a row that a clerk adds to the table with its room alone is that room', () => {
  const rows = table([
    ['户号', '房屋', '楼幢', '单元', '房号'],
    ['1', '1幢101'],
    ['2', '1幢102室'],
    ['3', '1幢103'],
  ]);
  expect(roomsInKeepTable(rows).map(roomKey)).toEqual(['1||101', '1||102', '1||103']);
});
