import { parseArgs } from 'node:util';
import { activateSpare } from '../../domain/letters/activate-spare.ts';
import { firstSpare } from '../../domain/letters/batch.ts';
import type { World } from '../../ports.ts';
import { compoundOf, keepLetters } from './change-letters.ts';
import { keptRoomsIn, roomNamed } from './local-files.ts';
import { dayOfStep, flag, text, wholeNumber } from './words.ts';

const options = { compound: text, spare: text, for: text, new: flag, keep: text, day: text } as const;

/** `codes activate`: a spare letter becomes the letter of a household, which had one before or never had. */
export async function activate(world: World, args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options });
  const compound = await compoundOf(world, values.compound);
  const spare = wholeNumber(values.spare, '--spare');
  if ((values.for === undefined) === (values.new !== true))
    throw new Error('--for 户号(或房屋,加 --keep),新住户用 --new say for whom: --for a household, or --new');
  const household = values.new === true ? 'new' : await householdFor(values.for ?? '', values.keep);
  const batch = await keepLetters(
    world,
    activateSpare(compound, {
      spare: spare + firstSpare - 1,
      household,
      day: dayOfStep(world, values.day),
      activeKeys: await world.codeKeys.activeIds(),
    }),
  );
  const number = batch.households[0]?.[0] ?? 0;
  console.log(
    `${compound.id} 备用信 ${spare} 已启用,户号 ${number} spare letter ${spare} now speaks for household ${number};一分钟内生效 within a minute`,
  );
  if (household === 'new')
    console.error(
      `请在户号对照表末尾添一行:户号 ${number} 和房屋 add household ${number} with its room to the table`,
    );
  return 0;
}

async function householdFor(word: string, keep: string | undefined): Promise<number> {
  if (keep === undefined || /^[1-9]\d{0,5}$/.test(word)) return wholeNumber(word, '--for');
  return roomNamed(await keptRoomsIn(keep), word).number;
}
