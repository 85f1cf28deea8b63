import type { CaseEvent } from '../domain/casework/case-event.ts';
import { rectificationStream } from '../domain/casework/case-stream.ts';
import { takeStep } from '../domain/casework/take-step.ts';
import type { CompoundId } from '../domain/compound.ts';
import type { FirmId } from '../domain/firm.ts';
import { factsOf, type Item, itemsIn } from '../domain/rectification/item.ts';
import { type ItemStep, itemTable } from '../domain/rectification/item-steps.ts';
import { serviceBetween } from '../domain/tenure.ts';
import { appendStep } from './append-step.ts';
import type { CaseWorld } from './case-world.ts';
import { chainRefusal, isChainBroken } from './is-chain-broken.ts';
import { type NotTaken, orderOf, type StepWish } from './step-wish.ts';

/** A wish about an item; without a number a new one is opened. A firm wants only what is its own. */
export interface ItemWish extends StepWish {
  readonly number?: number;
  readonly firm?: FirmId;
}

/** Most items that a compound can have: what nobody means is no list. */
const mostItems = 2000;

/** Takes a step of a compound's rectification item, or opens one under the next number. */
export async function takeItemStep(
  world: Pick<CaseWorld, 'cases' | 'registry' | 'outbox' | 'clock' | 'calendar' | 'log'>,
  compound: CompoundId,
  wish: ItemWish,
): Promise<CaseEvent<ItemStep> | NotTaken> {
  const step = itemTable.find((row) => row.step === wish.step)?.step;
  if (step === undefined) return 'no-such-step';
  const stream = rectificationStream(compound);
  const all = await world.cases.events(stream);
  const items = itemsIn(compound, all);
  const opening = wish.number === undefined;
  const standing = items.find(({ number }) => number === wish.number);
  if (!opening && standing === undefined) return 'not-found';
  if (opening && items.length >= mostItems) return { refused: 'too-late', about: 'item' };
  if (wish.seen !== undefined && wish.seen !== all.length) return 'stale';
  if (await isChainBroken(world, stream, all)) return chainRefusal;
  const number = wish.number ?? (items.at(-1)?.number ?? 0) + 1;
  const item: Item = standing ?? { compound, number, events: [] };
  const order = orderOf(world, step, { ...wish, facts: { ...wish.facts, item: String(number) } });
  const firm = opening ? wish.facts?.firm : factsOf(item).firm;
  if (wish.as === 'own-firm' && firm !== wish.firm) return 'not-found';
  if (opening && !(await serves(world, compound, firm, order.day)))
    return { refused: 'bad-fact', about: 'firm' };
  const decided = takeStep(itemTable, item.events, order, { evidence: new Set(), clocks: {} });
  return 'refused' in decided ? decided : await appendStep(world, stream, all, decided);
}

async function serves(
  { registry }: Pick<CaseWorld, 'registry'>,
  id: CompoundId,
  firm: string | undefined,
  day: CaseEvent<string>['day'],
): Promise<boolean> {
  const compound = (await registry.compoundsNow([id])).get(id);
  const service = compound && serviceBetween(compound.tenures, day, day);
  return service?.kind === 'served' && service.firm === firm;
}
