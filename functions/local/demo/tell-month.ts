import { addMonths, type Day, lastDay, type Month } from '../../domain/month.ts';
import type { Pseudonym, Rating } from '../../domain/rating.ts';
import { closeAudit } from '../../integrity/close-audit.ts';
import type { World } from '../../ports.ts';
import { startMonth } from '../../ranking/start.ts';
import { type County, demoPlaces } from './county.ts';
import { importDemoEvidence } from './evidence.ts';
import { ratingsOfMonth } from './fill-month.ts';
import { daysAfter } from './office/days-after.ts';
import { morningOf } from './office/morning.ts';
import { workDay } from './office/work-day.ts';
import { noteDeed, signerOf } from './people.ts';
import { type DemoOffice, publishSealed } from './publish.ts';

/** Hears what is being done with a month, and of rows written. */
export interface Teller {
  doing(what: string): void;
  wrote(rows: number): void;
}

/** Days between two of the office's days: the story needs no more. */
const between = 5;

/** Fills in a month's ratings up to a day: those of households that have not rated in it yet. */
export async function fillMonth(
  { world, county }: Pick<DemoOffice, 'world' | 'county'>,
  month: Month,
  upTo: Day,
  onWrote: (rows: number) => void,
): Promise<void> {
  const policy = await world.rules.policy(month);
  if (policy === undefined) throw new Error(`no policy is in force for ${month}`);
  const ratings = ratingsOfMonth(world, county, month, policy.windowMonths, upTo);
  await world.ratings.fill(ofOthers(world, ratings), onWrote);
}

/** Those of households that have not rated in their month: what a visitor of the demo said stays. */
async function* ofOthers({ ratings }: Pick<World, 'ratings'>, rows: AsyncIterable<Rating>) {
  const rated = new Map<string, ReadonlySet<Pseudonym>>();
  for await (const row of rows) {
    const { month, compound, pseudonym } = row;
    let known = rated.get(compound);
    if (known === undefined) {
      known = new Set((await Array.fromAsync(ratings.participants(month, compound))).flat());
      rated.set(compound, known);
    }
    if (!known.has(pseudonym)) yield row;
  }
}

/**
 * A month of the demo county from its first ratings to the day `until`, at most to the end of the month after: residents rate, the month is closed and
 * ranked by the very handlers of a real one, the office previews and releases, and works on what follows day by day. The clock ends at `until`.
 */
export async function tellMonth(office: DemoOffice, month: Month, until: Day, teller: Teller): Promise<void> {
  const { world, clock, machine, county } = office;
  teller.doing(`${month} 评价`);
  await fillMonth(office, month, lastDay(month), teller.wrote);
  await report(world, county, month);
  clock.moveTo(world.calendar.closes(month) + 20 * 60_000);
  teller.doing(`${month} 排名`);
  await startMonth(world);
  await machine.settled();
  await callBack(office, month, until);
  await publishSealed(office);
  teller.doing(`${month} 名单和案卷`);
  await importDemoEvidence(world, county, month);
  await workUntil(office, until);
}

/** The office's days until one, the last of them left to whoever looks in then. */
export async function workUntil({ world, clock, county, pen }: DemoOffice, until: Day): Promise<void> {
  const desk = { world, county, pen };
  const today = () => world.calendar.dayOf(clock.now());
  while (daysAfter(today(), between) < until) {
    clock.moveTo(morningOf(world, daysAfter(today(), between)));
    await workDay(desk);
  }
}

/** The third party calls for the firms that were to be audited; of the newest month the calls are left to be made. */
async function callBack({ world, county }: DemoOffice, month: Month, until: Day): Promise<void> {
  if (until < lastDay(addMonths(month, 1))) return;
  const stuffed = county.firms[demoPlaces.stuffed]?.id;
  const by = signerOf(world, county, 'third-party').name;
  for (const audit of await world.audits.of(month)) {
    if (audit.state !== 'open') continue;
    const reached = Math.floor(audit.households.length * 0.9);
    const denied = audit.firm === stuffed ? Math.ceil(reached * 0.25) : 0;
    const counts = { reached, confirmed: reached - denied, denied };
    await noteDeed(world, county, 'third-party', 'record-calls', `firm:${audit.firm}`, { month });
    await closeAudit(world, month, audit.firm, counts, by);
  }
}

/** Households of the stuffed firm's compounds say that somebody rated in their place; a few elsewhere were pressed. */
export async function report(world: World, { compounds, truths }: County, month: Month): Promise<void> {
  const day = `${month}-09` as Day;
  const stuffed = compounds.filter(({ id }) => (truths.get(id)?.stuffed ?? 0) > 0);
  for (const { id } of stuffed) await world.reports.keepNotUs(month, { compound: id, number: 12 }, day);
  for (const { id } of compounds.slice(17, 19))
    await world.reports.keepPressed(month, id, await world.pseudonyms.mark(month, 'pressed', id, '3'));
}
