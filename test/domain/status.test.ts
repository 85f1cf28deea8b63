import { describe, expect, it } from 'vitest';
import { addMonths, type Day, type Month } from '../../functions/domain/month.ts';
import { type Standing, statusAt } from '../../functions/domain/status.ts';

const now = '2026-11' as Month;

/** Newest month first: `b` black, `w` watch, `o` ranked and neither, `u` unranked, `f` with an open flag that it was moved up, `-` no evaluation, upper case a trial month. */
function standings(text: string): readonly Standing[] {
  return [...text].flatMap((letter, back) => {
    const month = addMonths(now, -back);
    const kind = letter.toLowerCase();
    if (kind === '-') return [];
    return [
      {
        month,
        windowFrom: addMonths(month, -2),
        trial: letter !== kind,
        ranked: kind !== 'u',
        black: kind === 'b',
        watch: kind === 'w',
        heldUp: kind === 'f',
      },
    ];
  });
}

const none = { confirmed: false };
const deadline = (text: string) => ({ rectificationDeadline: text as Day, confirmed: true });

describe('status over months', () => {
  it('warns after two watch months in three', () => {
    expect(statusAt(now, standings('wow'), none).warning).toBe(true);
    expect(statusAt(now, standings('woow'), none).warning).toBe(false);
  });

  it('asks for rectification after two black months in three, proposed or decided', () => {
    expect(statusAt(now, standings('bob'), none).rectification).toBe(true);
    expect(statusAt(now, standings('boo'), none).rectification).toBe(false);
    expect(statusAt(now, standings('oob'), none).rectification).toBe(false);
  });

  it('lets no month count towards leaving the black list while an open flag says that the score may have been moved up', () => {
    expect(statusAt(now, standings('oob'), none).clean).toBe(true);
    expect(statusAt(now, standings('ofb'), none).clean).toBe(false);
    expect(statusAt(now, standings('fob'), none).clean).toBe(false);
  });

  it('never counts trial months', () => {
    expect(statusAt(now, standings('bBB'), none).rectification).toBe(false);
    expect(statusAt(now, standings('wW'), none).warning).toBe(false);
    expect(statusAt(now, standings('OO'), none).clean).toBe(false);
  });

  it('proposes exit after three black months in four, one over a window opened after the deadline, and a confirmation', () => {
    const four = standings('bbob');
    expect(statusAt(now, four, deadline('2026-08-31')).exitProposal).toBe(true);
    expect(statusAt(now, four, deadline('2026-09-01')).exitProposal).toBe(false);
    expect(
      statusAt(now, four, { rectificationDeadline: '2026-08-31' as Day, confirmed: false }).exitProposal,
    ).toBe(false);
    expect(statusAt(now, four, { confirmed: true }).exitProposal).toBe(false);
    expect(statusAt(now, standings('bob'), deadline('2026-01-31')).exitProposal).toBe(false);
  });

  it('lets a firm off the black list after two clean months: ranked, and not proposed', () => {
    expect(statusAt(now, standings('oob'), none).clean).toBe(true);
    expect(statusAt(now, standings('wob'), none).clean).toBe(true);
    expect(statusAt(now, standings('uob'), none).clean).toBe(false);
    expect(statusAt(now, standings('o-o'), none).clean).toBe(false);
  });

  it('notices a firm that is unranked in two successive evaluations', () => {
    expect(statusAt(now, standings('uuo'), none).unrankedTooLong).toBe(true);
    expect(statusAt(now, standings('uou'), none).unrankedTooLong).toBe(false);
  });
});
