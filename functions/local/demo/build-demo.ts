import { addMonths, type Day, lastDay, type Month } from '../../domain/month.ts';
import type { World } from '../../ports.ts';
import { daily } from '../../ranking/daily.ts';
import { startCount, startMonth } from '../../ranking/start.ts';
import type { MovedClock } from '../moved-clock.ts';
import type { LocalStateMachine } from '../state-machine.ts';
import { type County, demoCounty } from './county.ts';
import { demoPolicy, demoSurvey } from './demo-rules.ts';
import { ratingsOfMonth } from './fill-month.ts';
import { leaveToDo } from './leave-to-do.ts';
import { demoPeople, grantDemoPeople } from './people.ts';
import { publishSealed } from './publish.ts';

/** Hears how far the demo is: `done` of `total` rows written, and what is being done. */
export type Progress = (done: number, total: number, doing: string) => void;

/** About how many rating rows the demo writes; only the progress bar believes it. */
const expectedRows = 47_000;

const closedMonths = 4;

/** What the demo made. */
export interface Demo {
  readonly county: County;
  readonly months: readonly Month[];
  readonly openMonth: Month;
}

/**
 * Makes the demo county with four closed, ranked, released months and an open one, by the very handlers that run a real
 * month, on a clock that is moved through them and ends where it stood.
 */
export async function buildDemo(
  world: World,
  clock: MovedClock,
  machine: LocalStateMachine,
  onProgress: Progress,
): Promise<Demo> {
  const now = clock.now();
  const openMonth = world.calendar.monthOf(now);
  const months = Array.from({ length: closedMonths }, (_, index) =>
    addMonths(openMonth, index - closedMonths),
  );
  const [first] = months;
  if (first === undefined) throw new Error('the demo has no months');
  const county = demoCounty(first, addMonths(openMonth, -1));
  let written = 0;
  const fill = async (month: Month) => {
    const policy = await world.rules.policy(month);
    if (policy === undefined) throw new Error(`no policy is in force for ${month}`);
    const upTo = month === openMonth ? world.calendar.dayOf(now) : lastDay(month);
    const before = written;
    await world.ratings.fill(ratingsOfMonth(world, county, month, policy.windowMonths, upTo), (count) => {
      written = before + count;
      onProgress(written, expectedRows, `${month} 评价`);
    });
  };

  onProgress(0, expectedRows, '登记');
  clock.moveTo(world.calendar.opens(first));
  await register(world, county, first);
  await daily(world);
  const office = { world, clock, machine, county };
  for (const month of months) {
    await fill(month);
    await report(world, county, month);
    clock.moveTo(world.calendar.closes(month) + 20 * 60_000);
    onProgress(written, expectedRows, `${month} 排名`);
    await startMonth(world);
    await machine.settled();
    await publishSealed(office);
  }
  await leaveToDo(office, months);
  clock.moveTo(now);
  await daily(world);
  await fill(openMonth);
  await report(world, county, openMonth);
  await startCount(world);
  await machine.settled();
  onProgress(expectedRows, expectedRows, '完成');
  return { county, months, openMonth };
}

/** Households of the stuffed firm's compounds say that somebody rated in their place; a few elsewhere were pressed. */
async function report(world: World, { compounds, truths }: County, month: Month): Promise<void> {
  const day = `${month}-09` as Day;
  const stuffed = compounds.filter(({ id }) => (truths.get(id)?.stuffed ?? 0) > 0);
  for (const { id } of stuffed) await world.reports.keepNotUs(month, { compound: id, number: 12 }, day);
  for (const { id } of compounds.slice(17, 19))
    await world.reports.keepPressed(month, id, await world.pseudonyms.mark(month, 'pressed', id, '3'));
}

async function register(world: World, county: County, from: Month): Promise<void> {
  await world.codeKeys.makeFirst();
  await world.rules.addPolicy(demoPolicy(from));
  await world.rules.addSurvey(demoSurvey(from));
  for (const firm of county.firms) await world.registry.putFirm(firm);
  for (const compound of county.compounds) await world.registry.putCompound(compound);
  await grantDemoPeople(world, demoPeople(county), from);
}
