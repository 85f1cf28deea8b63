import { parseArgs } from 'node:util';
import { greatestHousehold } from '../../domain/letters/activate-spare.ts';
import { isWithin, newestBatch } from '../../domain/letters/batch.ts';
import type { World } from '../../ports.ts';
import { compoundOf } from './change-letters.ts';
import { text, wholeNumber } from './words.ts';

/** `codes list`: the address of every household's newest letter as CSV, whether it is delivered yet or not (a planned reprint only once it is); revoked ones, those that came back and those under a retired key are left out. */
export async function list(world: World, args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { compound: text, from: text, to: text } });
  const { id, batches } = await compoundOf(world, values.compound);
  const most = greatestHousehold(batches);
  if (most === 0) throw new Error(`${id} 还没有印过信 no letter was printed for it yet: codes print`);
  const first = wholeNumber(values.from ?? '1', '--from');
  const last = Math.min(most, values.to === undefined ? most : wholeNumber(values.to, '--to'));
  if (first > last)
    throw new Error(`没有这些户号 no household is from ${first} to ${last}: the letters go to ${most}`);
  const active = await world.codeKeys.activeIds();
  console.log('compound,household,url');
  for (let number = first; number <= last; number++) {
    const batch = newestBatch(batches, number);
    if (batch === undefined || batch.revoked !== undefined || isWithin(batch.returned, number)) continue;
    if (!active.includes(batch.key)) continue;
    const household = { compound: id, number: batch.spare ?? number };
    const code = await world.codes.issue(household, batch.issue, batch.key);
    console.log(`${id},${number},${world.site.origin}/r/${code}`);
  }
  return 0;
}
