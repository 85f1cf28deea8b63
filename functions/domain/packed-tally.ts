import { aspectCount } from './answers.ts';
import type { CompoundId } from './compound.ts';
import type { CompoundTally, PatternTally } from './compound-tally.ts';
import type { AnswerMultiset, RatingGroup } from './integrity/rating-groups.ts';
import type { Month } from './month.ts';
import { packMultiset, unpackMultiset } from './packed-multiset.ts';

const form = 't2';

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
    tally.months.map((pair) => pair.join(':')).join(','),
    `${tally.reports.notUs}:${tally.reports.pressed}`,
    packMultiset(tally.answers),
    packMultiset(tally.setAside.paper),
    packMultiset(tally.setAside.quarantined),
    tally.groups
      .map(({ kind, month, aside, answers }) => `${kind}:${month}:${Number(aside)}:${packMultiset(answers)}`)
      .join(','),
  ].join('|');
}

/** The tally packed in `text`. Throws RangeError where `text` was not made by `packTally`. */
export function unpackTally(text: string): CompoundTally {
  const [version, compound, patterns, aspects, modes, counts, months, reports, ...multisets] =
    text.split('|');
  const [answers, aside, quarantined, groups] = multisets;
  if (version !== form || compound === undefined || answers === undefined)
    throw new RangeError('this is no packed tally');
  const [qr = 0, paper = 0] = numbers(modes, 2);
  const [superseded = 0, invalid = 0, contested = 0, late = 0] = numbers(counts, 4);
  const [notUs = 0, pressed = 0] = numbers(reports, 2);
  const setAside = { paper: unpackMultiset(aside ?? ''), quarantined: unpackMultiset(quarantined ?? '') };
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
    months: rows(months).map(monthOf),
    setAside,
    excluded: { paper: sizeOf(setAside.paper), quarantined: sizeOf(setAside.quarantined) },
    reports: { notUs, pressed },
    groups: rows(groups).map(groupOf),
  };
  if (tally.aspects.length !== aspectCount || packTally(tally) !== text)
    throw new RangeError('this is no packed tally');
  return tally;
}

function monthOf(row: string): readonly [Month, number] {
  const [n = 0] = numbers(row.slice(8), 1);
  return [row.slice(0, 7) as Month, n];
}

function groupOf(row: string): RatingGroup {
  const [kind, month = '', aside, answers = ''] = row.split(':');
  if (kind !== 'browser' && kind !== 'identical' && kind !== 'burst')
    throw new RangeError('this is no packed tally');
  return { kind, month: month as Month, aside: aside === '1', answers: unpackMultiset(answers) };
}

function sizeOf(answers: AnswerMultiset): number {
  return answers.reduce((sum, [, n]) => sum + n, 0);
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
