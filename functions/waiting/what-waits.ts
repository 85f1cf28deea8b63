import { addMonths, type Month } from '../domain/month.ts';
import type { Release } from '../domain/release.ts';
import type { World } from '../ports.ts';
import { type ReadsPublication, standingOf } from '../publishing/publication.ts';
import { openFlags } from '../publishing/sealed-head.ts';
import { publishingWaits } from './publishing-waits.ts';
import { rulesWait } from './rules-wait.ts';
import { type Waiting, waitingOf } from './waiting.ts';

/** What is read to find out. */
export type ReadsWaiting = ReadsPublication &
  Pick<World, 'audits' | 'quarantines' | 'workingDays' | 'ruleProposals'>;

/** Months back in which something may still wait; and in which flags and audits may be open, which lapse after twenty working days. */
const [reach, flagReach] = [12, 4];

/** Everything that waits for people in the sealed months of the last year, the oldest month first; then rules that wait for their signature. */
export async function whatWaits(world: ReadsWaiting): Promise<readonly Waiting[]> {
  const oldest = addMonths(world.calendar.monthOf(world.clock.now()), -reach);
  const months = (await world.results.sealedMonths()).filter((month) => month >= oldest);
  const flagged = new Set(months.slice(-flagReach));
  const released = world.results.releases();
  const [found, rules] = await Promise.all([
    Promise.all(months.map((month) => ofMonth(world, month, flagged.has(month), released))),
    rulesWait(world, oldest),
  ]);
  return [...found.flat(), ...rules];
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
