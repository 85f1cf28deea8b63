import { parseArgs } from 'node:util';
import type { Compound } from '../../domain/compound.ts';
import type { ReprintReason } from '../../domain/letters/letters-to-reprint.ts';
import { rangesOf } from '../../domain/letters/ranges.ts';
import { rangesInWords } from '../../domain/letters/written-ranges.ts';
import { lettersToSeeTo } from '../../letters/letters-to-see-to.ts';
import type { World } from '../../ports.ts';
import { stateOf } from './batches.ts';
import { compoundOf } from './change-letters.ts';
import { text } from './words.ts';

const reasons: Readonly<Record<ReprintReason, string>> = {
  revoked: '已作废,要重印 revoked, to print again',
  returned: '未送达,要补发 returned, to deliver anew',
  'retired-key': '密钥已停用,要换发 key retired, to reissue',
  'not-us': '住户报告“不是我们评的”,要换发 "that was not us", to reissue',
  'old-key':
    '密钥已旧,下次换密钥前换发:reissue --when-delivered,旧信用到新信送达 old key, to reissue before the next rotation: reissue --when-delivered',
  'on-its-way':
    '密钥已旧,新信已印、待送达,送达前不要换密钥 old key, the new letters are printed: to be delivered before the next rotation',
};

/** `codes tasks`: what is to do with letters, in one compound or in all. */
export async function tasks(world: World, args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { compound: text } });
  let count = 0;
  for await (const compound of values.compound === undefined
    ? world.registry.compounds()
    : [await compoundOf(world, values.compound)])
    for (const task of await tasksOf(world, compound)) {
      console.log(`${compound.id} ${compound.name}: ${task}`);
      count += 1;
    }
  if (count === 0) console.log('没有要办的 nothing to do');
  return 0;
}

async function tasksOf(world: World, compound: Compound): Promise<readonly string[]> {
  const waiting = compound.batches
    .filter(({ delivered, revoked, households }) => !delivered && !revoked && households.length > 0)
    .map((batch) => `第 ${batch.number} 批 batch ${batch.number} ${stateOf(batch)}`);
  const letters = await lettersToSeeTo(world, compound);
  const byReason = Map.groupBy(letters, ({ reason }) => reason);
  const reprint = [...byReason].map(([reason, group]) => {
    const numbers = group.map(({ number }) => number);
    return `${reasons[reason]}: ${numbers.length} 户 households: ${rangesInWords(rangesOf(numbers))}`;
  });
  return [...waiting, ...reprint];
}
