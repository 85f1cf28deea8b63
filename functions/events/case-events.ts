import { keepHeadOf } from '../casework/append-step.ts';
import { listingGround } from '../casework/listing-ground.ts';
import type { CaseEvent } from '../domain/casework/case-event.ts';
import {
  type CaseStream,
  caseKinds,
  compoundOfStream,
  firmOfStream,
  parseStepRef,
  stepRef,
} from '../domain/casework/case-stream.ts';
import type { CompoundId } from '../domain/compound.ts';
import { exitCasesIn, exitStanding, replacementState } from '../domain/exit-case/exit-case.ts';
import type { FirmId } from '../domain/firm.ts';
import { type Listing, listingsIn, stateOf } from '../domain/listing/listing.ts';
import type { Day } from '../domain/month.ts';
import { factsOf, itemsIn } from '../domain/rectification/item.ts';
import type { PublishedEvent } from '../ports/events.ts';
import type { World } from '../ports.ts';

/** What reading steps of cases for others asks of the world. */
export type ReadsSteps = Pick<World, 'cases' | 'registry' | 'results' | 'workingDays'>;

type Events = readonly CaseEvent<string>[];
/** Type and facts of an event; undefined for a step of which nobody else hears. */
type Told = Pick<PublishedEvent, 'type' | 'facts'> | undefined;

/**
 * What others hear of the step that a mark names; undefined where it was not taken. The lists are told how far the stream is, too: a process that died
 * right behind its step did not come to it.
 */
export async function eventsOfStep(
  world: ReadsSteps,
  ref: string,
): Promise<readonly PublishedEvent[] | undefined> {
  const named = parseStepRef(ref);
  if (named === undefined) throw new Error('a mark names no step of a case');
  const all = await world.cases.events(named.stream);
  if (all.length < named.seq) return undefined;
  await keepHeadOf(world, named.stream, all);
  return await eventsAt(world, named.stream, all.slice(0, named.seq));
}

/** The events of all steps that were taken since a day. */
export async function stepEvents(world: ReadsSteps, from: Day): Promise<readonly PublishedEvent[]> {
  const heads = await Promise.all(caseKinds.map((kind) => world.cases.heads(kind, 'all')));
  const told: PublishedEvent[] = [];
  for (const { kind, subject } of heads.flat()) {
    const stream = { kind, subject };
    const all = await world.cases.events(stream);
    for (const { seq, day } of all)
      if (day >= from) told.push(...(await eventsAt(world, stream, all.slice(0, seq))));
  }
  return told;
}

/** What others hear of the last of these events. */
async function eventsAt(
  world: ReadsSteps,
  stream: CaseStream,
  events: Events,
): Promise<readonly PublishedEvent[]> {
  const [last, compound] = [events.at(-1), compoundOfStream(stream)];
  if (last === undefined) return [];
  const told = await toldOf(world, stream, events, last);
  if (told === undefined) return [];
  const firm = firmOfStream(stream) ?? firmOfItem(compound, events, last);
  const name = firm && ((await world.registry.firm(firm))?.name ?? firm);
  return [
    {
      id: `case:${stepRef(stream, last.seq)}`,
      type: told.type,
      version: 1,
      at: new Date(last.at).toISOString(),
      about: compound === undefined ? `firm:${firm}` : `compound:${compound}`,
      facts: { ...told.facts, ...(firm && name && { firm, name }) },
    },
  ];
}

async function toldOf(
  world: ReadsSteps,
  stream: CaseStream,
  events: Events,
  event: CaseEvent<string>,
): Promise<Told> {
  if (event.step.endsWith('time-passed'))
    return stream.kind === 'listing' && !isPublic(stream, events) ? undefined : passed(stream, event);
  if (stream.kind === 'listing') return await ofListing(world, listingsIn(stream, events).at(-1), event);
  const firm = firmOfStream(stream);
  return firm === undefined ? undefined : ofExit(firm, events, event);
}

/** Whether the newest listing of a stream was announced: until then nobody else hears of it. */
function isPublic(stream: CaseStream, events: Events): boolean {
  return (
    listingsIn(stream, events)
      .at(-1)
      ?.events.some(({ step }) => step === 'announce') === true
  );
}

function passed(stream: CaseStream, { facts }: CaseEvent<string>): Told {
  const { clock = '', last = '', compound = compoundOfStream(stream) } = facts;
  return { type: 'DeadlinePassed', facts: { kind: stream.kind, clock, last, ...(compound && { compound }) } };
}

/** The firm that is to put an item right. */
function firmOfItem(
  compound: CompoundId | undefined,
  events: Events,
  { facts }: CaseEvent<string>,
): FirmId | undefined {
  const items = compound === undefined ? [] : itemsIn(compound, events);
  const item = items.find(({ number }) => String(number) === facts.item);
  return item && factsOf(item).firm;
}

/** How a listing's end is called. */
const ends: Readonly<Record<string, string>> = {
  expire: 'expired',
  repair: 'repaired',
  revoke: 'revoked',
  'deliver-revocation-decision': 'revoked',
};

async function ofListing(
  world: Pick<ReadsSteps, 'results' | 'workingDays'>,
  listing: Listing | undefined,
  { step, day }: CaseEvent<string>,
): Promise<Told> {
  if (listing === undefined) return undefined;
  const { list, month, events } = listing;
  if (step === 'list') {
    const to = await lastListed(world, listing);
    return { type: 'FirmListed', facts: { list, month, from: day, ...(to && { to }) } };
  }
  const how = ends[step];
  // What was only announced and then revoked was never listed.
  const before = stateOf({ events: events.slice(0, -1) });
  const wasListed = before === 'listed' || before === 'revoked';
  return how === undefined || !wasListed
    ? undefined
    : { type: 'ListingEnded', facts: { list, month, how, day } };
}

/** The last day a listing can stand, by the policy of its month. */
async function lastListed(
  world: Pick<ReadsSteps, 'results' | 'workingDays'>,
  listing: Listing,
): Promise<Day | undefined> {
  const { running } = await listingGround(world, listing, Promise.resolve([]));
  return running.find(({ clock }) => clock === 'longest-listing')?.last;
}

/** What the machine proposes in an exit case, and that nothing came of it, is nobody else's matter: a case is opened for others when an officer takes it up. */
const inward = ['propose', 'propose-end', 'dismiss'];

function ofExit(firm: FirmId, events: Events, { step, day, facts }: CaseEvent<string>): Told {
  const one = exitCasesIn(firm, events).at(-1);
  if (one === undefined || inward.includes(step)) return undefined;
  const { number } = one;
  if (step === 'warn') return { type: 'ExitCaseOpened', facts: { case: number, day } };
  const compound = facts.compound as CompoundId | undefined;
  const state = compound === undefined ? exitStanding(one).state : replacementState(one, compound);
  return { type: 'ExitStepTaken', facts: { case: number, step, state, day, ...(compound && { compound }) } };
}
