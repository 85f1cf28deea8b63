import type { CompoundId } from '../domain/compound.ts';
import type { Day, Month } from '../domain/month.ts';
import {
  type CollectionMode,
  maxRevisions,
  type Pseudonym,
  type Rating,
  type ShortPseudonym,
} from '../domain/rating.ts';
import { type Item, numberOf, textOf } from './item.ts';
import { ratingsOf } from './keys.ts';

/** Characters of `YYYY-MM`, and of a pseudonym cut short. */
const monthLength = 7;
const shortLength = 16;

/**
 * A rating as an item of one-letter attributes, far below the 1 KB that one write unit carries: e earlier pseudonyms,
 * a answers, d day, r revision, q request id, m mode, b browser, u burst, c contested. What is empty is absent.
 */
export function ratingItem(rating: Rating): Item {
  const earlier = Object.entries(rating.earlier)
    .map(([month, short]) => `${month}:${short}`)
    .join(' ');
  return {
    pk: ratingsOf(rating.month, rating.compound),
    sk: rating.pseudonym,
    ...(earlier !== '' && { e: earlier }),
    a: rating.answers,
    d: rating.day,
    r: rating.rev,
    q: rating.requestId,
    m: rating.mode,
    ...(rating.browser !== '' && { b: rating.browser }),
    ...(rating.burst !== '' && { u: rating.burst }),
    ...(rating.contested && { c: true }),
  };
}

/** The rating in an item. */
export function ratingOf(item: Item): Rating {
  const partition = textOf(item, 'pk');
  return {
    month: partition.slice(0, monthLength) as Month,
    compound: partition.slice(monthLength + 1) as CompoundId,
    pseudonym: textOf(item, 'sk') as Pseudonym,
    earlier: item.e === undefined ? {} : earlierOf(textOf(item, 'e')),
    answers: textOf(item, 'a'),
    day: textOf(item, 'd') as Day,
    rev: numberOf(item, 'r'),
    requestId: textOf(item, 'q'),
    mode: textOf(item, 'm') as CollectionMode,
    browser: item.b === undefined ? '' : textOf(item, 'b'),
    burst: item.u === undefined ? '' : textOf(item, 'u'),
    contested: item.c === true,
  };
}

function earlierOf(text: string): Rating['earlier'] {
  const earlier: Record<Month, ShortPseudonym> = {};
  // Cut by place, not split: a month is tallied row by row by the million.
  for (let at = 0; at < text.length; at += monthLength + shortLength + 2) {
    const short = at + monthLength + 1;
    earlier[text.slice(at, at + monthLength) as Month] = text.slice(
      short,
      short + shortLength,
    ) as ShortPseudonym;
  }
  return earlier;
}

/** The condition under which a rating may be written: it is the first, or edits exactly the revision it was filled from. SECURITY §2. */
export function ratingCondition(rating: Rating) {
  if (rating.rev === 1) return { text: 'attribute_not_exists(#pk)' };
  return { text: '#r = :before AND #r < :most', values: { before: rating.rev - 1, most: maxRevisions } };
}
