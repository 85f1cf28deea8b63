import {
  type CompoundId,
  type HouseholdCount,
  type ManagementMode,
  parseCompoundId,
} from '../domain/compound.ts';
import { type ExtraColumns, extraLimits, mayBeAboutPeople } from '../domain/extra-columns.ts';
import type { FirmId } from '../domain/firm.ts';
import { maxHouseholdNumber } from '../domain/household.ts';
import type { Day } from '../domain/month.ts';
import { holdsPrivateNumber } from '../domain/private-numbers.ts';
import type { Tenure } from '../domain/tenure.ts';
import { BadRow } from '../sheets/bad-row.ts';
import { type EndOfMonth, readDay } from '../sheets/read-day.ts';
import { readFirmId } from '../sheets/read-firm-id.ts';
import { isTotal } from '../sheets/total-line.ts';

type Cells = Readonly<Record<string, string>>;

/** A compound as a clerk writes it: without a code where the service is to give one; what the file has no column for is left out. */
export interface CompoundRow {
  readonly id: CompoundId | undefined;
  readonly name: string;
  readonly district: string;
  readonly mode: ManagementMode;
  readonly households: HouseholdCount;
  readonly communityLine?: string;
  readonly extra: ExtraColumns;
  /** What the clerk should know of what was not kept. */
  readonly notice?: string;
}

/** A firm as a clerk writes it. */
export interface FirmRow {
  readonly id: FirmId;
  readonly name: string;
  readonly repairLine?: string;
  readonly extra: ExtraColumns;
  readonly notice?: string;
}

const modes: Readonly<Record<string, ManagementMode>> = {
  market: 'market',
  市场化: 'market',
  trusteeship: 'trusteeship',
  托管: 'trusteeship',
  coached: 'coached',
  技术指导: 'coached',
  'self-managed': 'self-managed',
  业主自治: 'self-managed',
  自治: 'self-managed',
  自管: 'self-managed',
  自我管理: 'self-managed',
  市场: 'market',
};

/** A firm's row. Throws `BadRow`. */
export function readFirmRow(cells: Cells): FirmRow {
  const line = lineOf(cells, 'repair_line', '报修电话');
  return {
    id: readFirmId(cells.firm ?? ''),
    name: text(cells, 'name', 60, '企业名称'),
    ...(line.kept !== undefined && { repairLine: line.kept }),
    ...(line.notice !== undefined && { notice: line.notice }),
    extra: extraOf(cells),
  };
}

/** A compound's row. Throws `BadRow`. */
export function readCompoundRow(cells: Cells): CompoundRow {
  const given = cells.compound ?? '';
  const id = parseCompoundId(given);
  if (given !== '' && id === undefined)
    throw new BadRow(
      `小区编码 compound: “${given}”不是四位编码，留空由系统给 "${given}" is no code of four characters; leave it empty to be given one`,
    );
  const mode = modes[cells.mode ?? ''];
  if (mode === undefined)
    throw new BadRow(`管理方式 mode: "${cells.mode ?? ''}" is none of ${Object.keys(modes).join(', ')}`);
  const said = (cells.households ?? '').replace(/[,，\s]|户$/g, '');
  const count = Number(said);
  if (!/^\d+$/.test(said) || count < 1 || count > maxHouseholdNumber)
    throw new BadRow(
      `入住户数 households: “${cells.households ?? ''}”不是整数 no whole number from 1 to ${maxHouseholdNumber}`,
    );
  const line = lineOf(cells, 'community_line', '社区电话');
  return {
    id,
    name: text(cells, 'name', 60, '小区名称'),
    district: text(cells, 'district', 60, '街道'),
    mode,
    households: {
      count,
      source: text(cells, 'households_source', 80, '户数来源'),
      day: day(cells, 'households_day', '户数日期', 'first'),
    },
    ...(line.kept !== undefined && { communityLine: line.kept }),
    ...(line.notice !== undefined && { notice: line.notice }),
    extra: extraOf(cells),
  };
}

/** A tenure's row, whosever it is; undefined where firm and days are empty: nobody serves. Throws `BadRow`. */
export function readTenure(cells: Cells): Tenure | undefined {
  if (['firm', 'from', 'to'].every((column) => (cells[column] ?? '') === '')) return undefined;
  const from = day(cells, 'from', '开始日期', 'first');
  const to =
    cells.to === undefined || /^(长期|至今|无固定期限)?$/.test(cells.to)
      ? undefined
      : day(cells, 'to', '结束日期', 'last');
  if (to !== undefined && to < from) throw new BadRow(`结束日期 to: ${to} 早于 is before ${from}`);
  return { firm: readFirmId(cells.firm ?? ''), from, ...(to === undefined ? {} : { to }) };
}

/** A telephone that is printed for residents, as far as it may be kept: somebody's own number is not, and that is said. */
function lineOf(
  cells: Cells,
  column: string,
  words: string,
): { readonly kept?: string; readonly notice?: string } {
  const given = cells[column];
  if (given === undefined) return {};
  if (!holdsPrivateNumber(given)) return { kept: given.slice(0, 40) };
  return {
    notice: `${words}像是个人的手机号或证件号，没有保存：请填座机或服务热线 ${column} looks like somebody's own number and was not kept: give a landline or a hotline`,
  };
}

/** Unknown columns as they are kept; one that may be about people is not, whoever sends it, and a cell with somebody's own number in it is dropped while it is read. */
function extraOf(cells: Cells): ExtraColumns {
  const found = Object.entries(cells)
    .filter(([name]) => name.startsWith('+') && !mayBeAboutPeople(name))
    .map(([name, value]): [string, string] => [
      name.slice(1, 1 + extraLimits.name),
      holdsPrivateNumber(value) ? '' : value.slice(0, extraLimits.value),
    ])
    .slice(0, extraLimits.columns);
  return Object.fromEntries(found);
}

function text(cells: Cells, column: string, longest: number, name: string): string {
  const value = cells[column] ?? '';
  if (value === '') throw new BadRow(`${name}没有填 ${column} is missing`);
  if (value.length > longest)
    throw new BadRow(`${name}超过 ${longest} 字 ${column} is longer than ${longest} characters`);
  if (isTotal(value))
    throw new BadRow(`${name}“${value}”：这是合计行，不导入 a line of totals is not imported`);
  if (holdsPrivateNumber(value))
    throw new BadRow(
      `${name}里像是有个人的手机号或证件号，本系统不保存 ${column} looks like somebody's own number, which the service does not hold`,
    );
  return value;
}

function day(cells: Cells, column: string, name: string, end: EndOfMonth): Day {
  const given = cells[column] ?? '';
  const found = readDay(given, end);
  if (found === 'lost-zero')
    throw new BadRow(
      `${name} ${column}: “${given}”可能是 1 月，也可能是被表格软件去掉零的 10 月，请写成 ${given.slice(0, 4)}-01 或 ${given.slice(0, 4)}-10 January, or October that lost its zero`,
    );
  if (found === 'no-day')
    throw new BadRow(`${name} ${column}: “${given}”不是日期，请写成 2026-11-30 is no day; write 2026-11-30`);
  return found;
}
