import type { Compound, CompoundId } from '../domain/compound.ts';
import { parseCompoundId } from '../domain/compound.ts';
import type { Firm, FirmId } from '../domain/firm.ts';
import { parseFirmId } from '../domain/firm.ts';
import type { RegistryChange } from '../ports/imports.ts';
import type { World } from '../ports.ts';
import type { SheetRow } from '../sheets/bad-row.ts';
import { compoundCodes } from './compound-code.ts';
import { type CompoundRegister, type FirmRegister, saysTheSame } from './registers.ts';
import type { RowOutcome } from './row-report.ts';

type Registry = Pick<World, 'registry'>;

/** Registers that read only what the rows of a piece speak of, all at once and as it stands now, and write nothing: what would be kept is told to `onChange`. */
export async function plannedRegisters(
  { registry }: Registry,
  rows: readonly SheetRow[],
  onChange: (change: RegistryChange) => void,
): Promise<{ readonly firms: FirmRegister; readonly compounds: CompoundRegister }> {
  const firms = await plannedFirms(registry, rows);
  const compounds = await plannedCompounds(registry, rows);
  return {
    firms: {
      find: firms.find,
      keep: async (after, before, line) =>
        kept(after, before, (next) => onChange({ line, kind: 'firm', before: before ?? null, after: next })),
    },
    compounds: {
      find: compounds.find,
      namesake: compounds.namesake,
      keep: async (after, before, line) =>
        kept(after, before, (next) => {
          compounds.note(next);
          onChange({ line, kind: 'compound', before: before ?? null, after: next });
        }),
    },
  };
}

function kept<T extends Firm | Compound>(
  after: T,
  before: T | undefined,
  keep: (next: T) => void,
): RowOutcome {
  if (before !== undefined && saysTheSame(before, after)) return 'unchanged';
  keep({ ...after, version: (before?.version ?? 0) + 1 });
  return before === undefined ? 'added' : 'changed';
}

async function plannedFirms(registry: World['registry'], rows: readonly SheetRow[]) {
  const ids = rows.flatMap(({ cells }) => parseFirmId(cells.firm ?? '') ?? []);
  const known = await registry.firmsNow(ids);
  return { find: async (id: FirmId) => known.get(id) };
}

/** Compounds by the codes of the rows, and by the codes that a row without one would get: its namesake of an earlier import is there. */
async function plannedCompounds(registry: World['registry'], rows: readonly SheetRow[]) {
  const ids = rows.flatMap(({ cells }) => parseCompoundId(cells.compound ?? '') ?? firstCode(cells));
  const known = new Map<CompoundId, Compound | undefined>(ids.map((id) => [id, undefined]));
  for (const [id, compound] of await registry.compoundsNow(ids)) known.set(id, compound);
  const find = async (id: CompoundId) => {
    if (!known.has(id)) known.set(id, (await registry.compoundsNow([id])).get(id));
    return known.get(id);
  };
  return {
    find,
    note: (compound: Compound) => void known.set(compound.id, compound),
    async namesake(place: Pick<Compound, 'district' | 'name'>) {
      for (const id of compoundCodes(place)) {
        const standing = await find(id);
        if (standing === undefined) return undefined;
        if (standing.district === place.district && standing.name === place.name) return standing;
      }
      return undefined;
    },
  };
}

function firstCode({ district = '', name = '' }: SheetRow['cells']): CompoundId[] {
  if (name === '') return [];
  const [first] = compoundCodes({ district, name });
  return first === undefined ? [] : [first];
}
