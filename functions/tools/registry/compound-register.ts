import type { Compound, CompoundId } from '../../domain/compound.ts';
import { canonicalJson } from '../../domain/result/canonical-json.ts';
import type { World } from '../../ports.ts';
import { BadRow } from './read-row.ts';
import type { RowOutcome } from './row-report.ts';

/** Every registered compound, as an import found it and has changed it since. */
export interface CompoundRegister {
  readonly byId: ReadonlyMap<CompoundId, Compound>;
  /** The compound of this name in this district. */
  namesake(place: Pick<Compound, 'district' | 'name'>): Compound | undefined;
  /** Writes what differs from `before`, as its next version. Throws `BadRow` where somebody else was faster, or it grows too big. */
  keep(compound: Compound, before: Compound | undefined): Promise<RowOutcome>;
}

/** Reads the register whole: found by code and by name without looking through it row by row. */
export async function readRegister(world: Pick<World, 'registry'>): Promise<CompoundRegister> {
  const byId = new Map<CompoundId, Compound>();
  const byName = new Map<string, Compound>();
  for await (const compound of world.registry.compounds()) note(compound);

  function note(compound: Compound): void {
    const before = byId.get(compound.id);
    if (before !== undefined) byName.delete(nameOf(before));
    byId.set(compound.id, compound);
    byName.set(nameOf(compound), compound);
  }

  return {
    byId,
    namesake: (place) => byName.get(nameOf(place)),
    async keep(compound, before) {
      if (before !== undefined && canonicalJson(before) === canonicalJson(compound)) return 'unchanged';
      const next = { ...compound, version: (before?.version ?? 0) + 1 };
      if (!(await put(world, next)))
        throw new BadRow(`${next.name} was changed by somebody else meanwhile; import again`);
      note(next);
      return before === undefined ? 'added' : 'changed';
    },
  };
}

async function put({ registry }: Pick<World, 'registry'>, compound: Compound): Promise<boolean> {
  try {
    return await registry.putCompound(compound);
  } catch (error) {
    if (error instanceof RangeError) throw new BadRow(error.message);
    throw error;
  }
}

function nameOf({ district, name }: Pick<Compound, 'district' | 'name'>): string {
  return JSON.stringify([district, name]);
}
