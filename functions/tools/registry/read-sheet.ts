import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { BadInput, unreadable } from '../bad-input.ts';

/** A row by the canonical names of its columns, with the line of the file it stands on. */
export interface SheetRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** A line that is no row: what is wrong with it, in the clerk's words. */
export interface BadLine {
  readonly line: number;
  readonly reason: string;
}

/** What a file is about, told by its columns. */
export type SheetKind = 'firms' | 'compounds' | 'tenures';

/** A file as read: the rows, and the lines that are none. */
export interface Sheet {
  readonly kind: SheetKind;
  readonly rows: readonly SheetRow[];
  readonly bad: readonly BadLine[];
}

const columns: Readonly<Record<SheetKind, readonly string[]>> = {
  tenures: ['compound', 'firm', 'from'],
  compounds: ['name', 'district', 'mode', 'households', 'households_source', 'households_day'],
  firms: ['firm', 'name'],
};

/** Chinese names of the columns. */
const synonyms: Readonly<Record<string, string>> = {
  统一社会信用代码: 'firm',
  企业名称: 'name',
  报修电话: 'repair_line',
  小区编码: 'compound',
  小区名称: 'name',
  街道: 'district',
  管理方式: 'mode',
  入住户数: 'households',
  户数来源: 'households_source',
  户数日期: 'households_day',
  社区电话: 'community_line',
  开始日期: 'from',
  结束日期: 'to',
};

/**
 * Reads a CSV file in UTF-8 (BOM allowed) with a header line. Every line is read by itself, since no cell of these sheets has
 * a line break: a quotation mark that is never closed costs its own line and hides no other. Throws `BadInput` for a file that
 * cannot be read, or has none of our headers.
 */
export function readSheet(file: string): Sheet {
  const lines = textOf(file).split(/\r\n|\n|\r/);
  const first = lines.findIndex((line) => line.trim() !== '');
  const header = fieldsOf(lines[first] ?? '');
  if (typeof header === 'string') throw new BadInput([{ file, line: first + 1, reason: header }]);
  const names = header.map((name) => synonyms[name] ?? name.toLowerCase());
  const kind = kindOf(names);
  if (kind === undefined)
    throw new BadInput([
      {
        file,
        line: Math.max(1, first + 1),
        reason: `the columns are neither of firms (${columns.firms}), compounds (${columns.compounds}) nor tenures (${columns.tenures})`,
      },
    ]);
  const rows: SheetRow[] = [];
  const bad: BadLine[] = [];
  for (const [index, text] of lines.entries()) {
    const line = index + 1;
    if (index <= first || text.trim() === '') continue;
    const fields = fieldsOf(text);
    if (typeof fields !== 'string' && fields.every((field) => field === '')) continue;
    if (typeof fields === 'string') bad.push({ line, reason: fields });
    else if (fields.length > names.length || (fields.length < names.length && kind !== 'tenures'))
      bad.push({ line, reason: `${fields.length} fields under a header of ${names.length}` });
    else
      rows.push({ line, cells: Object.fromEntries(names.map((name, place) => [name, fields[place] ?? ''])) });
  }
  return { kind, rows, bad };
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw unreadable(file, error);
  }
}

function kindOf(header: readonly string[]): SheetKind | undefined {
  return (Object.keys(columns) as SheetKind[]).find((one) =>
    columns[one].every((name) => header.includes(name)),
  );
}

/** The fields of a line, or what is wrong with its quotation marks. */
function fieldsOf(line: string): readonly string[] | string {
  try {
    const records: string[][] = parse(line, { trim: true, relax_quotes: false });
    return records[0] ?? [];
  } catch {
    return 'a quotation mark " stands where none may, or is never closed';
  }
}
