import type { CompoundId } from '../domain/compound.ts';
import type { Instant, Month } from '../domain/month.ts';
import { ticketLifetime } from '../domain/ticket.ts';
import type { Tickets } from '../ports.ts';
import type { CodeSecretSource } from './secrets.ts';
import { openSignedWords } from './signed-words.ts';

/** How far the clocks of two processes of this service may differ, in milliseconds. */
const skew = 60_000;

/** Tickets of forms and the `rate` cookie. SECURITY §2. What carries our MAC has our shape: it is not checked again. */
export function openTickets(source: CodeSecretSource): Tickets {
  const tickets = openSignedWords(source, 'ticket 1');
  const households = openSignedWords(source, 'household cookie 1');
  return {
    sign: ({ month, household, openedAt, rev, requestId, contested }) =>
      tickets.sign([
        month,
        household.compound,
        household.number,
        openedAt,
        rev,
        requestId,
        contested ? 1 : 0,
      ]),

    async read(text, now) {
      const values = await tickets.read(text);
      if (values === undefined) return undefined;
      const [month, compound, number, openedAt, rev, requestId, contested] = values as [
        Month,
        CompoundId,
        number,
        Instant,
        number,
        string,
        0 | 1,
      ];
      if (now > openedAt + ticketLifetime || now < openedAt - skew) return undefined;
      return { month, household: { compound, number }, openedAt, rev, requestId, contested: contested === 1 };
    },

    signHousehold: ({ compound, number }, expires) => households.sign([compound, number, expires]),

    async readHousehold(text, now) {
      const values = await households.read(text);
      if (values === undefined) return undefined;
      const [compound, number, expires] = values as [CompoundId, number, Instant];
      return now < expires ? { compound, number } : undefined;
    },
  };
}
