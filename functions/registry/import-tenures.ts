import { type Compound, type CompoundId, parseCompoundId } from '../domain/compound.ts';
import { markedAs, type Tenure } from '../domain/tenure.ts';
import type { SheetRow } from '../sheets/bad-row.ts';
import type { MayTouch } from './import-compounds.ts';
import type { CompoundRegister, FirmRegister } from './registers.ts';
import { type RowOutcome, type RowReport, reported } from './row-report.ts';
import { readLine, type TenureLine, tenureFaults, tenuresOf } from './tenure-lines.ts';

/**
 * Registers tenures: for every compound that a sheet names, its rows are all the tenures there are, so a wrong one is put
 * right in the sheet and imported again. A compound with any bad row stays as it was, and so does one that would lose a tenure
 * while some line of the sheet does not say whose it is.
 */
export async function* importTenures(
  { compounds, firms }: { readonly compounds: CompoundRegister; readonly firms: Pick<FirmRegister, 'find'> },
  { rows, strays: known }: { readonly rows: readonly SheetRow[]; readonly strays: readonly number[] },
  mayTouch: MayTouch = () => true,
): AsyncIterable<RowReport> {
  const strays = [...known];
  const sheets = new Map<CompoundId, TenureLine[]>();
  for (const { line, cells } of rows) {
    const id = parseCompoundId(cells.compound ?? '');
    const compound = id && (await compounds.find(id));
    if (compound !== undefined && mayTouch(compound)) {
      const lines = sheets.get(compound.id) ?? [];
      lines.push(await readLine(line, cells, firms));
      sheets.set(compound.id, lines);
      continue;
    }
    strays.push(line);
    yield { line, bad: strayReason(cells.compound ?? '') };
  }
  for (const [id, lines] of sheets) {
    const compound = await compounds.find(id);
    if (compound !== undefined) yield* importLines(compounds, compound, lines, Math.min(...strays));
  }
}

/** Why a line is nobody's. */
function strayReason(code: string): string {
  return `小区编码 compound: 没有登记编码为“${code}”的小区 no compound ${code} is registered`;
}

async function* importLines(
  register: CompoundRegister,
  compound: Compound,
  lines: readonly TenureLine[],
  stray: number,
): AsyncIterable<RowReport> {
  const faults = tenureFaults(lines);
  const tenures = markedAs(compound.tenures, tenuresOf(lines));
  const gone = compound.tenures.filter((before) => !tenures.some((tenure) => sameStart(before, tenure)));
  const [wrong] = faults.keys();
  const [lost] = gone;
  const obstacle =
    wrong !== undefined
      ? `同一小区的第 ${wrong} 行有误 line ${wrong} of the same compound is wrong`
      : lost !== undefined && Number.isFinite(stray)
        ? `会丢失服务合同期 ${worded(lost)}，而第 ${stray} 行看不出是哪个小区 it would lose the tenure ${worded(lost)}, and line ${stray} does not say whose it is`
        : undefined;
  if (obstacle !== undefined) {
    const reason = `${compound.id} ${compound.name} 未改动 stays as it was: ${obstacle}`;
    for (const { line } of lines) yield { line, bad: faults.get(line) ?? reason };
    return;
  }
  const [first, ...others] = lines;
  if (first === undefined) return;
  const kept = await reported(first.line, async () => {
    const outcome = await register.keep({ ...compound, tenures }, compound, first.line);
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
