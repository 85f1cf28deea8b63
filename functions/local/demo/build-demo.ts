import { addMonths, lastDay, type Month } from '../../domain/month.ts';
import type { World } from '../../ports.ts';
import { daily } from '../../ranking/daily.ts';
import { startCount } from '../../ranking/start.ts';
import type { MovedClock } from '../moved-clock.ts';
import type { LocalStateMachine } from '../state-machine.ts';
import type { County } from './county.ts';
import { leaveToDo } from './leave-to-do.ts';
import { openCounty } from './register.ts';
import { fillMonth, report, type Teller, tellMonth } from './tell-month.ts';

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
  let [written, before] = [0, 0];
  const teller: Teller = {
    doing: (what) => {
      before = written;
      onProgress(written, expectedRows, what);
    },
    wrote: (rows) => {
      written = before + rows;
      onProgress(written, expectedRows, '评价');
    },
  };
  onProgress(0, expectedRows, '登记');
  const office = await openCounty(world, clock, machine, { first, handover: addMonths(openMonth, -1) });
  const { county } = office;
  for (const month of months) {
    const last = lastDay(addMonths(month, 1));
    const today = world.calendar.dayOf(now);
    await tellMonth(office, month, last < today ? last : today, teller);
  }
  await leaveToDo(office, months);
  clock.moveTo(now);
  await daily(world);
  teller.doing(`${openMonth} 评价`);
  await fillMonth(office, openMonth, world.calendar.dayOf(now), teller.wrote);
  await report(world, county, openMonth);
  await startCount(world);
  await machine.settled();
  onProgress(expectedRows, expectedRows, '完成');
  return { county, months, openMonth };
}
