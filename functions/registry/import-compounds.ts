import type { Compound } from '../domain/compound.ts';
import { extraAfter } from '../domain/extra-columns.ts';
import type { SheetRow } from '../sheets/bad-row.ts';
import { BadRow } from '../sheets/bad-row.ts';
import { compoundCodes } from './compound-code.ts';
import { type CompoundRow, readCompoundRow } from './read-row.ts';
import type { CompoundRegister } from './registers.ts';
import { onceEach, type RowReport, reported } from './row-report.ts';

/** Whether a clerk may touch a compound of this place. */
export type MayTouch = (place: Pick<Compound, 'id' | 'district'>) => boolean;

/** What becomes of a code that the register does not know: refused where codes are the service's to give, or taken for a new compound's where a file brings them. */
export type UnknownCodes = 'refused' | 'taken';

/** Registers compounds row by row. A row without a code is the compound of its name in its district, or a new one; the report says its code. */
export async function* importCompounds(
  register: CompoundRegister,
  rows: readonly SheetRow[],
  {
    mayTouch = () => true,
    unknownCodes,
  }: { readonly mayTouch?: MayTouch; readonly unknownCodes: UnknownCodes },
): AsyncIterable<RowReport> {
  const once = onceEach();
  for (const { line, cells } of rows)
    yield await reported(line, async () => {
      const { id: given, notice, ...row } = readCompoundRow(cells);
      const before = await standing(register, given, row);
      if (given !== undefined && before === undefined && unknownCodes === 'refused') throw unknownCode(given);
      const id = before?.id ?? given ?? (await freeCode(register, row));
      once(id, line);
      if (!mayTouch({ id, district: row.district }) || (before !== undefined && !mayTouch(before)))
        throw new BadRow(`${row.district} 不在您的授权范围 is outside what was entrusted to you`);
      const outcome = await register.keep(compoundAfter(id, before, row), before, line);
      const { name, district } = row;
      const said = notice === undefined ? {} : { notice };
      return { outcome, ...said, ...(given === undefined && { given: { id, name, district } }) };
    });
}

/** A compound as its row leaves it: what the file has no column for stays as it was. */
function compoundAfter(
  id: Compound['id'],
  before: Compound | undefined,
  { extra, ...row }: Omit<CompoundRow, 'id'>,
): Compound {
  const fresh = { id, communityLine: '', tenures: [], batches: [], version: 1, extra: undefined };
  const { extra: kept, ...standing } = before ?? fresh;
  return { ...standing, ...row, ...extraAfter(kept, extra) };
}

async function standing(
  register: CompoundRegister,
  id: CompoundRow['id'],
  row: Omit<CompoundRow, 'id'>,
): Promise<Compound | undefined> {
  const namesake = await register.namesake(row);
  if (id === undefined) return namesake;
  if (namesake !== undefined && namesake.id !== id)
    throw new BadRow(
      `${row.district} ${row.name} 已登记，编码 ${namesake.id} is registered already, as ${namesake.id}`,
    );
  return await register.find(id);
}

function unknownCode(id: Compound['id']): BadRow {
  return new BadRow(
    `没有登记编码为“${id}”的小区：新小区请把编码留空，由系统给；已有的小区请核对编码 no compound ${id} is registered: leave the code of a new one empty, and check that of a standing one`,
  );
}

async function freeCode(register: CompoundRegister, row: Omit<CompoundRow, 'id'>): Promise<Compound['id']> {
  for (const id of compoundCodes(row)) if ((await register.find(id)) === undefined) return id;
  throw new Error('codes never end');
}
