import { previewWorkingDays } from '../../domain/publishing/preview.ts';
import type { World } from '../../ports.ts';
import { openPreview } from '../../publishing/open-preview.ts';
import { releaseResult } from '../../publishing/release-result.ts';
import { daily } from '../../ranking/daily.ts';
import { whatWaits } from '../../waiting/what-waits.ts';
import type { MovedClock } from '../moved-clock.ts';
import type { LocalStateMachine } from '../state-machine.ts';
import type { County } from './county.ts';
import { demoPolicy } from './demo-rules.ts';
import type { OfficePen } from './office/hands.ts';
import { noteDeed, signerOf } from './people.ts';

/** What the demo's office works with. */
export interface DemoOffice {
  readonly world: World;
  readonly clock: MovedClock;
  readonly machine: LocalStateMachine;
  readonly county: County;
  /** Takes the steps of listings, cases and items. */
  readonly pen: OfficePen;
}

const halfADay = 12 * 3_600_000;

/**
 * A day's work of the office: the daily job has months computed again whose flags lapsed, and every sealed version that tells the public something new
 * goes through preview and release. Firms see a month before the public does, and the director releases it the morning after. In the first days of a
 * month that morning is still to come: the demo's newest release is then dated ahead.
 */
export async function publishSealed({
  world,
  clock,
  machine,
  county,
}: Omit<DemoOffice, 'pen'>): Promise<void> {
  await daily(world);
  await machine.settled();
  const waiting = (await whatWaits(world)).filter(({ kind }) => kind === 'open-preview');
  const months = waiting.map(({ month }) => month);
  for (const month of months) {
    const preview = await openPreview(world, month, signerOf(world, county, 'officer'));
    if (typeof preview === 'string') throw new Error(`${month} could not be shown to its firms: ${preview}`);
    await noteDeed(world, county, 'officer', 'open-preview', `month:${month}`);
  }
  const over = await world.workingDays.after(world.calendar.dayOf(clock.now()), previewWorkingDays);
  while (months.length > 0 && world.calendar.dayOf(clock.now()) <= over) clock.moveTo(clock.now() + halfADay);
  for (const month of months) {
    await noteDeed(world, county, 'director', 'release-result', `month:${month}`);
    const director = signerOf(world, county, 'director');
    const release = await releaseResult(world, month, director, demoPolicy(month).legalBasis);
    if (typeof release === 'string') throw new Error(`${month} could not be released: ${release}`);
  }
}
