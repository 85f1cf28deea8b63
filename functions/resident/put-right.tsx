import { rectificationStream } from '../domain/casework/case-stream.ts';
import type { CompoundId } from '../domain/compound.ts';
import { type Day, dayBefore, type Instant } from '../domain/month.ts';
import { itemsIn, type PutRight, putRight } from '../domain/rectification/item.ts';
import { dayWords } from '../web/dates.ts';
import { fill } from '../web/fill.ts';
import type { Language } from '../web/language.ts';
import { printable } from '../web/printable.ts';
import { residentWords } from './messages.ts';
import type { ResidentWorld } from './resident-world.ts';

/** Days for which residents are told that something was put right. */
const toldFor = 90;

/** Lines on the page at most, and characters of one: the page stays small on any phone. */
const [mostLines, longestLine] = [3, 120];

/** How old what is shown may be, and how long the page waits for it, in milliseconds. */
const [memory, patience] = [60_000, 400];

/** Compounds that a process remembers at most. */
const mostCompounds = 1000;

type Reads = Pick<ResidentWorld, 'cases' | 'clock' | 'calendar' | 'log'>;
type Remembered = Map<CompoundId, { readonly at: Instant; readonly found: Promise<readonly PutRight[]> }>;

const remembered = new WeakMap<Reads['cases'], Remembered>();

/**
 * What was verified as put right in a compound in the last 90 days and has a text for residents, newest first: one read of the compound's stream a minute.
 * Nothing where the store does not answer soon: the page goes without it.
 */
export async function putRightIn(world: Reads, compound: CompoundId): Promise<readonly PutRight[]> {
  const known: Remembered = remembered.get(world.cases) ?? new Map();
  remembered.set(world.cases, known);
  const now = world.clock.now();
  const standing = known.get(compound);
  if (standing !== undefined && Math.abs(now - standing.at) < memory) return await soon(standing.found);
  const [oldest] = known.keys();
  if (known.size >= mostCompounds && oldest !== undefined) known.delete(oldest);
  const found = read(world, compound).catch((error: unknown) => {
    world.log.error('put-right-left-out', error);
    return [];
  });
  known.set(compound, { at: now, found });
  return await soon(found);
}

async function read({ cases, clock, calendar }: Reads, compound: CompoundId): Promise<readonly PutRight[]> {
  const events = await cases.events(rectificationStream(compound));
  let since: Day = calendar.dayOf(clock.now());
  for (let left = toldFor; left > 0; left--) since = dayBefore(since);
  return itemsIn(compound, events)
    .map(putRight)
    .filter((one) => one !== undefined)
    .filter(({ day }) => day >= since)
    .sort((a, b) => (a.day < b.day ? 1 : -1));
}

/** What comes within the page's patience, else nothing. */
async function soon(found: Promise<readonly PutRight[]>): Promise<readonly PutRight[]> {
  const late = Promise.withResolvers<readonly PutRight[]>();
  const timer = setTimeout(late.resolve, patience, []);
  try {
    return await Promise.race([found, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

/** The part of the page; nothing where nothing was put right. It tells what was done, never who asked for it. */
export function PutRightPart({ of, language }: { of: readonly PutRight[]; language: Language }) {
  if (of.length === 0) return null;
  const words = residentWords[language].thanks;
  const more = of.length - mostLines;
  return (
    <>
      <h2>{words.putRight}</h2>
      <ul class="points">
        {of.slice(0, mostLines).map(({ day, told }) => (
          <li>
            {fill(words.putRightLine, { day: dayWords(day, language) })}
            {shortened(told)}
          </li>
        ))}
      </ul>
      {more > 0 ? <p class="mute">{fill(words.putRightMore, { n: more })}</p> : null}
    </>
  );
}

function shortened(text: string): string {
  const whole = printable(text, 2000);
  return whole.length > longestLine ? `${printable(whole, longestLine)}…` : whole;
}
