import { expect, it } from 'vitest';
import type { CompoundId } from '../../functions/domain/compound.ts';
import type { Month } from '../../functions/domain/month.ts';
import { openTickets } from '../../functions/platform/tickets.ts';

const tickets = openTickets({ active: async () => [{ id: '1', secret: new Uint8Array(32).fill(1) }] });
const now = Date.parse('2026-11-15T12:00:00+08:00');
const second = 1000;
const household = { compound: '00A7' as CompoundId, number: 1 };

it.each([
  [-60, true],
  [-61, false],
  [60, true],
])(
  'a form opened by a process is taken by another whose clock is %i s from its own, up to a minute behind: %s',
  async (skew, taken) => {
    const text = await tickets.sign({
      month: '2026-11' as Month,
      household,
      letter: { keyId: '1', household, issue: 0 },
      openedAt: now,
      rev: 0,
      requestId: 'request',
      contested: false,
    });
    expect((await tickets.read(text, now + skew * second)) !== undefined).toBe(taken);
  },
);
