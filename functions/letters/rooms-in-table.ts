import { type Room, roomKey, roomOfParts, roomOfText } from '../domain/letters/room.ts';
import { withoutSharedAddress } from '../domain/letters/shared-address.ts';
import { type Cell, NoTable, type TableRow } from '../sheets/read-table.ts';
import { cellIn, findColumns, type TableBody, textIn } from '../sheets/table-columns.ts';

/** What is wrong with a line of a file, in Chinese and English. */
export interface LineFault {
  readonly line: number;
  readonly reason: string;
}

/** A room list as read: its rooms, each once, and the lines that are none. */
export interface RoomList {
  readonly rooms: readonly Room[];
  readonly faults: readonly LineFault[];
}

const synonyms = {
  building: ['楼幢', '幢', '幢号', '栋', '栋号', '楼栋', '楼栋号', '楼幢号', '楼号', '座', '座号', '楼'],
  unit: ['单元', '单元号', '梯', '门洞'],
  door: ['房号', '室', '室号', '户室号', '房间号', '房间', '门牌号', '门牌', '户号室', '房屋编号', '房屋号'],
  room: ['房屋', '房屋坐落', '坐落', '房屋地址', '地址', '住址', '户址', '房屋名称', 'address'],
};

/** What looks like a room where no header says so. */
function looksLikeRoom(text: string): boolean {
  const worded = /\d/.test(text) && /幢|栋|座|号楼|单元|室/.test(text);
  return worded || /^[0-9A-Za-z]{1,9}(?:[-—–#][0-9A-Za-z]{1,9}){0,2}$/.test(text);
}

/**
 * The rooms of a list: one column such as `3幢2单元501`, or columns for building, unit and door, under whatever title rows. Every other
 * column, names and telephones too, is never looked at. Throws `NoTable` where no column holds rooms.
 */
export function roomsInTable(rows: readonly TableRow[]): RoomList {
  const body = findColumns(rows, synonyms, [['door'], ['room']]) ?? withoutHeader(rows);
  const parted = body.columns.has('door') && body.columns.has('building');
  const withUnits = new Set(
    body.rows.filter((row) => text(body, row, 'unit') !== '').map((row) => text(body, row, 'building')),
  );
  const lines = new Map<string, number>();
  const rooms: Room[] = [];
  const faults: LineFault[] = [];
  for (const row of body.rows) {
    const read = parted ? partedRoom(body, row, withUnits) : wholeRoom(body, row);
    const key = typeof read === 'string' ? '' : roomKey(read);
    const first = lines.get(key);
    if (typeof read === 'string') faults.push({ line: row.line, reason: read });
    else if (first !== undefined)
      faults.push({
        line: row.line,
        reason: `${read.name} 与第 ${first} 行是同一户 is the same room as on line ${first}`,
      });
    else {
      lines.set(key, row.line);
      rooms.push(read);
    }
  }
  return { rooms: parted ? rooms : withoutSharedAddress(rooms), faults };
}

function withoutHeader(rows: readonly TableRow[]): TableBody {
  const alone = rows.every(({ cells }) => {
    const said = cells.filter((cell) => cell !== '');
    return said.length === 1 && looksLikeRoom(textIn(said[0] ?? ''));
  });
  const [first] = rows;
  if (first === undefined || !alone)
    throw new NoTable(
      '没有找到房号列:表头要有“房号”,或“房屋/地址”,可另有“楼幢”“单元” no column holds rooms: name one 房号 (door) or 房屋 (room), with 楼幢 (building) and 单元 (unit) beside it if you like',
      first?.line,
    );
  const column = first.cells.findIndex((cell) => cell !== '');
  return { columns: new Map([['room', column]]), header: first, rows, doubled: new Map() };
}

function partedRoom(body: TableBody, row: TableRow, withUnits: ReadonlySet<string>): Room | string {
  const parts = ['building', 'unit', 'door'] as const;
  if (parts.some((part) => isDay(cellIn(body, row, part)))) return madeADay;
  const [building = '', unit = '', door = ''] = parts.map((part) => text(body, row, part));
  if (door === '') return '没有房号 the door is missing';
  if (building === '' || (unit === '' && withUnits.has(building)))
    return '楼幢或单元为空:若是合并单元格,请取消合并并填满 building or unit is empty: where cells were merged, split and fill them';
  return roomOfParts(building, unit, door);
}

function wholeRoom(body: TableBody, row: TableRow): Room | string {
  const cell = cellIn(body, row, body.columns.has('room') ? 'room' : 'door');
  if (isDay(cell)) return madeADay;
  const name = textIn(cell);
  return name === '' ? '没有房屋 the room is missing' : roomOfText(name);
}

const madeADay =
  '表格软件把房号变成了日期,请把该列设为“文本”再填 a spreadsheet made a date of it: format the column as text and type it again';

function isDay(cell: Cell): boolean {
  return cell instanceof Date || /^\d{1,2}月\d{1,2}日$|^\d{4}\/\d{1,2}\/\d{1,2}$/.test(cell);
}

function text(body: TableBody, row: TableRow, column: string): string {
  return textIn(cellIn(body, row, column));
}
