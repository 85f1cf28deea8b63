import { plainName } from './natural-order.ts';

/** A door of a compound as its list names it. It never enters the service: only commands and pages of the community hold one. */
export interface Room {
  /** What is printed on the letter and written in the list, e.g. `3幢2单元501室`. */
  readonly name: string;
  /** Building, unit and door for sorting: plain, without the words for them; empty where the list has none. */
  readonly building: string;
  readonly unit: string;
  readonly door: string;
}

const buildingWords = /(?:号楼|幢|栋|座|楼)$/;
const unitWords = /(?:单元|门洞|梯)$/;
const doorWords = /(?:室|号房|房|户|号)$/;

/** The room in separate columns; a building or unit may be empty. */
export function roomOfParts(building: string, unit: string, door: string): Room {
  const said = [building, unit, door].map((part) => part.normalize('NFKC').trim());
  const [b = '', u = '', d = ''] = said;
  const name = [worded(b, '幢', buildingWords), worded(u, '单元', unitWords), worded(d, '室', doorWords)];
  return {
    name: name.join(''),
    building: plainName(b).replace(buildingWords, ''),
    unit: plainName(u).replace(unitWords, ''),
    door: plainName(d).replace(doorWords, ''),
  };
}

/** The room in one text: `3幢2单元501室`, `3-2-501`, `3栋501`, `501`. Full-width characters are plain ones. */
export function roomOfText(text: string): Room {
  const name = text.normalize('NFKC').trim();
  const plain = plainName(text);
  const parts = plain.split(/[-—–―−_/#·]+/).filter((part) => part !== '');
  if (parts.length === 2 || parts.length === 3) {
    const [building = '', unit = '', door = ''] = parts.length === 3 ? parts : [parts[0], '', parts[1]];
    return {
      name,
      building: building.replace(buildingWords, ''),
      unit: unit.replace(unitWords, ''),
      door: door.replace(doorWords, ''),
    };
  }
  const [building, afterBuilding] = cutAfter(plain, /号楼|幢|栋|座|楼/);
  const [unit, door] = cutAfter(afterBuilding, /单元|门洞|梯/);
  return { name, building, unit, door: door.replace(doorWords, '') };
}

/** What makes two entries the same room, however they are written. */
export function roomKey({ building, unit, door }: Pick<Room, 'building' | 'unit' | 'door'>): string {
  return `${building}|${unit}|${door}`;
}

/** What stands before the first word for it, and what stands after; nothing before where the text has no such word. */
function cutAfter(text: string, word: RegExp): readonly [before: string, after: string] {
  const found = word.exec(text);
  if (found === null || found.index === 0) return ['', text];
  return [text.slice(0, found.index), text.slice(found.index + found[0].length)];
}

function worded(part: string, word: string, words: RegExp): string {
  return part === '' || words.test(part) || /\p{Script=Han}{2}$/u.test(part) ? part : `${part}${word}`;
}
