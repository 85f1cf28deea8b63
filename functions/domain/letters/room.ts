import { cutAtBuilding, cutAtUnit } from './cut-address.ts';
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

/** The room in separate columns; a building or unit may be empty. What a room read before has as its building, unit and door stays as it is. */
export function roomOfParts(building: string, unit: string, door: string): Room {
  const said = [building, unit, door].map((part) => part.normalize('NFKC').trim());
  const [b = '', u = '', d = ''] = said;
  const name = [worded(b, '幢', buildingWords), worded(u, '单元', unitWords), worded(d, '室', doorWords)];
  return roomOf(name.join(''), plainName(b), plainName(u), plainName(d));
}

/** The room in one text: `3幢2单元501室`, `3-2-501`, `3栋501`, `501`, with or without the address before it. Full-width characters are plain ones. */
export function roomOfText(text: string): Room {
  const name = text.normalize('NFKC').trim();
  const plain = plainName(text);
  const parts = plain.split(/[-—–―−_/#·]+/).filter((part) => part !== '');
  if (parts.length === 2 || parts.length === 3) {
    const [building = '', unit = '', door = ''] = parts.length === 3 ? parts : [parts[0], '', parts[1]];
    return roomOf(name, building, unit, door);
  }
  const [building, afterBuilding] = cutAtBuilding(plain);
  const [unit, door] = cutAtUnit(afterBuilding);
  return roomOf(name, building, unit, door);
}

/** What makes two entries the same room, however they are written. */
export function roomKey({ building, unit, door }: Pick<Room, 'building' | 'unit' | 'door'>): string {
  return `${building}|${unit}|${door}`;
}

function roomOf(name: string, building: string, unit: string, door: string): Room {
  return {
    name,
    building: withoutWords(building, buildingWords),
    unit: withoutWords(unit, unitWords),
    door: withoutWords(door, doorWords),
  };
}

/** Without the apostrophe that makes a text of a spreadsheet's cell and, as often as they stand at the end, the words; never nothing of something. */
function withoutWords(part: string, words: RegExp): string {
  const shorter = part.replace(/^'(?=.)/, '').replace(words, '');
  return shorter === '' || shorter === part ? part : withoutWords(shorter, words);
}

function worded(part: string, word: string, words: RegExp): string {
  return part === '' || words.test(part) || /\p{Script=Han}{2}$/u.test(part) ? part : `${part}${word}`;
}
