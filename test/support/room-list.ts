import writeXlsxFile from 'write-excel-file/node';

/** A clerk's XLSX of rooms: a title row, headers, then `rooms` as building, unit and door; beside them columns that nobody may read. */
export async function roomSheet(rooms: readonly (readonly [string, string, string])[]): Promise<Buffer> {
  const rows = [
    ['某小区房屋清单(社区核定)', '', '', '', ''],
    ['楼幢', '单元', '房号', '业主姓名', '联系电话'],
    ...rooms.map((room) => [...room, '某某某', '00000000000']),
  ];
  return writeXlsxFile(rows.map((row) => row.map((value) => ({ value, type: String })))).toBuffer();
}

/** As many rooms as are asked for, in buildings of three units with four doors on every floor. */
export function someRooms(count: number): readonly (readonly [string, string, string])[] {
  return Array.from({ length: count }, (_, index) => {
    const [door, floor, unit] = [
      (index % 4) + 1,
      (Math.floor(index / 4) % 20) + 1,
      (Math.floor(index / 80) % 3) + 1,
    ];
    return [String(Math.floor(index / 240) + 1), String(unit), `${floor}0${door}`];
  });
}
