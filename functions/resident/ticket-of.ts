import type { Context } from 'hono';
import type { Opened, Ticket } from '../domain/ticket.ts';
import { openedIfAny } from './opened-letter.ts';
import type { ResidentWorld } from './resident-world.ts';

/** The ticket that a form brought (`text` as it was sent; no `ticket` where it is none of ours), and the letter this browser opened. */
export async function ticketOf(
  world: ResidentWorld,
  c: Context,
  fields: ReadonlyMap<string, string>,
): Promise<{
  readonly text: string;
  readonly ticket: Ticket | undefined;
  readonly opened: Opened | undefined;
}> {
  const text = fields.get('ticket') ?? '';
  const ticket = text === '' ? undefined : await world.tickets.read(text, world.clock.now());
  return { text, ticket, opened: await openedIfAny(world, c) };
}
