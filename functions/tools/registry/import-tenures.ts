import { type Compound, type CompoundId, parseCompoundId } from '../../domain/compound.ts';
import type { Tenure } from '../../domain/tenure.ts';
import type { World } from '../../ports.ts';
import { type CompoundRegister, readRegister } from './compound-register.ts';
import type { Sheet } from './read-sheet.ts';
import { type RowOutcome, type RowReport, reported } from './row-report.ts';
import { readLine, type TenureLine, tenureFaults, tenuresOf } from './tenure-lines.ts';

/**
 * Registers tenures: for every compound that a sheet names, its rows are all the tenures there are, so a wrong one is put
 * right in the sheet and imported again. A compound with any bad row stays as it was, and so does one that would lose a tenure
 * while some line of the sheet does not say whose it is.
 */
export async function* importTenures(
  world: Pick<World, 'registry'>,
  { rows, bad }: Pick<Sheet, 'rows' | 'bad'>,
): AsyncIterable<RowReport> {
  const register = await readRegister(world);
  const firms = new Set((await Array.fromAsync(world.registry.firms())).map(({ id }) => id));
  const strays = bad.map(({ line }) => line);
  const sheets = new Map<CompoundId, TenureLine[]>();
  for (const { line, cells } of rows) {
    const id = parseCompoundId(cells.compound ?? '');
    if (id !== undefined && register.byId.has(id)) {
      const lines = sheets.get(id) ?? [];
      lines.push(readLine(line, cells, firms));
      sheets.set(id, lines);
      continue;
    }
    strays.push(line);
    yield { line, bad: `小区编码 compound: no compound ${cells.compound ?? ''} is registered` };
  }
  for (const [id, lines] of sheets) {
    const compound = register.byId.get(id);
    if (compound !== undefined) yield* importLines(register, compound, lines, Math.min(...strays));
  }
}

async function* importLines(
  register: CompoundRegister,
  compound: Compound,
  lines: readonly TenureLine[],
  stray: number,
): AsyncIterable<RowReport> {
  const faults = tenureFaults(lines);
  const tenures = tenuresOf(lines);
  const gone = compound.tenures.filter((before) => !tenures.some((tenure) => sameStart(before, tenure)));
  const [wrong] = faults.keys();
  const [lost] = gone;
  const obstacle =
    wrong !== undefined
      ? `line ${wrong} of the same compound is wrong`
      : lost !== undefined && Number.isFinite(stray)
        ? `it would lose the tenure ${worded(lost)}, and line ${stray} does not say whose it is`
        : undefined;
  if (obstacle !== undefined) {
    const reason = `${compound.id} ${compound.name} stays as it was: ${obstacle}`;
    for (const { line } of lines) yield { line, bad: faults.get(line) ?? reason };
    return;
  }
  const [first, ...others] = lines;
  if (first === undefined) return;
  const kept = await reported(first.line, async () => {
    const outcome = await register.keep({ ...compound, tenures }, compound);
    return { outcome, ...(gone.length > 0 ? { notice: goneNotice(compound, gone) } : {}) };
  });
  yield 'bad' in kept ? kept : { ...kept, outcome: outcomeOf(first, compound) };
  for (const other of others)
    yield 'bad' in kept
      ? { ...kept, line: other.line }
      : { line: other.line, outcome: outcomeOf(other, compound) };
}

/** What a line brought to the compound as it was. */
function outcomeOf({ tenure }: TenureLine, { tenures }: Compound): RowOutcome {
  if (tenure === undefined) return tenures.length === 0 ? 'unchanged' : 'changed';
  const before = tenures.find((one) => sameStart(one, tenure));
  if (before === undefined) return 'added';
  return before.to === tenure.to ? 'unchanged' : 'changed';
}

function sameStart(a: Tenure, b: Tenure): boolean {
  return a.firm === b.firm && a.from === b.from;
}

function goneNotice({ id, name }: Compound, gone: readonly Tenure[]): string {
  return `${id} ${name}: 表中没有、已删去的服务合同期 tenures removed, for the sheet does not have them: ${gone.map(worded).join('; ')}`;
}

function worded({ firm, from, to }: Tenure): string {
  return `${firm} ${from}–${to ?? ''}`;
}
