import { firstSpare } from '../domain/letters/batch.ts';
import type { NumberedRoom } from '../domain/letters/number-rooms.ts';
import { roomKey, roomOfParts, roomOfText } from '../domain/letters/room.ts';
import { NoTable, type TableRow } from '../sheets/read-table.ts';
import { cellIn, findColumns, textIn } from '../sheets/table-columns.ts';

/** What stands above the headers of a 户号对照表. */
const keepOffline =
  '户号对照表:只由社区离线保管,不得上传、不得发给被评价的一方 numbers and rooms: kept offline by the community only, never uploaded, never given to those who are rated';

const headers = ['户号', '房屋', '楼幢', '单元', '房号', '在册'];

/** The rows of a 户号对照表, title and headers first: which household number is which room. It never enters the service. */
export function keepRows(rooms: readonly NumberedRoom[]): readonly (readonly string[])[] {
  return [
    [keepOffline],
    headers,
    ...rooms.map(({ number, name, building, unit, door, listed }) => [
      String(number),
      name,
      building,
      unit,
      door,
      listed ? '是' : '否',
    ]),
  ];
}

/** The rooms of a 户号对照表 that was made before, in order of their numbers. Throws `NoTable` where it is none, or was changed into nonsense. */
export function roomsInKeepTable(rows: readonly TableRow[]): readonly NumberedRoom[] {
  const body = findColumns(
    rows,
    {
      number: ['户号'],
      name: ['房屋'],
      building: ['楼幢'],
      unit: ['单元'],
      door: ['房号'],
      listed: ['在册'],
    },
    [['number', 'name', 'building', 'unit', 'door']],
  );
  if (body === undefined)
    throw new NoTable(
      '不是户号对照表:缺少“户号、房屋、楼幢、单元、房号”列 this is no table of numbers and rooms',
    );
  const taken = new Map<string, number>();
  const once = (key: string, line: number) => {
    const first = taken.get(key);
    if (first !== undefined)
      throw new NoTable(`与第 ${first} 行的户号或房屋相同 the same number or room as on line ${first}`, line);
    taken.set(key, line);
  };
  const rooms = body.rows.map((row) => {
    const [number = '', name = '', building = '', unit = '', door = '', listed = ''] = [
      'number',
      'name',
      'building',
      'unit',
      'door',
      'listed',
    ].map((column) => textIn(cellIn(body, row, column)).replace(/^'(?=[=+\-@])/, ''));
    if (!/^[1-9]\d{0,5}$/.test(number))
      throw new NoTable(
        `户号“${number}”不对 "${number}" is no household number below ${firstSpare}`,
        row.line,
      );
    const parted = building + unit + door !== '';
    const room = parted ? roomOfParts(building, unit, door) : roomOfText(name);
    once(number, row.line);
    once(roomKey(room), row.line);
    return { ...room, name: name === '' ? room.name : name, number: Number(number), listed: listed !== '否' };
  });
  return rooms.sort((a, b) => a.number - b.number);
}
