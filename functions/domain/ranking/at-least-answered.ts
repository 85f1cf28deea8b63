import type { CompoundTally } from '../compound-tally.ts';
import type { Plan } from '../plan.ts';

/**
 * The plan with no compound smaller than what answered: n_h ≤ N_h (METHOD §1.3). Where more households answered than the
 * register counts (it was corrected downwards meanwhile), the number that answered stands, and the source says so.
 */
export function atLeastAnswered(
  plan: Plan,
  tallies: readonly Pick<CompoundTally, 'compound' | 'modes'>[],
): Plan {
  const answered = new Map(tallies.map(({ compound, modes }) => [compound, modes.qr + modes.paper]));
  return {
    ...plan,
    compounds: plan.compounds.map((compound) => {
      const n = answered.get(compound.compound) ?? 0;
      if (n <= compound.households) return compound;
      const householdsSource = `${compound.householdsSource}(登记 ${compound.households} 户,实有 ${n} 户评价)`;
      return { ...compound, households: n, householdsSource };
    }),
  };
}
