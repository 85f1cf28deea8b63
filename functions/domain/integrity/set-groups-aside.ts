import type { CompoundTally } from '../compound-tally.ts';
import type { Month } from '../month.ts';
import { type TallyNumbers, tallyFromAnswers } from '../tally-from-answers.ts';
import type { AnswerMultiset, RatingGroup } from './rating-groups.ts';

/**
 * The tally with exactly these of its groups set aside (places among `groups`): their answers leave the sums, are kept apart and
 * counted. Made again from a tally that had others aside, it is the same as from the first one. Superseded, contested and late counts
 * stay those of the close: what was tallied no longer says which of a group's ratings they were. Throws RangeError for a group that is not there.
 */
export function setGroupsAside(
  tally: CompoundTally,
  places: readonly number[],
  numbers: TallyNumbers,
): CompoundTally {
  for (const place of places)
    if (tally.groups[place] === undefined) throw new RangeError(`${tally.compound} has no group ${place}`);
  const groups = tally.groups.map((group, place) => ({ ...group, aside: places.includes(place) }));
  const back = tally.groups.filter(({ aside }) => aside);
  const out = groups.filter(({ aside }) => aside);
  const answers = moved(tally.answers, back.flatMap(pairs), out.flatMap(pairs));
  const quarantined = moved([], out.flatMap(pairs), []);
  return {
    ...tally,
    ...tallyFromAnswers(answers, numbers),
    answers,
    groups,
    modes: { ...tally.modes, qr: tally.modes.qr + sizeOf(back.flatMap(pairs)) - sizeOf(quarantined) },
    months: moved(tally.months, back.map(inMonth), out.map(inMonth)),
    setAside: { ...tally.setAside, quarantined },
    excluded: { ...tally.excluded, quarantined: sizeOf(quarantined) },
  };
}

/** A sorted multiset with some added and some taken away. */
function moved<T extends string>(
  standing: readonly (readonly [T, number])[],
  added: readonly (readonly [T, number])[],
  taken: readonly (readonly [T, number])[],
): readonly (readonly [T, number])[] {
  const counts = new Map(standing);
  for (const [key, n] of added) counts.set(key, (counts.get(key) ?? 0) + n);
  for (const [key, n] of taken) counts.set(key, (counts.get(key) ?? 0) - n);
  return [...counts].filter(([, n]) => n > 0).sort(([a], [b]) => (a < b ? -1 : 1));
}

function pairs({ answers }: RatingGroup): AnswerMultiset {
  return answers;
}

function inMonth(group: RatingGroup): readonly [Month, number] {
  return [group.month, sizeOf(group.answers)];
}

function sizeOf(answers: AnswerMultiset): number {
  return answers.reduce((sum, [, n]) => sum + n, 0);
}
