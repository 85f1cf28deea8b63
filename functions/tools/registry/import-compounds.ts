import type { Compound } from '../../domain/compound.ts';
import type { World } from '../../ports.ts';
import { newCompoundId } from './compound-code.ts';
import { type CompoundRegister, readRegister } from './compound-register.ts';
import { BadRow, type CompoundRow, readCompoundRow } from './read-row.ts';
import type { SheetRow } from './read-sheet.ts';
import { onceEach, type RowReport, reported } from './row-report.ts';

/** Registers compounds row by row. A row without a code is the compound of its name in its district, or a new one; the report says its code. */
export async function* importCompounds(
  world: Pick<World, 'registry'>,
  rows: readonly SheetRow[],
): AsyncIterable<RowReport> {
  const register = await readRegister(world);
  const once = onceEach();
  for (const { line, cells } of rows)
    yield await reported(line, async () => {
      const { id: given, ...row } = readCompoundRow(cells);
      const before = standing(register, given, row);
      const id = before?.id ?? given ?? newCompoundId(row, register.byId);
      once(id, line);
      const fresh = { id, tenures: [], batches: [], version: 1 };
      const outcome = await register.keep({ ...(before ?? fresh), ...row }, before);
      const { name, district } = row;
      return { outcome, ...(given === undefined && { given: { id, name, district } }) };
    });
}

function standing(
  register: CompoundRegister,
  id: CompoundRow['id'],
  row: Omit<CompoundRow, 'id'>,
): Compound | undefined {
  const namesake = register.namesake(row);
  if (id === undefined) return namesake;
  if (namesake !== undefined && namesake.id !== id)
    throw new BadRow(`${row.district} ${row.name} is registered already, as ${namesake.id}`);
  return register.byId.get(id);
}
