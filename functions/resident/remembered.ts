import type { Context } from 'hono';
import type { HouseholdCode } from '../domain/household.ts';
import type { Month } from '../domain/month.ts';
import { graceAfterClose } from '../domain/ticket.ts';
import { readCookie, writeCookie } from '../web/cookies.ts';
import type { ResidentWorld } from './resident-world.ts';

const rateLifetime = 30 * 60_000;

/** Lets this browser rate for 30 minutes by `letter`, one that speaks for a household now. */
export async function rememberLetter(
  world: Pick<ResidentWorld, 'site' | 'tickets' | 'clock'>,
  c: Context,
  letter: HouseholdCode,
): Promise<void> {
  const expires = world.clock.now() + rateLifetime;
  writeCookie(c, world.site, 'rate', await world.tickets.signLetter(letter, expires), rateLifetime);
}

/** The random name of this browser; made, and remembered until ten minutes after the month, where there is none. */
export function browserName(
  world: Pick<ResidentWorld, 'site' | 'randomness' | 'calendar' | 'clock'>,
  c: Context,
  month: Month,
): string {
  const known = readCookie(c, world.site, 'browser');
  if (known !== undefined && /^[a-z0-9]{16,64}$/.test(known)) return known;
  const name = world.randomness.id();
  const lifetime = world.calendar.closes(month) + graceAfterClose - world.clock.now();
  writeCookie(c, world.site, 'browser', name, lifetime);
  return name;
}
