import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Room, roomKey, roomOfParts, roomOfText } from '../../functions/domain/letters/room.ts';
import { roomsInKeepTable } from '../../functions/letters/keep-table.ts';
import { readTable } from '../../functions/sheets/read-table.ts';
import { writeKeepTable } from '../../functions/tools/codes/write-kit.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kept-rooms-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** The rooms' keys once they were written into a 户号对照表 and read from it. */
async function keptKeys(rooms: readonly Room[], file = '户号对照表.csv'): Promise<readonly string[]> {
  await writeKeepTable(
    folder,
    rooms.map((room, place) => ({ ...room, number: place + 1, listed: true })),
  );
  return roomsInKeepTable(await readTable(await readFile(join(folder, file)))).map(roomKey);
}

describe('a room in the table of numbers and rooms is the room that was listed', () => {
  it.each(['户号对照表.csv', '户号对照表.xlsx'])('whatever words end its door, in %s', async (file) => {
    const rooms = [
      ...['101号室', '102号户', '103户室', '104房室', '车库3号室', '3幢2单元501号室', '室'].map(roomOfText),
      roomOfParts('5号楼楼', '1单元门洞', '501号室'),
      roomOfParts('6', '', "'501号"),
    ];
    expect(await keptKeys(rooms, file)).toEqual(rooms.map(roomKey));
    expect(roomKey(roomOfText('101号室'))).toBe(roomKey(roomOfText('101')));
  });

  it('whatever it is called', async () => {
    const words = fc.constantFrom(
      ...'0 1 十 二 幢 座 号 楼 单元 梯 室 户 房 弄 A - # \' " = ; , 鼓'.split(' '),
      ' ',
    );
    const text = fc.oneof(
      fc.string({ unit: words, maxLength: 9 }),
      fc.string({ unit: 'grapheme', maxLength: 9 }),
    );
    const room = fc.oneof(
      text.map(roomOfText),
      fc.tuple(text, text, text).map((parts) => roomOfParts(...parts)),
    );
    const list = fc.uniqueArray(
      room.filter((one) => one.door !== ''),
      { selector: roomKey, minLength: 1, maxLength: 30 },
    );
    await fc.assert(
      fc.asyncProperty(list, async (rooms) => {
        expect(await keptKeys(rooms)).toEqual(rooms.map(roomKey));
      }),
      { numRuns: 25 },
    );
  });
});
