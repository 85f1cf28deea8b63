import type { Compound, CompoundId } from '../../domain/compound.ts';
import { canonicalJson } from '../../domain/result/canonical-json.ts';
import { overlapping } from '../../domain/tenure.ts';
import type { World } from '../../ports.ts';
import { newCompoundId } from './compound-code.ts';
import { BadRow, readCompoundRow, readFirmRow, readTenureRow } from './read-row.ts';
import type { Sheet, SheetRow } from './read-sheet.ts';

/** What became of a row. */
export type RowOutcome = 'added' | 'changed' | 'unchanged';

/** What an import did: rows by outcome, and the bad ones with line and reason. */
export interface ImportReport {
  readonly counts: Readonly<Record<RowOutcome, number>>;
  readonly bad: readonly { readonly line: number; readonly reason: string }[];
}

type Registers = Pick<World, 'registry'>;

/** Imports a sheet row by row: good rows are kept, bad ones reported with their line. The same sheet twice changes nothing. */
export async function importSheet(
  world: Registers,
  sheet: Sheet,
  onRow: (done: number) => void,
): Promise<ImportReport> {
  const counts: Record<RowOutcome, number> = { added: 0, changed: 0, unchanged: 0 };
  const bad: { line: number; reason: string }[] = [];
  const importRow = await importer(world, sheet.kind);
  for (const [index, row] of sheet.rows.entries()) {
    try {
      counts[await importRow(row)] += 1;
    } catch (error) {
      if (!(error instanceof BadRow)) throw error;
      bad.push({ line: row.line, reason: error.message });
    }
    onRow(index + 1);
  }
  return { counts, bad };
}

async function importer(
  world: Registers,
  kind: Sheet['kind'],
): Promise<(row: SheetRow) => Promise<RowOutcome>> {
  if (kind === 'firms') return ({ cells }) => importFirm(world, cells);
  const compounds = new Map<CompoundId, Compound>();
  for await (const compound of world.registry.compounds()) compounds.set(compound.id, compound);
  const keep = (compound: Compound, before: Compound | undefined) =>
    keepCompound(world, compounds, compound, before);
  return ({ cells }) =>
    kind === 'compounds'
      ? importCompound(compounds, keep, cells)
      : importTenure(world, compounds, keep, cells);
}

async function importFirm(world: Registers, cells: SheetRow['cells']): Promise<RowOutcome> {
  const firm = readFirmRow(cells);
  const before = await world.registry.firm(firm.id);
  if (before !== undefined && canonicalJson(before) === canonicalJson(firm)) return 'unchanged';
  await world.registry.putFirm(firm);
  return before === undefined ? 'added' : 'changed';
}

type Keep = (compound: Compound, before: Compound | undefined) => Promise<RowOutcome>;

function importCompound(
  compounds: ReadonlyMap<CompoundId, Compound>,
  keep: Keep,
  cells: SheetRow['cells'],
): Promise<RowOutcome> {
  const { id, ...row } = readCompoundRow(cells);
  const namesake = [...compounds.values()].find(
    ({ name, district }) => name === row.name && district === row.district,
  );
  if (id !== undefined && namesake !== undefined && namesake.id !== id)
    throw new BadRow(`${row.district} ${row.name} is registered already, as ${namesake.id}`);
  const before = id === undefined ? namesake : compounds.get(id);
  const fresh = {
    id: id ?? newCompoundId(row, compounds),
    tenures: [],
    issues: { base: 1, exceptions: {} },
    version: 1,
  };
  return keep({ ...(before ?? fresh), ...row }, before);
}

async function importTenure(
  world: Registers,
  compounds: ReadonlyMap<CompoundId, Compound>,
  keep: Keep,
  cells: SheetRow['cells'],
): Promise<RowOutcome> {
  const { compound: id, tenure } = readTenureRow(cells);
  const before = compounds.get(id);
  if (before === undefined) throw new BadRow(`no compound ${id} is registered`);
  if ((await world.registry.firm(tenure.firm)) === undefined)
    throw new BadRow(`no firm ${tenure.firm} is registered`);
  const others = before.tenures.filter(({ firm, from }) => firm !== tenure.firm || from !== tenure.from);
  const tenures = [...others, tenure].sort((a, b) => (a.from < b.from ? -1 : 1));
  if (overlapping(tenures))
    throw new BadRow(`the tenure from ${tenure.from} overlaps another of ${before.name}`);
  return keep({ ...before, tenures }, before);
}

async function keepCompound(
  world: Registers,
  compounds: Map<CompoundId, Compound>,
  compound: Compound,
  before: Compound | undefined,
): Promise<RowOutcome> {
  if (before !== undefined && canonicalJson(before) === canonicalJson(compound)) return 'unchanged';
  const next = { ...compound, version: (before?.version ?? 0) + 1 };
  if (!(await world.registry.putCompound(next)))
    throw new BadRow(`${next.name} was changed by somebody else meanwhile; import again`);
  compounds.set(next.id, next);
  return before === undefined ? 'added' : 'changed';
}
