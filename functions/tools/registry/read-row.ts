import {
  type CompoundId,
  type HouseholdCount,
  type ManagementMode,
  parseCompoundId,
} from '../../domain/compound.ts';
import { type Firm, type FirmId, parseFirmId } from '../../domain/firm.ts';
import { maxHouseholdNumber } from '../../domain/household.ts';
import { type Day, parseDay } from '../../domain/month.ts';
import type { Tenure } from '../../domain/tenure.ts';

type Cells = Readonly<Record<string, string>>;

/** A compound as a clerk writes it: without a code where the service is to give one. */
export interface CompoundRow {
  readonly id: CompoundId | undefined;
  readonly name: string;
  readonly district: string;
  readonly mode: ManagementMode;
  readonly households: HouseholdCount;
  readonly communityLine: string;
}

/** A firm as a clerk writes it. */
export type FirmRow = Omit<Firm, 'version'>;

/** Why a row is refused, in the clerk's words. */
export class BadRow extends Error {}

const modes: Readonly<Record<string, ManagementMode>> = {
  market: 'market',
  市场化: 'market',
  trusteeship: 'trusteeship',
  托管: 'trusteeship',
  coached: 'coached',
  技术指导: 'coached',
  'self-managed': 'self-managed',
  业主自治: 'self-managed',
};

/** A firm's row. Throws `BadRow`. */
export function readFirmRow(cells: Cells): FirmRow {
  return {
    id: firmId(cells),
    name: text(cells, 'name', 60),
    repairLine: (cells.repair_line ?? '').slice(0, 40),
  };
}

/** A compound's row. Throws `BadRow`. */
export function readCompoundRow(cells: Cells): CompoundRow {
  const given = cells.compound ?? '';
  const id = parseCompoundId(given);
  if (given !== '' && id === undefined)
    throw new BadRow(
      `小区编码 compound: "${given}" is no code of four characters; leave it empty to be given one`,
    );
  const mode = modes[cells.mode ?? ''];
  if (mode === undefined)
    throw new BadRow(`管理方式 mode: "${cells.mode}" is none of ${Object.keys(modes).join(', ')}`);
  const count = Number(cells.households);
  if (!/^\d+$/.test(cells.households ?? '') || count < 1 || count > maxHouseholdNumber)
    throw new BadRow(
      `入住户数 households: "${cells.households}" is no whole number from 1 to ${maxHouseholdNumber}`,
    );
  return {
    id,
    name: text(cells, 'name', 60),
    district: text(cells, 'district', 60),
    mode,
    households: { count, source: text(cells, 'households_source', 80), day: day(cells, 'households_day') },
    communityLine: (cells.community_line ?? '').slice(0, 40),
  };
}

/** A tenure's row, whosever it is; undefined where firm and days are empty: nobody serves. Throws `BadRow`. */
export function readTenure(cells: Cells): Tenure | undefined {
  if (['firm', 'from', 'to'].every((column) => (cells[column] ?? '') === '')) return undefined;
  const from = day(cells, 'from');
  const to = cells.to === undefined || cells.to === '' ? undefined : day(cells, 'to');
  if (to !== undefined && to < from) throw new BadRow(`结束日期 to: ${to} is before ${from}`);
  return { firm: firmId(cells), from, ...(to === undefined ? {} : { to }) };
}

function firmId(cells: Cells): FirmId {
  const given = cells.firm ?? '';
  if (/^\d(\.\d+)?E\+?\d+$/i.test(given))
    throw new BadRow(
      `统一社会信用代码 firm: "${given}" was turned into a number by a spreadsheet; format the column as text`,
    );
  const id = parseFirmId(given);
  if (id === undefined)
    throw new BadRow(
      `统一社会信用代码 firm: "${given}" is no valid credit code (18 characters with a check character)`,
    );
  return id;
}

function text(cells: Cells, column: string, longest: number): string {
  const value = cells[column] ?? '';
  if (value === '') throw new BadRow(`${column} is missing`);
  if (value.length > longest) throw new BadRow(`${column} is longer than ${longest} characters`);
  return value;
}

function day(cells: Cells, column: string): Day {
  const found = parseDay(cells[column] ?? '');
  if (found === undefined)
    throw new BadRow(`${column}: "${cells[column] ?? ''}" is no day; write 2026-11-30`);
  return found;
}
