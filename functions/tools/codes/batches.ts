import { parseArgs } from 'node:util';
import { type Batch, firstSpare } from '../../domain/letters/batch.ts';
import { countIn } from '../../domain/letters/ranges.ts';
import { rangesInWords } from '../../domain/letters/written-ranges.ts';
import type { World } from '../../ports.ts';
import { compoundOf } from './change-letters.ts';
import { text } from './words.ts';

/** `codes batches`: where every batch of a compound stands. */
export async function batches(world: World, args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { compound: text } });
  const compound = await compoundOf(world, values.compound);
  console.log(`${compound.id} ${compound.name}: ${compound.batches.length} 批 batches`);
  for (const batch of compound.batches) console.log(`  ${lineOf(batch, compound.batches)}`);
  return 0;
}

/** The step a batch has reached, in words. */
export function stateOf({ handedOver, delivered, revoked }: Batch): string {
  if (revoked !== undefined) return `已作废 revoked ${revoked}`;
  if (delivered !== undefined) return `已送达 delivered ${delivered}`;
  return handedOver === undefined
    ? '待交接 to be handed over'
    : `待送达 to be delivered, handed over ${handedOver}`;
}

function lineOf(batch: Batch, all: readonly Batch[]): string {
  const { number, key, issue, households, spares, spare, printed, returned = [] } = batch;
  const parts = [
    `第 ${number} 批 batch ${number}`,
    `${printed} 印 printed, 密钥 key ${key}-${issue}`,
    `${countIn(households)} 封 letters (${rangesInWords(households)})`,
    stateOf(batch),
  ];
  if (batch.onDelivery) parts.push('送达时才换下旧信 replaces earlier letters on delivery');
  if (returned.length > 0) parts.push(`未送达 returned ${rangesInWords(returned)}`);
  if (spare !== undefined) parts.push(`备用信 spare letter ${spare - firstSpare + 1}`);
  if (spares !== undefined) {
    const [from, to] = spares;
    const used = all.filter((one) => one.spare !== undefined && one.spare >= from && one.spare <= to).length;
    parts.push(`备用信 spare letters ${from - firstSpare + 1}-${to - firstSpare + 1}, 已启用 used ${used}`);
  }
  return parts.join('; ');
}
