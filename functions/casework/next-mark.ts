import type { CaseEvent } from '../domain/casework/case-event.ts';
import { type CaseStream, compoundOfStream, firmOfStream } from '../domain/casework/case-stream.ts';
import type { StepRefusal } from '../domain/casework/step-refusal.ts';
import { type DecidedStep, takeStep } from '../domain/casework/take-step.ts';
import type { CompoundId } from '../domain/compound.ts';
import {
  advisedCompounds,
  exitCasesIn,
  inCompound,
  isOpen,
  withFirm,
} from '../domain/exit-case/exit-case.ts';
import { compoundClocks, exitClocks } from '../domain/exit-case/exit-clocks.ts';
import { exitTable } from '../domain/exit-case/exit-steps.ts';
import { replacementTable } from '../domain/exit-case/replacement-steps.ts';
import type { FirmId } from '../domain/firm.ts';
import { isOpen as isListingOpen, listingsIn } from '../domain/listing/listing.ts';
import { listingTable } from '../domain/listing/listing-steps.ts';
import type { Day } from '../domain/month.ts';
import { dueOf, isItemOpen, itemsIn } from '../domain/rectification/item.ts';
import { itemTable } from '../domain/rectification/item-steps.ts';
import { demandWhole } from './is-chain-broken.ts';
import { lastDays } from './listing-file.ts';
import { listingGround } from './listing-ground.ts';
import { serviceOrder } from './service-step.ts';
import type { TakesExit } from './take-exit-step.ts';
import { unsureClocks } from './unsure-clocks.ts';

type Events = readonly CaseEvent<string>[];
type Mark = DecidedStep<string> | undefined;

/**
 * The next step that the service itself has to take in a stream: the mark of a clock that is over, the end of a listing, or that a proposal lapsed; undefined where there is none. Nothing is marked by a
 * last day that is a guess, as the holidays of its year are not known: what waits says so. Throws for a broken chain.
 */
export async function nextMark(world: TakesExit, stream: CaseStream, all: Events): Promise<Mark> {
  await demandWhole(world, stream, all);
  const [firm, compound] = [firmOfStream(stream), compoundOfStream(stream)];
  if (stream.kind === 'listing') return await ofListing(world, stream, all);
  if (firm !== undefined) return await ofExit(world, all, firm);
  return compound === undefined ? undefined : ofItems(world, all, compound);
}

async function ofListing(world: TakesExit, stream: CaseStream, all: Events): Promise<Mark> {
  const listing = listingsIn(stream, all).find(isListingOpen);
  if (listing === undefined) return undefined;
  const { events } = listing;
  const { running, overtaken } = await listingGround(world, listing);
  const unsure = await unsureClocks(world, running);
  const known = { evidence: new Set(overtaken && ['overtaken']), clocks: lastDays(running), unsure };
  for (const step of ['lapse', 'expire'] as const) {
    const ended = taken(takeStep(listingTable, events, serviceOrder(world, step), known));
    if (ended !== undefined) return ended;
  }
  const over = newlyOver(world, events, running, unsure);
  return over && taken(takeStep(listingTable, events, order(world, 'time-passed', over), passed));
}

async function ofExit(world: TakesExit, all: Events, firm: FirmId): Promise<Mark> {
  const one = exitCasesIn(firm, all).find(isOpen);
  if (one === undefined) return undefined;
  const own = withFirm(one);
  const running = await exitClocks(one, world.workingDays);
  const over = newlyOver(world, own, running, await unsureClocks(world, running));
  const marked = over && taken(takeStep(exitTable, own, order(world, 'time-passed', over), passed));
  if (marked !== undefined) return marked;
  for (const compound of advisedCompounds(one)) {
    const events = inCompound(one, compound);
    const within = await compoundClocks(one, compound, world.workingDays);
    const late = newlyOver(world, events, within, await unsureClocks(world, within));
    const wish = late && order(world, 'compound-time-passed', late, { compound });
    const found = wish && taken(takeStep(replacementTable, events, wish, passed));
    if (found !== undefined) return found;
  }
  return undefined;
}

function ofItems(world: TakesExit, all: Events, compound: CompoundId): Mark {
  for (const item of itemsIn(compound, all).filter(isItemOpen)) {
    const last = dueOf(item);
    const late = newlyOver(world, item.events, last === undefined ? [] : [{ clock: 'due', last }]);
    const wish = late && order(world, 'item-time-passed', late, { item: String(item.number) });
    const found = wish && taken(takeStep(itemTable, item.events, wish, passed));
    if (found !== undefined) return found;
  }
  return undefined;
}

interface Clock {
  readonly clock: string;
  readonly last: Day;
}

/** Evidence of a mark: its clock is over. */
const passed = { evidence: new Set(['clock-over']), clocks: {} };

/** The first clock, none of the unsure ones, that is over and whose end, on this very day, was not marked: one that was made longer is marked anew. */
function newlyOver(
  { clock, calendar }: Pick<TakesExit, 'clock' | 'calendar'>,
  events: Events,
  clocks: readonly Clock[],
  unsure: ReadonlySet<string> = new Set(),
): Clock | undefined {
  const today = calendar.dayOf(clock.now());
  return clocks.find(
    ({ clock: name, last }) =>
      today > last &&
      !unsure.has(name) &&
      !events.some(({ facts }) => facts.clock === name && facts.last === last),
  );
}

function order<Step extends string>(
  world: TakesExit,
  step: Step,
  { clock, last }: Clock,
  more: Readonly<Record<string, string>> = {},
) {
  return serviceOrder(world, step, { clock, last, ...more });
}

/** What was decided; undefined where the table has no such step from here, as in a suspended case. */
function taken<Step extends string>(decided: DecidedStep<Step> | StepRefusal): DecidedStep<Step> | undefined {
  return 'refused' in decided ? undefined : decided;
}
