import { describe, expect, it } from 'vitest';
import type { CompoundId } from '../../functions/domain/compound.ts';
import { type Arrival, type FilledForm, giveRating } from '../../functions/domain/give-rating.ts';
import type { Day, Month } from '../../functions/domain/month.ts';
import { maxRevisions, type Pseudonym } from '../../functions/domain/rating.ts';
import type { Ticket } from '../../functions/domain/ticket.ts';

const household = { compound: '0001' as CompoundId, number: 7 };
const closes = Date.parse('2026-12-01T00:00:00+08:00');
const minute = 60_000;

const ticket: Ticket = {
  month: '2026-11' as Month,
  household,
  letter: { keyId: '1', household, issue: 0 },
  openedAt: closes - 2 * minute,
  rev: 0,
  requestId: 'request',
  contested: false,
};
const form: FilledForm = {
  ticket,
  answers: '54-2---a',
  browser: 'mark',
  burst: '00000000',
  opened: household,
};
const arrival: Arrival = {
  now: closes - minute,
  closes,
  day: '2026-11-30' as Day,
  pseudonyms: new Map([
    ['2026-10' as Month, 'o'.repeat(26) as Pseudonym],
    ['2026-11' as Month, 'n'.repeat(26) as Pseudonym],
  ]),
};
const given = (changed: Partial<FilledForm> = {}, at: Partial<Arrival> = {}) =>
  giveRating({ ...form, ...changed }, { ...arrival, ...at });

describe('a filled form', () => {
  it('becomes a rating of the household in its ticket, one revision further', () => {
    expect(given()).toEqual({
      rating: {
        month: '2026-11',
        compound: '0001',
        pseudonym: 'n'.repeat(26),
        earlier: { '2026-10': 'o'.repeat(16) },
        answers: '54-2---a',
        day: '2026-11-30',
        rev: 1,
        requestId: 'request',
        mode: 'qr',
        browser: 'mark',
        burst: '00000000',
        contested: false,
      },
    });
  });

  it('carries no pseudonym of a month after its own', () => {
    const pseudonyms = new Map([...arrival.pseudonyms, ['2026-12' as Month, 'd'.repeat(26) as Pseudonym]]);
    const decided = given({}, { pseudonyms });
    expect('rating' in decided && Object.keys(decided.rating.earlier)).toEqual(['2026-10']);
  });

  it('stays contested once its ticket says so', () => {
    expect(given({ ticket: { ...ticket, contested: true } })).toMatchObject({ rating: { contested: true } });
  });

  it.each([[{ compound: '0001' as CompoundId, number: 8 }], [{ compound: '0002' as CompoundId, number: 7 }]])(
    'is refused where the browser opened the code of another household since',
    (opened) => {
      expect(given({ opened })).toEqual({ refused: 'other-household' });
    },
  );

  it('is taken from a browser that remembers no code: the ticket alone says for whom it is', () => {
    expect(given({ opened: undefined })).toHaveProperty('rating');
  });

  it.each([
    ['in the last millisecond of the month', closes - 1, true],
    ['at the close, opened before', closes, true],
    ['in the last millisecond of the ten minutes after', closes + 10 * minute - 1, true],
    ['ten minutes after the close', closes + 10 * minute, false],
  ])('arrives %s', (_, now, taken) => {
    expect('rating' in given({}, { now })).toBe(taken);
  });

  it('opened at or after the close has no ten minutes', () => {
    const late = { ...ticket, openedAt: closes };
    expect(given({ ticket: late }, { now: closes + 1 })).toEqual({ refused: 'closed' });
  });

  it('finds its month closed where the key is gone', () => {
    expect(given({}, { pseudonyms: new Map() })).toEqual({ refused: 'closed' });
  });

  it('may be the twentieth of the month, not the twenty-first', () => {
    expect(given({ ticket: { ...ticket, rev: maxRevisions - 1 } })).toMatchObject({
      rating: { rev: maxRevisions },
    });
    expect(given({ ticket: { ...ticket, rev: maxRevisions } })).toEqual({ refused: 'limit' });
  });

  it.each(['', '-444444-', '6444444-', '4444444', '4444444k', '44444444'])(
    'with the answers "%s" is refused',
    (answers) => {
      expect(given({ answers })).toEqual({ refused: 'bad-answers' });
    },
  );
});
