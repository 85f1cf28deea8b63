import { aspectCount } from './answers.ts';
import type { CompoundId } from './compound.ts';
import type { CompoundTally, PatternTally } from './compound-tally.ts';
import { packMultiset, unpackMultiset } from './packed-multiset.ts';

const form = 't1';

/**
 * A compound's tally as one string, the same for the same tally: how it is stored, hashed and sealed. Fields split by `|`, rows by `,`,
 * numbers by `:`. About 6 bytes a distinct answer string, so that a compound of 3,000 households stays far below a 400 KB item.
 */
export function packTally(tally: CompoundTally): string {
  const { patterns, aspects, modes } = tally;
  return [
    form,
    tally.compound,
    patterns.map((p) => [p.pattern, p.n, p.sum, p.sumOfSquares, p.allFive, p.allOne].join(':')).join(','),
    aspects.map(({ n, sum }) => `${n}:${sum}`).join(','),
    `${modes.qr}:${modes.paper}`,
    [tally.superseded, tally.invalid, tally.contested, tally.late].join(':'),
    packMultiset(tally.answers),
  ].join('|');
}

/** The tally packed in `text`. Throws RangeError where `text` was not made by `packTally`. */
export function unpackTally(text: string): CompoundTally {
  const [version, compound, patterns, aspects, modes, counts, answers] = text.split('|');
  if (version !== form || compound === undefined || answers === undefined)
    throw new RangeError('this is no packed tally');
  const [qr = 0, paper = 0] = numbers(modes, 2);
  const [superseded = 0, invalid = 0, contested = 0, late = 0] = numbers(counts, 4);
  const tally: CompoundTally = {
    compound: compound as CompoundId,
    patterns: rows(patterns).map(patternOf),
    aspects: rows(aspects).map((row) => {
      const [n = 0, sum = 0] = numbers(row, 2);
      return { n, sum };
    }),
    answers: unpackMultiset(answers),
    modes: { qr, paper },
    superseded,
    invalid,
    contested,
    late,
  };
  if (tally.aspects.length !== aspectCount || packTally(tally) !== text)
    throw new RangeError('this is no packed tally');
  return tally;
}

function patternOf(row: string): PatternTally {
  const [pattern = 0, n = 0, sum = 0, sumOfSquares = 0, allFive = 0, allOne = 0] = numbers(row, 6);
  return { pattern, n, sum, sumOfSquares, allFive, allOne };
}

function rows(text: string | undefined): readonly string[] {
  return text === undefined || text === '' ? [] : text.split(',');
}

function numbers(text: string | undefined, count: number): readonly number[] {
  const values = (text ?? '').split(':').map(Number);
  if (values.length !== count || !values.every(Number.isSafeInteger))
    throw new RangeError('this is no packed tally');
  return values;
}
