import { addMonths, type Month } from '../domain/month.ts';
import type { Release } from '../domain/release.ts';
import type { World } from '../ports.ts';
import { type ReadsPublication, standingOf } from '../publishing/publication.ts';
import { openFlags } from '../publishing/sealed-head.ts';
import { counted, type ReadsCases } from './case-waits.ts';
import { itemWaits, trusteeshipWaits, unrankedWaits } from './compound-waits.ts';
import { holidayRules } from './due.ts';
import { exitWaits } from './exit-waits.ts';
import { listingWaits } from './listing-waits.ts';
import { publishingWaits } from './publishing-waits.ts';
import { brokenChains } from './record-waits.ts';
import { rulesWait } from './rules-wait.ts';
import { type Waiting, waitingOf } from './waiting.ts';

/** What is read to find out. */
export type ReadsWaiting = ReadsPublication &
  ReadsCases &
  Pick<World, 'audits' | 'quarantines' | 'workingDays' | 'ruleProposals'>;

/** Months back in which something may still wait; and in which flags and audits may be open, which lapse after twenty working days. */
const [reach, flagReach] = [12, 4];

/** Everything that waits for people in the sealed months of the last year, the oldest month first; then rules that wait for their signature, listings, cases, items, compounds. */
export async function whatWaits(world: ReadsWaiting): Promise<readonly Waiting[]> {
  const oldest = addMonths(world.calendar.monthOf(world.clock.now()), -reach);
  const months = (await world.results.sealedMonths()).filter((month) => month >= oldest);
  const flagged = new Set(months.slice(-flagReach));
  const released = world.results.releases();
  const [found, rules, cases] = await Promise.all([
    Promise.all(months.map((month) => ofMonth(world, month, flagged.has(month), released))),
    rulesWait(world, oldest),
    casesWait(world),
  ]);
  return await withDoubts(world, [...found.flat(), ...rules, ...cases]);
}

async function casesWait(world: ReadsWaiting): Promise<readonly Waiting[]> {
  const now = world.clock.now();
  const [month, today] = [world.calendar.monthOf(now), world.calendar.dayOf(now)];
  const found = await Promise.all([
    listingWaits(world, today),
    exitWaits(world, today),
    itemWaits(world, today),
    trusteeshipWaits(world, today),
    unrankedWaits(world),
    brokenChains(world),
  ]);
  return counted(found.flat(), month, today);
}

/** Marks last days that rest on a year whose holidays are not known yet. */
async function withDoubts(
  { workingDays }: Pick<World, 'workingDays'>,
  waiting: readonly Waiting[],
): Promise<readonly Waiting[]> {
  return await Promise.all(
    waiting.map(async (one) => {
      const { due } = one;
      if (due === undefined || !holidayRules.has(due.rule)) return one;
      const known = await workingDays.knows(Number(due.day.slice(0, 4)));
      return known ? one : { ...one, due: { ...due, unsure: true as const } };
    }),
  );
}

async function ofMonth(
  world: ReadsWaiting,
  month: Month,
  hasFlags: boolean,
  released: Promise<readonly Release[]>,
): Promise<readonly Waiting[]> {
  const [standing, quarantines, audits] = await Promise.all([
    standingOf(world, month, released),
    world.quarantines.of(month),
    hasFlags ? world.audits.of(month) : [],
  ]);
  if (standing === undefined) return [];
  const flags = hasFlags ? await openFlags(world, month, standing.newest.version) : [];
  const integrity = `/bureau/integrity?month=${month}`;
  const proposed = quarantines.filter(({ decision }) => decision === undefined);
  const calls = audits.filter(({ state }) => state === 'open').map(({ firm }) => firm);
  const numbers = proposed.map(({ number }) => number);
  return [
    ...(await publishingWaits(world, month, standing)),
    ...waitingOf('decide-quarantines', 'decide-quarantine', month, integrity, numbers),
    ...waitingOf('call-households', 'record-calls', month, '/bureau/calls', calls),
    ...waitingOf('look-at-flags', 'propose-quarantine', month, integrity, flags),
  ];
}
