import { parseArgs } from 'node:util';
import { numbersIn, rangesOf } from '../../domain/letters/ranges.ts';
import type { World } from '../../ports.ts';
import { compoundOf } from './change-letters.ts';
import { keptRoomsIn, roomNamed } from './local-files.ts';
import { printLetters } from './print-letters.ts';
import { schemeOf } from './scheme.ts';
import { flag, numberRanges, text, wholeNumber } from './words.ts';

const options = {
  compound: text,
  households: text,
  rooms: text,
  all: flag,
  'when-delivered': flag,
  keep: text,
  out: text,
  spares: text,
  scheme: text,
} as const;

/** `codes reissue`: new letters in place of the old, for some households or all: at once, or with `--when-delivered` from their delivery on. A room is looked up in the table on this machine. */
export async function reissue(world: World, args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options });
  const compound = await compoundOf(world, values.compound);
  if (values.out === undefined) throw new Error('缺少 --out is missing');
  const rooms = await keptRoomsIn(values.keep);
  const named = (values.rooms ?? '').split(/[,，、;]/).filter((name) => name.trim() !== '');
  if (named.length > 0 && values.keep === undefined)
    throw new Error('按房屋找户号要有 --keep 户号对照表 to find a room, --keep must name the table');
  const numbers = [
    ...numbersIn(numberRanges(values.households, '--households')),
    ...named.map((name) => roomNamed(rooms, name).number),
    ...(values.all === true ? compound.batches.flatMap(({ households }) => [...numbersIn(households)]) : []),
  ];
  if (numbers.length === 0)
    throw new Error('换发哪些户?--households 113,205 或 --rooms 3-2-501 或 --all reissue whose letters?');
  const known = new Set(compound.batches.flatMap(({ households }) => [...numbersIn(households)]));
  const strange = numbers.find((number) => !known.has(number));
  if (strange !== undefined)
    throw new Error(`户号 ${strange} 没有印过信 no letter was ever printed for household ${strange}`);
  return printLetters(world, {
    compound,
    households: rangesOf(numbers),
    rooms,
    spares: values.spares === undefined || values.spares === '0' ? 0 : wholeNumber(values.spares, '--spares'),
    onDelivery: values['when-delivered'] === true,
    scheme: schemeOf(values.scheme),
    folder: values.out,
  });
}
