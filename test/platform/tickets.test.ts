import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CompoundId } from '../../functions/domain/compound.ts';
import type { Month } from '../../functions/domain/month.ts';
import type { Ticket } from '../../functions/domain/ticket.ts';
import { openTickets } from '../../functions/platform/tickets.ts';

const keys = [{ id: '1', secret: new Uint8Array(32).fill(1) }];
const tickets = openTickets({ active: async () => keys });
const hour = 3_600_000;
const now = Date.parse('2026-11-15T12:00:00+08:00');
const household = { compound: '00A7' as CompoundId, number: 1302 };
const letter = { keyId: '1', household: { compound: household.compound, number: 1_000_007 }, issue: 31 };
const ticket: Ticket = {
  month: '2026-11' as Month,
  household,
  letter,
  openedAt: now,
  rev: 2,
  requestId: '0123456789abcdefghjkmnpqrs',
  contested: true,
};

it('gives a ticket back as it was signed', async () => {
  expect(await tickets.read(await tickets.sign(ticket), now)).toEqual(ticket);
  const other = { ...ticket, contested: false, rev: 0 };
  expect(await tickets.read(await tickets.sign(other), now)).toEqual(other);
});

it('takes a ticket for 24 hours and no longer, and none from the future', async () => {
  const text = await tickets.sign(ticket);
  expect(await tickets.read(text, now + 24 * hour)).toEqual(ticket);
  expect(await tickets.read(text, now + 24 * hour + 1)).toBeUndefined();
  expect(await tickets.read(text, now - hour)).toBeUndefined();
});

it('rejects a ticket of which any character was changed, cut or added', async () => {
  const text = await tickets.sign(ticket);
  await fc.assert(
    fc.asyncProperty(fc.nat(text.length - 1), fc.string({ maxLength: 3 }), async (place, put) => {
      const changed = text.slice(0, place) + put + text.slice(place + 1);
      if (changed !== text) expect(await tickets.read(changed, now)).toBeUndefined();
    }),
  );
});

it.each(['', '.', '..', '1..', '1.W10.', 'x'.repeat(9000), '1.e30.AAAA', '__proto__.a.b'])(
  'rejects %j',
  async (text) => {
    expect(await tickets.read(text, now)).toBeUndefined();
    expect(await tickets.readLetter(text, now)).toBeUndefined();
  },
);

it('takes the cookie of a letter until it expires, and gives back the key, issue and number it was printed with', async () => {
  const text = await tickets.signLetter(letter, now + hour);
  expect(await tickets.readLetter(text, now)).toEqual(letter);
  expect(await tickets.readLetter(text, now + hour)).toBeUndefined();
});

it('never takes a ticket for a cookie or a cookie for a ticket', async () => {
  expect(await tickets.readLetter(await tickets.sign(ticket), now)).toBeUndefined();
  expect(await tickets.read(await tickets.signLetter(letter, now + hour), now)).toBeUndefined();
});

it('rejects the ticket and the cookie of a letter whose key was retired since, whatever key signed them', async () => {
  const newer = [{ id: '2', secret: new Uint8Array(32).fill(2) }, ...keys];
  const before = openTickets({ active: async () => newer });
  const after = openTickets({ active: async () => newer.slice(0, 1) });
  const [text, cookie] = [await before.sign(ticket), await before.signLetter(letter, now + hour)];
  expect(await before.read(text, now)).toEqual(ticket);
  expect(await after.read(text, now)).toBeUndefined();
  expect(await before.readLetter(cookie, now)).toEqual(letter);
  expect(await after.readLetter(cookie, now)).toBeUndefined();
});

it('rejects what another service signed with other keys', async () => {
  const foreign = openTickets({ active: async () => [{ id: '1', secret: new Uint8Array(32).fill(9) }] });
  expect(await tickets.read(await foreign.sign(ticket), now)).toBeUndefined();
});
