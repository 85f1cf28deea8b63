import type { Context } from 'hono';
import type { Household } from '../domain/household.ts';
import type { Month } from '../domain/month.ts';
import { graceAfterClose } from '../domain/ticket.ts';
import { readCookie, writeCookie } from '../web/cookies.ts';
import type { ResidentWorld } from './resident-world.ts';

const rateLifetime = 30 * 60_000;

/** The household whose code this browser opened in the last 30 minutes. */
export async function openedHousehold(
  world: Pick<ResidentWorld, 'site' | 'tickets' | 'clock'>,
  c: Context,
): Promise<Household | undefined> {
  const value = readCookie(c, world.site, 'rate');
  return value === undefined ? undefined : await world.tickets.readHousehold(value, world.clock.now());
}

/** Lets this browser rate for `household` for 30 minutes. */
export async function rememberHousehold(
  world: Pick<ResidentWorld, 'site' | 'tickets' | 'clock'>,
  c: Context,
  household: Household,
): Promise<void> {
  const expires = world.clock.now() + rateLifetime;
  writeCookie(c, world.site, 'rate', await world.tickets.signHousehold(household, expires), rateLifetime);
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
