import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { numberRooms } from '../../functions/domain/letters/number-rooms.ts';
import { roomOfText } from '../../functions/domain/letters/room.ts';
import { keepRows, roomsInKeepTable } from '../../functions/letters/keep-table.ts';
import { roomsInTable } from '../../functions/letters/rooms-in-table.ts';
import { NoTable, readTable } from '../../functions/sheets/read-table.ts';
import { roomSheet } from '../support/room-list.ts';

const csv = (lines: readonly string[], encoding = 'utf8') => iconv.encode(lines.join('\r\n'), encoding);
const read = async (bytes: Uint8Array) => roomsInTable(await readTable(bytes));
const names = async (bytes: Uint8Array) => (await read(bytes)).rooms.map(({ name }) => name);
const faults = async (...lines: readonly string[]) => (await read(csv(lines))).faults;
const refusal = (bytes: Uint8Array) =>
  read(bytes).then(
    () => undefined,
    (error: NoTable) => [error instanceof NoTable, error.line, error.message],
  );

describe('a clerk’s room list', () => {
  const lines = ['翠屏花园房屋清单,,', ',,', '楼栋号,单元,房号(室)', '3,2,501', '３幢,２单元,５０２'];
  it.each(['utf8', 'utf8-bom', 'gbk', 'gb18030'])(
    'is read from CSV in %s, under title rows and headers of many names',
    async (encoding) => {
      const bytes =
        encoding === 'utf8-bom'
          ? iconv.encode(lines.join('\n'), 'utf8', { addBOM: true })
          : csv(lines, encoding);
      expect(await names(bytes)).toEqual(['3幢2单元501室', '3幢2单元502室']);
    },
  );

  it('is read from XLSX, its columns of names and telephones unread', async () => {
    const { rooms, faults: none } = await read(
      await roomSheet([
        ['3', '2', '0501'],
        ['3', '2', '1.1'],
      ]),
    );
    expect(rooms.map(({ name }) => name)).toEqual(['3幢2单元0501室', '3幢2单元1.1室']);
    expect([none, JSON.stringify(rooms).includes('某某某')]).toEqual([[], false]);
  });

  it.each([
    [['房屋', '3幢2单元501']],
    [['3幢2单元501']],
    [['序号;房屋坐落', '1;3幢2单元501']],
    [['序号\t地址', '1\t3幢2单元501']],
    [['"房屋\n坐落"', '"3幢2单元501"']],
  ])('may be one column of whole names: %j', async (list) => {
    expect(await names(csv(list))).toEqual(['3幢2单元501']);
  });

  it('names both lines of a room that stands twice, and tells every bad line by its number', async () => {
    expect(await faults('房屋', '3幢2单元501', '3-2-501室', '', '3栋2单元501')).toEqual([
      { line: 3, reason: expect.stringContaining('is the same room as on line 2') },
      { line: 5, reason: expect.stringContaining('is the same room as on line 2') },
    ]);
    expect(await faults('楼幢,单元,房号', '3,2,501', ',2,502', '3,,503', '4,,101', '4,,')).toEqual([
      { line: 3, reason: expect.stringContaining('merged') },
      { line: 4, reason: expect.stringContaining('merged') },
      { line: 6, reason: expect.stringContaining('the door is missing') },
    ]);
    expect(await faults('房屋', '3月2日')).toEqual([
      { line: 2, reason: expect.stringContaining('made a date of it') },
    ]);
  });

  it('is told in XLSX too where a spreadsheet made a day of a door', async () => {
    const cell = (value: string | Date) =>
      value instanceof Date ? { value, type: Date, format: 'yyyy-mm-dd' } : { value, type: String };
    const rows = [[cell('房屋')], [cell('3-2-501')], [cell(new Date('2026-03-02'))]];
    expect((await read(await writeXlsxFile(rows).toBuffer())).faults).toMatchObject([{ line: 3 }]);
  });

  it('is refused whole, in both languages, where it is no table of rooms', async () => {
    const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]);
    expect(await refusal(old)).toEqual([
      true,
      undefined,
      expect.stringMatching(/请另存为 xlsx.*save it as \.xlsx/),
    ]);
    expect(await refusal(Uint8Array.from([0x50, 0x4b, 3, 4, 5]))).toEqual([
      true,
      undefined,
      expect.stringContaining('no readable .xlsx'),
    ]);
    expect(await refusal(csv(['姓名,电话', '某,1']))).toEqual([true, 1, expect.stringContaining('房号')]);
    expect(await refusal(csv(['翠屏花园房屋清单', '3幢2单元501']))).toEqual([true, 1, expect.any(String)]);
    expect(await refusal(csv(['房屋', '"3幢2单元501']))).toEqual([
      true,
      expect.any(Number),
      expect.stringContaining('quotation mark'),
    ]);
    expect(await refusal(new Uint8Array())).toEqual([true, undefined, expect.any(String)]);
  });
});

describe('a table of numbers and rooms', () => {
  const numbered = numberRooms(
    ['3幢2单元501', '商铺1号', '一期12号楼甲单元2503(复式)', '1-2-3-4', '=1+1'].map(roomOfText),
  );

  it('read again says what was written, whether CSV or XLSX, with what a spreadsheet must not compute', async () => {
    const text = keepRows(numbered).map((row) =>
      row.map((cell) => (cell.startsWith('=') ? `'${cell}` : cell)).join(','),
    );
    expect(roomsInKeepTable(await readTable(csv(text)))).toEqual(numbered);
    const sheet = keepRows(numbered).map((row) => row.map((value) => ({ value, type: String })));
    expect(roomsInKeepTable(await readTable(await writeXlsxFile(sheet).toBuffer()))).toEqual(numbered);
  });

  it.each([
    ['户号,房屋\n1,3幢', undefined],
    ['户号,房屋,楼幢,单元,房号\n0,3幢501,3,,501', 2],
    ['户号,房屋,楼幢,单元,房号\n1,3幢501,3,,501\n1,3幢502,3,,502', 3],
    ['户号,房屋,楼幢,单元,房号\n1,3幢501,3,,501\n2,3幢501,3,,501', 3],
  ])('that is none, or gives a number or a room twice, is refused: %j', async (text, line) => {
    const rows = await readTable(Buffer.from(text));
    expect(() => roomsInKeepTable(rows)).toThrow(NoTable);
    try {
      roomsInKeepTable(rows);
    } catch (error) {
      expect(error).toMatchObject({ line });
    }
  });
});
