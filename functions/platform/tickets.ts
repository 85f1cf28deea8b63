import type { CompoundId } from '../domain/compound.ts';
import type { Instant, Month } from '../domain/month.ts';
import { type Ticket, ticketLifetime } from '../domain/ticket.ts';
import type { Tickets } from '../ports.ts';
import type { CodeSecretSource } from './secrets.ts';
import { openSignedWords } from './signed-words.ts';

/** How far the clocks of two processes of this service may differ, in milliseconds. */
const skew = 60_000;

type TicketWords = readonly [
  month: Month,
  compound: CompoundId,
  number: number,
  openedAt: Instant,
  rev: number,
  requestId: string,
  contested: 0 | 1,
  keyId: string,
  carried: number,
  issue: number,
];

type LetterWords = readonly [
  keyId: string,
  compound: CompoundId,
  carried: number,
  issue: number,
  expires: Instant,
];

/** Tickets of forms and the `rate` cookie; no longer good than the key of their letter. SECURITY §2. What carries our MAC has our shape: it is not checked again. */
export function openTickets(source: CodeSecretSource): Tickets {
  const tickets = openSignedWords(source, 'ticket 2');
  const letters = openSignedWords(source, 'letter cookie 1');
  const isActive = async (keyId: string) => (await source.active()).some(({ id }) => id === keyId);
  return {
    sign: (ticket) => tickets.sign(wordsOf(ticket)),

    async read(text, now) {
      const values = await tickets.read(text);
      if (values === undefined) return undefined;
      const ticket = ticketOf(values as unknown as TicketWords);
      if (!(await isActive(ticket.letter.keyId))) return undefined;
      return now > ticket.openedAt + ticketLifetime || now < ticket.openedAt - skew ? undefined : ticket;
    },

    signLetter: ({ keyId, household: { compound, number }, issue }, expires) =>
      letters.sign([keyId, compound, number, issue, expires] satisfies LetterWords),

    async readLetter(text, now) {
      const values = await letters.read(text);
      if (values === undefined) return undefined;
      const [keyId, compound, number, issue, expires] = values as unknown as LetterWords;
      if (!(await isActive(keyId))) return undefined;
      return now < expires ? { keyId, household: { compound, number }, issue } : undefined;
    },
  };
}

function wordsOf({ month, household, letter, openedAt, rev, requestId, contested }: Ticket): TicketWords {
  const { compound, number } = household;
  const mark = contested ? 1 : 0;
  const { keyId, issue } = letter;
  return [month, compound, number, openedAt, rev, requestId, mark, keyId, letter.household.number, issue];
}

function ticketOf(words: TicketWords): Ticket {
  const [month, compound, number, openedAt, rev, requestId, contested, keyId, carried, issue] = words;
  const letter = { keyId, household: { compound, number: carried }, issue };
  const household = { compound, number };
  return { month, household, letter, openedAt, rev, requestId, contested: contested === 1 };
}
