import { describe, expect, it } from 'vitest';
import { letterWords } from '../../functions/bureau/browser/letters-words.ts';
import { reissueNumbers } from '../../functions/bureau/browser/rooms-numbered.ts';
import { roomOfText } from '../../functions/domain/letters/room.ts';
import { keepRows } from '../../functions/letters/keep-table.ts';

const words = letterWords.zh;
const rooms = [
  [17, '3幢501'],
  [40, '12幢1202'],
  [41, '3幢2单元501'],
] as const;
const keep = keepRows(rooms.map(([number, name]) => ({ number, ...roomOfText(name), listed: true }))).map(
  (cells, index) => ({ line: index + 1, cells }),
);
const asked = (numbers: string, named: string) =>
  reissueNumbers({ numbers, rooms: named }, keep, words).households;

describe('a reissue', () => {
  it.each([
    ['3-501', [[17, 17]]],
    ['12-1202', [[40, 40]]],
    [
      '3-2-501；3幢501',
      [
        [17, 17],
        [41, 41],
      ],
    ],
  ])('takes %s in the field of rooms for a room, never for a range of households', (named, households) => {
    expect(asked('', named)).toEqual(households);
  });

  it('takes numbers as numbers alone, with or without the table', () => {
    expect(reissueNumbers({ numbers: '3,7-8', rooms: '' }, undefined, words).households).toEqual([
      [3, 3],
      [7, 8],
    ]);
    expect(() => asked('3-2-501', '')).toThrow(words.noNumbers);
    expect(asked('18', '3-501')).toEqual([[17, 18]]);
  });

  it('says what it cannot read', () => {
    expect(() => asked(' ', '')).toThrow(words.whichNone);
    expect(() => asked('', '9-901')).toThrow('没有“9-901”');
    expect(() => reissueNumbers({ numbers: '', rooms: '3-501' }, undefined, words)).toThrow(words.chooseKeep);
  });

  it('names the letters that die, and how many, before it asks', () => {
    const said = words.reissueAsk(reissueNumbers({ numbers: '18', rooms: '3-501' }, keep, words));
    expect(said).toContain('将换发 2 封：户号 17（3幢501）、户号 18。');
  });
});
