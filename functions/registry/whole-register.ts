import type { Compound, CompoundId } from '../domain/compound.ts';
import type { Firm } from '../domain/firm.ts';
import type { Day } from '../domain/month.ts';
import type { World } from '../ports.ts';
import { BadRow } from '../sheets/bad-row.ts';
import { type CompoundRegister, type FirmRegister, saysTheSame } from './registers.ts';
import type { RowOutcome } from './row-report.ts';

type Registry = Pick<World, 'registry'>;

/** Reads every compound: found by code and by name without looking through them row by row. What is kept is written at once; what is new stands as registered on `day`. */
export async function wholeRegister({ registry }: Registry, day: Day): Promise<CompoundRegister> {
  const byId = new Map<CompoundId, Compound>();
  const byName = new Map<string, Compound>();
  for await (const compound of registry.compounds()) note(compound);

  function note(compound: Compound): void {
    const before = byId.get(compound.id);
    if (before !== undefined) byName.delete(nameOf(before));
    byId.set(compound.id, compound);
    byName.set(nameOf(compound), compound);
  }

  return {
    find: async (id) => byId.get(id),
    namesake: async (place) => byName.get(nameOf(place)),
    async keep(compound, before) {
      if (before !== undefined && saysTheSame(before, compound)) return 'unchanged';
      const next = { ...compound, ...since(before, day), version: (before?.version ?? 0) + 1 };
      if (!(await put(registry, next))) throw changedMeanwhile(next);
      note(next);
      return before === undefined ? 'added' : 'changed';
    },
  };
}

/** Firms, each read when it is asked for. What is kept is written at once; what is new stands as registered on `day`. */
export function singleFirms({ registry }: Registry, day: Day): FirmRegister {
  return {
    find: (id) => registry.firm(id),
    async keep(firm, before): Promise<RowOutcome> {
      if (before !== undefined && saysTheSame(before, firm)) return 'unchanged';
      const next = { ...firm, ...since(before, day), version: (before?.version ?? 0) + 1 };
      if (!(await registry.putFirm(next))) throw changedMeanwhile(next);
      return before === undefined ? 'added' : 'changed';
    },
  };
}

/** Why a row is refused whose record somebody else changed. */
export function changedMeanwhile({ name }: Pick<Firm | Compound, 'name'>): BadRow {
  return new BadRow(`${name} 刚被别人改过，请重新导入 was changed by somebody else meanwhile; import again`);
}

function since(before: Firm | Compound | undefined, day: Day): Pick<Firm, 'registered'> {
  return before === undefined ? { registered: { day, by: 'command' } } : {};
}

async function put(registry: World['registry'], compound: Compound): Promise<boolean> {
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
