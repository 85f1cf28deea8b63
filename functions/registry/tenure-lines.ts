import type { Tenure } from '../domain/tenure.ts';
import type { SheetRow } from '../sheets/bad-row.ts';
import { BadRow } from '../sheets/bad-row.ts';
import { readTenure } from './read-row.ts';
import type { FirmRegister } from './registers.ts';

/** A line of a tenures sheet as read: a tenure, none where it says that nobody serves, or what is wrong with it. */
export interface TenureLine {
  readonly line: number;
  readonly tenure?: Tenure;
  readonly fault?: string;
}

/** Reads a line; the firm must be one of `firms`. */
export async function readLine(
  line: number,
  cells: SheetRow['cells'],
  firms: Pick<FirmRegister, 'find'>,
): Promise<TenureLine> {
  try {
    const tenure = readTenure(cells);
    if (tenure === undefined) return { line };
    if ((await firms.find(tenure.firm)) === undefined)
      return { line, fault: `企业 ${tenure.firm} 还没有登记 no firm ${tenure.firm} is registered` };
    return { line, tenure };
  } catch (error) {
    if (!(error instanceof BadRow)) throw error;
    return { line, fault: error.message };
  }
}

/** What is wrong with the lines of one compound, by line: their own faults, and tenures that share a day. */
export function tenureFaults(lines: readonly TenureLine[]): ReadonlyMap<number, string> {
  const faults = new Map(lines.flatMap(({ line, fault }) => (fault === undefined ? [] : [[line, fault]])));
  const nobody = lines.find(({ tenure, fault }) => tenure === undefined && fault === undefined);
  if (nobody !== undefined && lines.length > 1)
    faults.set(
      nobody.line,
      '没有企业的一行表示无人服务，该小区只能有这一行 a row without a firm says that nobody serves: it stands alone for its compound',
    );
  const sorted = inTime(lines);
  for (const [index, { line, tenure }] of sorted.entries()) {
    const next = sorted[index + 1];
    if (next === undefined || (tenure.to !== undefined && tenure.to < next.tenure.from)) continue;
    const [first, second] = line < next.line ? [line, next.line] : [next.line, line];
    faults.set(
      second,
      `与第 ${first} 行的服务合同期重叠 the tenure overlaps another of the same compound, on line ${first}`,
    );
  }
  return faults;
}

/** The tenures of one compound's lines, in time. */
export function tenuresOf(lines: readonly TenureLine[]): readonly Tenure[] {
  return inTime(lines).map(({ tenure }) => tenure);
}

function inTime(lines: readonly TenureLine[]): readonly { readonly line: number; readonly tenure: Tenure }[] {
  return lines
    .flatMap(({ line, tenure }) => (tenure === undefined ? [] : [{ line, tenure }]))
    .sort((a, b) => (a.tenure.from < b.tenure.from ? -1 : 1));
}
