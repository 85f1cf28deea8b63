import type { TallySums } from '../compound-tally.ts';
import type { FirmId } from '../firm.ts';
import type { Plan, PlannedCompound } from '../plan.ts';
import { median } from '../statistics/median.ts';
import { rounded } from '../statistics/rounding.ts';
import { directionOf, type Flag } from './flag.ts';

/** Compounds of a size that are enough to say what is usual for it. */
const enoughAlike = 5;

/** Answers that must be expected before fewer of them say anything. */
const leastExpected = 20;

interface Answered {
  readonly planned: PlannedCompound;
  readonly answers: number;
}

/**
 * Firms that far fewer households answer about than about like compounds: of the market league and of the same size, from a power of two of
 * households to the next (the whole league where fewer than five are that size). Flagged where the answers are under `lowTurnoutPercent` of what
 * the median response of like compounds would bring: a firm must not escape by hindering letters. METHOD §2.
 */
export function lowTurnoutFlags(
  { compounds, policy }: Pick<Plan, 'compounds' | 'policy'>,
  tallies: readonly Pick<TallySums, 'compound' | 'modes'>[],
): readonly Flag[] {
  const answers = new Map(tallies.map(({ compound, modes }) => [compound, modes.qr + modes.paper]));
  const league = compounds
    .filter(({ mode, households }) => mode === 'market' && households > 0)
    .map((planned): Answered => ({ planned, answers: answers.get(planned.compound) ?? 0 }));
  const usual = usualResponse(league);
  const firms = Map.groupBy(league, ({ planned }) => (planned.handover ? undefined : planned.firm));
  return [...firms].flatMap(([firm, own]) => {
    if (firm === undefined) return [];
    const expected = own.reduce((sum, one) => sum + one.planned.households * usual(one), 0);
    const given = own.reduce((sum, one) => sum + one.answers, 0);
    const low = expected >= leastExpected && given * 100 < policy.integrity.lowTurnoutPercent * expected;
    return low ? [flagOf(firm, own, given, rounded(expected))] : [];
  });
}

function flagOf(firm: FirmId, own: readonly Answered[], ratings: number, expected: number): Flag {
  const households = own.reduce((sum, { planned }) => sum + planned.households, 0);
  return {
    firm,
    kind: 'low-turnout',
    direction: directionOf('low-turnout'),
    evidence: { ratings, expected, households },
    compounds: own.map(({ planned }) => planned.compound).sort(),
  };
}

/** The median response of compounds like a given one. */
function usualResponse(league: readonly Answered[]): (compound: Answered) => number {
  const responses = (some: readonly Answered[]) =>
    median(some.map(({ planned, answers }) => answers / planned.households));
  const whole = responses(league);
  const bySize = new Map(
    [...Map.groupBy(league, sizeOf)].map(([size, alike]) => [
      size,
      alike.length < enoughAlike ? whole : responses(alike),
    ]),
  );
  return (compound) => bySize.get(sizeOf(compound)) ?? whole;
}

/** How often the households can be halved. */
function sizeOf({ planned: { households } }: Answered): number {
  let halvings = 0;
  for (let rest = households; rest >= 2; rest /= 2) halvings += 1;
  return halvings;
}
