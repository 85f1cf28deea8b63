import { parseArgs } from 'node:util';
import { lettersToReprint } from '../../domain/letters/letters-to-reprint.ts';
import type { World } from '../../ports.ts';
import { Refused } from '../refused.ts';
import { flag } from './words.ts';

/** `codes rotate`: a new key signs from now on. Letters under the key before still answer, those under the one before that no more: where there are any, only with `--yes`. */
export async function rotate(world: World, args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { yes: flag } });
  const keys = await world.codeKeys.activeIds('afresh');
  const dying = await countOld(world, keys);
  if (dying > 0 && values.yes !== true)
    throw new Refused(
      `有 ${dying} 封信还用着更早的密钥,换密钥后立即不能用。先换发(reissue --when-delivered)并登记送达,或加 --yes ${dying} letters lie under the key before: they would stop answering at once. Reissue them and record their delivery first, or say --yes`,
    );
  const id = await world.codeKeys.rotate(keys[0]);
  if (id === undefined)
    throw new Refused(
      '密钥刚被别人更换过,没有再换 the key was rotated by somebody else meanwhile and was not rotated again',
    );
  const old = await countOld(world, await world.codeKeys.activeIds());
  console.log(`新密钥 new key ${id}; 要换发 letters to reprint before the next rotation: ${old}`);
  if (old > 0)
    console.error(
      '各小区换发 next, for every compound: npm run codes -- reissue --all --when-delivered --compound … --keep … --out …',
    );
  return 0;
}

/** Letters in all compounds that lie under the older of the two active keys, their successors on the way or not: the next rotation ends them. */
async function countOld(world: World, keys: readonly string[]): Promise<number> {
  let count = 0;
  for await (const compound of world.registry.compounds())
    count += lettersToReprint(compound, keys, []).filter(
      ({ reason }) => reason === 'old-key' || reason === 'on-its-way',
    ).length;
  return count;
}
