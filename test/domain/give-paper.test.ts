import { describe, expect, it } from 'vitest';
import type { CompoundId } from '../../functions/domain/compound.ts';
import { givePaper, type PaperArrival, type PaperForm } from '../../functions/domain/give-paper.ts';
import type { Day, Month } from '../../functions/domain/month.ts';
import {
  maxRevisions,
  type Pseudonym,
  type Rating,
  type ShortPseudonym,
} from '../../functions/domain/rating.ts';

const opens = Date.parse('2026-11-01T00:00:00+08:00');
const closes = Date.parse('2026-12-01T00:00:00+08:00');
const month = '2026-11' as Month;
const form: PaperForm = {
  household: { compound: '0001' as CompoundId, number: 7 },
  month,
  answers: '54-2---a',
};
const arrival: PaperArrival = {
  now: closes - 1,
  opens,
  closes,
  day: '2026-11-30' as Day,
  pseudonyms: new Map([
    ['2026-10' as Month, 'o'.repeat(26) as Pseudonym],
    [month, 'n'.repeat(26) as Pseudonym],
  ]),
  standing: undefined,
};
const onPaper: Rating = {
  month,
  compound: form.household.compound,
  pseudonym: 'n'.repeat(26) as Pseudonym,
  earlier: { ['2026-10' as Month]: 'o'.repeat(16) as unknown as ShortPseudonym },
  answers: form.answers,
  day: arrival.day,
  rev: 1,
  requestId: 'paper-54-2---a',
  mode: 'paper',
  browser: '',
  burst: '',
  contested: false,
};
const given = (changed: Partial<PaperForm> = {}, at: Partial<PaperArrival> = {}) =>
  givePaper({ ...form, ...changed }, { ...arrival, ...at });
const online: Rating = { ...onPaper, mode: 'qr', browser: 'mark', requestId: 'x', burst: 'b' };

describe('a form on paper', () => {
  it('becomes a rating of its household without a browser or a mark of time', () => {
    expect(given()).toEqual({ rating: onPaper });
  });

  it('replaces what paper said before, one revision further, and stays contested where that was', () => {
    const standing = { ...onPaper, answers: '1-------', rev: 4, contested: true };
    expect(given({}, { standing })).toEqual({ rating: { ...onPaper, rev: 5, contested: true } });
  });

  it('changes nothing where the very same stands', () => {
    expect(given({}, { standing: { ...onPaper, rev: maxRevisions } })).toEqual({ replayed: true });
  });

  const refusals: readonly (readonly [string, ReturnType<typeof givePaper>, string])[] = [
    ['after the household rated online', given({}, { standing: online }), 'rated-online'],
    ['after an online rating replaced paper', given({}, { standing: { ...online, rev: 2 } }), 'rated-online'],
    ['with nothing to the overall question', given({ answers: '-444444-' }), 'bad-answers'],
    ['that is no packed answers', given({ answers: '5' }), 'bad-answers'],
    ['before its month', given({}, { now: opens - 1 }), 'not-open'],
    ['at the close: paper has no ten minutes', given({}, { now: closes }), 'closed'],
    ['of a month without a key', given({}, { pseudonyms: new Map() }), 'closed'],
    [
      'the twenty-first time',
      given({}, { standing: { ...onPaper, answers: '1-------', rev: maxRevisions } }),
      'limit',
    ],
  ];
  it.each(refusals)('%s is refused by name', (_, decided, refused) => {
    expect(decided).toEqual({ refused });
  });
});
