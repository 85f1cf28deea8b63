import type { Context } from 'hono';
import { sameHousehold } from '../domain/give-rating.ts';
import type { HouseholdCode } from '../domain/household.ts';
import { householdOfCode } from '../domain/letters/household-of-code.ts';
import type { Opened } from '../domain/ticket.ts';
import { readCookie } from '../web/cookies.ts';
import type { ResidentWorld } from './resident-world.ts';

/** The letter with the household it speaks for now; undefined where it speaks for none: not delivered, replaced, come back or revoked. As the compound stood at most 60 s ago. */
export async function speaking(
  { registry }: Pick<ResidentWorld, 'registry'>,
  letter: HouseholdCode,
): Promise<Opened | undefined> {
  const compound = await registry.compound(letter.household.compound);
  const household = compound && householdOfCode(compound, letter);
  return household && { household, letter };
}

/** Whether the letter that a form was opened by still speaks for the form's household. A letter that was reissued or revoked since rates no more. */
export async function stillSpeaks(
  world: Pick<ResidentWorld, 'registry'>,
  { letter, household }: Opened,
): Promise<boolean> {
  const now = await speaking(world, letter);
  return now !== undefined && sameHousehold(now.household, household);
}

/** What this browser opened in the last 30 minutes, while that letter answers; else the notice that says what to do. */
export async function openedLetter(
  world: Pick<ResidentWorld, 'site' | 'tickets' | 'clock' | 'registry'>,
  c: Context,
): Promise<Opened | 'scanAgain' | 'unknownCode'> {
  const value = readCookie(c, world.site, 'rate');
  const letter = value && (await world.tickets.readLetter(value, world.clock.now()));
  return letter ? ((await speaking(world, letter)) ?? 'unknownCode') : 'scanAgain';
}

/** The same where it makes no difference why there is none. */
export async function openedIfAny(
  world: Parameters<typeof openedLetter>[0],
  c: Context,
): Promise<Opened | undefined> {
  const opened = await openedLetter(world, c);
  return typeof opened === 'string' ? undefined : opened;
}
