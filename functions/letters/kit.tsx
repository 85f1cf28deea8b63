import { stringify } from 'csv-stringify/browser/esm/sync';
import { firstSpare } from '../domain/letters/batch.ts';
import { groupedCode } from '../domain/letters/grouped-code.ts';
import { byPlace, type NumberedRoom } from '../domain/letters/number-rooms.ts';
import { letterAddress } from './letter-address.ts';
import type { Letter, LetterFacts } from './letter-facts.ts';
import { LetterFront } from './letter-front.tsx';
import { PackingList } from './packing-list.tsx';
import { PaperForm } from './paper-form.tsx';
import { posterDocument } from './poster.tsx';
import { documentEnd, documentStart } from './print-document.ts';
import { readMe } from './read-me.ts';
import { SignatureSheet } from './signature-sheet.tsx';

/** What a kit is made of: the rooms that get a letter, the spare letters' numbers, and who signs the codes. */
export interface KitOrder {
  readonly facts: LetterFacts;
  readonly rooms: readonly NumberedRoom[];
  readonly spares: readonly number[];
  /** The code of a household's or a spare letter's number. */
  readonly codeOf: (number: number) => Promise<string>;
}

/** A piece of one of the kit's files, to be added at its end. `letters` is how many letters are in it. */
export interface Piece {
  readonly file: string;
  readonly text: string;
  readonly letters: number;
}

const byteOrderMark = '\uFEFF';

/** Makes a kit piece by piece, letters building by building in the order people walk, so that it never stands whole in memory. */
export async function* kitPieces(order: KitOrder): AsyncIterable<Piece> {
  const { facts, spares } = order;
  const rooms = order.rooms.toSorted(byPlace);
  const whole = (file: string, title: string, body: string): Piece => ({
    file,
    text: `${documentStart(`${facts.compound.name} ${title}`)}${body}${documentEnd}`,
    letters: 0,
  });
  yield {
    file: '先看这里.txt',
    text: `${byteOrderMark}${readMe(facts, rooms.length, spares.length)}`,
    letters: 0,
  };
  yield whole(
    '装箱单.html',
    '装箱单',
    String(<PackingList facts={facts} rooms={rooms} spares={spares.length} />),
  );
  yield { file: '海报.html', text: posterDocument(facts), letters: 0 };
  yield {
    file: mailFile,
    text: `${byteOrderMark}${row(['户号', '房屋', '本户评价码', '网址'])}`,
    letters: 0,
  };
  yield { file: allFile, text: documentStart(`${facts.compound.name} 评价信`), letters: 0 };
  yield { file: signFile, text: documentStart(`${facts.compound.name} 签收表`), letters: 0 };
  for (const [building, group] of Map.groupBy(rooms, (room) => room.building)) {
    yield { file: signFile, text: String(<SignatureSheet facts={facts} rooms={group} />), letters: 0 };
    yield* buildingPieces(order, buildingFile(building), group);
  }
  if (spares.length > 0) yield* sparePieces(order);
  for (const file of [allFile, signFile]) yield { file, text: documentEnd, letters: 0 };
}

const allFile = '评价信-全部.html';
const signFile = '签收表.html';
const mailFile = '邮件合并.csv';

async function* buildingPieces(
  { facts, codeOf }: KitOrder,
  file: string,
  rooms: readonly NumberedRoom[],
): AsyncIterable<Piece> {
  yield { file, text: documentStart(`${facts.compound.name} ${file}`), letters: 0 };
  for (const { number, name } of rooms) {
    const code = await codeOf(number);
    const text = letterPages(facts, { code, room: name, number });
    yield { file, text, letters: 1 };
    yield { file: allFile, text, letters: 0 };
    yield { file: mailFile, text: row(mailCells(facts, number, name, code)), letters: 0 };
  }
  yield { file, text: documentEnd, letters: 0 };
}

async function* sparePieces({ facts, spares, codeOf }: KitOrder): AsyncIterable<Piece> {
  const file = '备用信.html';
  yield { file, text: documentStart(`${facts.compound.name} 备用信`), letters: 0 };
  for (const spare of spares) {
    const text = letterPages(facts, { code: await codeOf(spare), number: spareNumber(spare) });
    yield { file, text, letters: 1 };
  }
  yield { file, text: documentEnd, letters: 0 };
}

/** The number that is printed on a spare letter: 1 for the first. */
export function spareNumber(spare: number): number {
  return spare - firstSpare + 1;
}

function letterPages(facts: LetterFacts, letter: Letter): string {
  return `${<LetterFront facts={facts} letter={letter} />}${<PaperForm facts={facts} letter={letter} />}\n`;
}

function mailCells(facts: LetterFacts, number: number, room: string, code: string): readonly string[] {
  return [String(number), room, groupedCode(code, ' '), letterAddress(facts.site.origin, code, facts.scheme)];
}

function row(cells: readonly string[]): string {
  return stringify([[...cells]], { escape_formulas: true });
}

/** The file of a building's letters; what no file system takes is left out of its name. */
function buildingFile(building: string): string {
  const safe = building.replace(/[^\p{L}\p{N}-]/gu, '').slice(0, 40);
  return `评价信-${safe === '' ? '未分楼幢' : `${safe}幢`}.html`;
}
