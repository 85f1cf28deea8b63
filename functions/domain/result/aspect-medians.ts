import type { TallySums } from '../compound-tally.ts';
import type { FirmId } from '../firm.ts';
import type { Plan } from '../plan.ts';
import { median } from '../statistics/median.ts';
import { rounded } from '../statistics/rounding.ts';
import { minimumCell } from '../suppression.ts';

/**
 * Of each aspect the median over the ranked firms of their mean item score 0..100, 4 decimals: what a firm's profile is held against. A firm
 * counts where at least ten answered the aspect; null where fewer than three firms do, for it would tell one of them.
 */
export function aspectMedians(
  { compounds }: Pick<Plan, 'compounds'>,
  tallies: readonly Pick<TallySums, 'compound' | 'aspects'>[],
  ranked: readonly { readonly firm: FirmId }[],
): readonly (number | null)[] {
  const sums = new Map<FirmId, { n: number; sum: number }[]>(ranked.map(({ firm }) => [firm, []]));
  const firms = new Map(
    compounds.flatMap(({ compound, mode, firm, handover }) =>
      mode === 'market' && !handover && firm !== undefined ? [[compound, firm] as const] : [],
    ),
  );
  for (const { compound, aspects } of tallies) {
    const firm = firms.get(compound);
    const own = firm && sums.get(firm);
    if (own === undefined) continue;
    for (const [d, { n, sum }] of aspects.entries()) {
      const standing = own[d] ?? { n: 0, sum: 0 };
      own[d] = { n: standing.n + n, sum: standing.sum + sum };
    }
  }
  const longest = Math.max(0, ...[...sums.values()].map((own) => own.length));
  return Array.from({ length: longest }, (_, d) => {
    const means = [...sums.values()].flatMap((own) => {
      const { n, sum } = own[d] ?? { n: 0, sum: 0 };
      return n < minimumCell ? [] : [sum / n];
    });
    return means.length < 3 ? null : rounded(median(means));
  });
}
