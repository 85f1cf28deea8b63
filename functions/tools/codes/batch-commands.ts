import { parseArgs } from 'node:util';
import type { Compound } from '../../domain/compound.ts';
import type { Batch } from '../../domain/letters/batch.ts';
import { deliver, handOver, revoke } from '../../domain/letters/batch-steps.ts';
import type { LetterDecision } from '../../domain/letters/change.ts';
import { countIn } from '../../domain/letters/ranges.ts';
import type { Day } from '../../domain/month.ts';
import type { World } from '../../ports.ts';
import { compoundOf, keepLetters } from './change-letters.ts';
import { dayOfStep, numberRanges, text, wholeNumber } from './words.ts';

const replacedNow = ';送达各户的旧信同时作废 the earlier letters of those who got one are void then';
const soon = ';一分钟内生效 within a minute';
const notReplaced = ';各户的旧信照常能用 the earlier letters go on';

type Step = (compound: Compound, batch: number, day: Day) => LetterDecision;

/** `codes hand-over`: the batch left the printer. */
export function handOverBatch(world: World, args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { compound: text, batch: text, day: text } });
  return record(world, values, () => '已交接 handed over', handOver);
}

/** `codes deliver`: the batch is with its households, but for the letters that came back. */
export function deliverBatch(world: World, args: readonly string[]): Promise<number> {
  const options = { compound: text, batch: text, day: text, returned: text };
  const { values } = parseArgs({ args: [...args], options });
  const returned = numberRanges(values.returned, '--returned');
  return record(
    world,
    values,
    ({ onDelivery }) =>
      `已送达,未送达 ${countIn(returned)} 封 delivered, ${countIn(returned)} returned${onDelivery ? replacedNow : ''}${soon}`,
    (compound, batch, day) => deliver(compound, batch, day, returned),
  );
}

/** `codes revoke`: the batch was lost or taken back. */
export function revokeBatch(world: World, args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { compound: text, batch: text, day: text } });
  return record(
    world,
    values,
    ({ onDelivery, delivered }) =>
      `已作废,这一批的码不能再用 revoked: none of its codes answers any more${onDelivery && !delivered ? notReplaced : ''}${soon}`,
    revoke,
  );
}

async function record(
  world: World,
  values: { readonly compound?: string; readonly batch?: string; readonly day?: string },
  said: (batch: Batch) => string,
  step: Step,
): Promise<number> {
  const compound = await compoundOf(world, values.compound);
  const day = dayOfStep(world, values.day);
  const batch = await keepLetters(world, step(compound, wholeNumber(values.batch, '--batch'), day));
  console.log(`${compound.id} 第 ${batch.number} 批 batch ${batch.number}: ${day} ${said(batch)}`);
  return 0;
}
