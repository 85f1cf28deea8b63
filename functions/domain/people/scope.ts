import type { Compound, CompoundId } from '../compound.ts';
import type { FirmId } from '../firm.ts';

/** How far a grant reaches. */
export type Scope =
  | { readonly kind: 'everything' }
  | { readonly kind: 'districts'; readonly districts: readonly string[] }
  | { readonly kind: 'compounds'; readonly compounds: readonly CompoundId[] }
  | { readonly kind: 'firm'; readonly firm: FirmId };

/** How far several grants reach together. `everything` is all of the bureau's territory. */
export interface Reach {
  readonly everything: boolean;
  readonly districts: ReadonlySet<string>;
  readonly compounds: ReadonlySet<CompoundId>;
  readonly firms: ReadonlySet<FirmId>;
}

/** The union of scopes. */
export function reachOf(scopes: readonly Scope[]): Reach {
  return {
    everything: scopes.some(({ kind }) => kind === 'everything'),
    districts: new Set(scopes.flatMap((scope) => (scope.kind === 'districts' ? scope.districts : []))),
    compounds: new Set(scopes.flatMap((scope) => (scope.kind === 'compounds' ? scope.compounds : []))),
    firms: new Set(scopes.flatMap((scope) => (scope.kind === 'firm' ? [scope.firm] : []))),
  };
}

/** Whether a compound lies within reach. What does not is answered as if it were not there. */
export function reaches(reach: Reach, compound: Pick<Compound, 'id' | 'district'>): boolean {
  return reach.everything || reach.districts.has(compound.district) || reach.compounds.has(compound.id);
}
