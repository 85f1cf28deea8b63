import { addMonths, lastDay, type Month, parseMonth } from '../../domain/month.ts';
import { startCount } from '../../ranking/start.ts';
import type { LocalService } from '../local-service.ts';
import type { Progress } from './build-demo.ts';
import { demoCounty } from './county.ts';
import type { DemoFile } from './demo-file.ts';
import { officePen } from './office/office-pen.ts';
import { fillMonth, report, tellMonth } from './tell-month.ts';

/** Most months that the story is told on at one start. */
const most = 24;

/**
 * Tells the demo's story on from its open month to the service's clock, where that was set to a later month (`--now`): residents rate, months are closed and
 * released, the office works on what is open, from wherever it was left. Months of the file as it is then; the same file where nothing is to be told.
 */
export async function continueDemo(
  { world, clock, machine }: LocalService,
  file: DemoFile,
  onProgress: Progress,
): Promise<DemoFile> {
  const now = clock.now();
  const today = world.calendar.dayOf(now);
  const [first, open] = [parseMonth(file.months[0] ?? ''), parseMonth(file.openMonth)];
  const current = world.calendar.monthOf(now);
  if (first === undefined || open === undefined || current <= open) return file;
  const months: Month[] = [];
  for (let month = open; month < current && months.length < most; month = addMonths(month, 1))
    months.push(month);
  const county = demoCounty(first, addMonths(first, 3));
  const office = { world, clock, machine, county, pen: officePen(world, county) };
  let told = 0;
  const teller = {
    doing: (what: string) => onProgress(told, months.length + 1, what),
    wrote: () => {},
  };
  for (const month of months) {
    clock.moveTo(world.calendar.opens(month));
    const last = lastDay(addMonths(month, 1));
    await tellMonth(office, month, last < today ? last : today, teller);
    told += 1;
  }
  clock.moveTo(now);
  const openMonth = addMonths(open, months.length);
  await fillMonth(office, openMonth, today, () => {});
  await report(world, office.county, openMonth);
  await startCount(world);
  await machine.settled();
  onProgress(told + 1, months.length + 1, '完成');
  return { ...file, months: [...file.months, ...months], openMonth };
}
