import type { CompoundId } from '../../domain/compound.ts';
import type { FirmId } from '../../domain/firm.ts';
import type { Day } from '../../domain/month.ts';
import { type Reach, reaches } from '../../domain/people/scope.ts';
import type { World } from '../../ports.ts';
import { registered } from '../../publishing/registered.ts';
import { servingOn } from '../compounds/serving-on.ts';

/** What of the casework lies within a reach. */
export interface CaseScope {
  /** A firm whose compounds, those it serves today and those `more`, lie wholly within reach. A firm without any is seen by who reaches everything. */
  firm(firm: FirmId, more?: readonly CompoundId[]): boolean;
  compound(compound: CompoundId): boolean;
  /** The compounds that a firm serves today. */
  served(firm: FirmId): readonly { readonly id: CompoundId; readonly name: string }[];
  nameOf(compound: CompoundId): string;
}

/** How a firm's and a compound's matters are seen by somebody: the same question for every page and order of the casework. */
export async function caseScope(
  world: Pick<World, 'registry' | 'clock'>,
  today: Day,
): Promise<(reach: Reach) => CaseScope> {
  const all = await registered(world).compounds();
  const byId = new Map(all.map((compound) => [compound.id, compound]));
  const byFirm = Map.groupBy(all, (compound) => servingOn(compound, today)?.firm);
  const served = (firm: FirmId) => byFirm.get(firm) ?? [];
  return (reach) => {
    const isWithin = (id: CompoundId) => {
      const compound = byId.get(id);
      return compound !== undefined && reaches(reach, compound);
    };
    return {
      firm(firm, more = []) {
        const own = [...served(firm).map(({ id }) => id), ...more];
        return reach.everything || (own.length > 0 && own.every(isWithin));
      },
      compound: (id) => byId.has(id) && isWithin(id),
      served,
      nameOf: (id) => byId.get(id)?.name ?? id,
    };
  };
}
