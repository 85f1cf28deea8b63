import { parseArgs } from 'node:util';
import { greatestHousehold } from '../../domain/letters/activate-spare.ts';
import { lettersWanted } from '../../domain/letters/letters-wanted.ts';
import { numberRooms } from '../../domain/letters/number-rooms.ts';
import type { World } from '../../ports.ts';
import { Refused } from '../refused.ts';
import { compoundOf } from './change-letters.ts';
import { keptRoomsIn, roomsIn } from './local-files.ts';
import { printAgain } from './print-again.ts';
import { printLetters } from './print-letters.ts';
import { schemeOf } from './scheme.ts';
import { flag, text, wholeNumber } from './words.ts';

const options = {
  compound: text,
  rooms: text,
  out: text,
  keep: text,
  spares: text,
  scheme: text,
  again: text,
  'only-new': flag,
  renumber: flag,
} as const;

/** `codes print`: numbers a room list and prints its letters. Where rooms have letters already, those answer until the new ones are delivered, unless their numbers may have moved (`--renumber`). `--again` writes the very same letters of a batch once more. With `--only-new` and no new room only spare letters that were asked for are printed. */
export async function print(world: World, args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options });
  const compound = await compoundOf(world, values.compound);
  const scheme = schemeOf(values.scheme);
  const folder = needed(values.out, 'out');
  const kept = await keptRoomsIn(values.keep);
  if (values.again !== undefined) {
    const number = wholeNumber(values.again, '--again');
    return printAgain(world, { compound, number, rooms: kept, scheme, folder });
  }
  const before = greatestHousehold(compound.batches);
  if (before > 0 && values.keep === undefined && values.renumber !== true)
    throw new Refused(
      '这个小区印过信:用 --keep 户号对照表.csv 保持各户户号。对照表丢了而名单与上次完全相同,才可用 --renumber letters were printed before: give --keep with the table of numbers and rooms. Only where it is lost and the list is the very same, --renumber',
    );
  const numbered = numberRooms(
    await roomsIn(needed(values.rooms, 'rooms')),
    kept,
    values.keep === undefined ? 0 : before,
  );
  const [onlyNew, renumbered] = [values['only-new'] === true, values.renumber === true];
  const { households, onDelivery } = lettersWanted(compound.batches, numbered, { onlyNew, renumbered });
  const nothingNew = onlyNew && households.length === 0;
  const spares = sparesWanted(values.spares, nothingNew ? 0 : 12);
  if (nothingNew && spares === 0) {
    console.log('没有新的房屋,没有印信 no room is new: nothing was printed');
    return 0;
  }
  return printLetters(world, {
    compound,
    households,
    rooms: numbered,
    spares,
    onDelivery,
    scheme,
    folder,
  });
}

function sparesWanted(word: string | undefined, usual: number): number {
  if (word === undefined) return usual;
  return word === '0' ? 0 : wholeNumber(word, '--spares');
}

function needed(word: string | undefined, name: string): string {
  if (word === undefined || word === '') throw new Error(`缺少 --${name} is missing`);
  return word;
}
