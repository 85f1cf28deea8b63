import { readFileSync } from 'node:fs';
import { CsvError, parse } from 'csv-parse/sync';

/** A row by the canonical names of its columns, with the line of the file it stands on. */
export interface SheetRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** What a file is about, told by its columns. */
export type SheetKind = 'firms' | 'compounds' | 'tenures';

/** A file as read. */
export interface Sheet {
  readonly kind: SheetKind;
  readonly rows: readonly SheetRow[];
}

/** A file that cannot be read at all; `line` where the trouble lies. */
export class UnreadableSheet extends Error {
  readonly line: number;
  constructor(line: number, reason: string) {
    super(reason);
    this.name = 'UnreadableSheet';
    this.line = line;
  }
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

/** Reads a CSV file in UTF-8 (BOM allowed) with a header line. Throws `UnreadableSheet` where it is none, or none of ours. */
export function readSheet(file: string): Sheet {
  const records = parsed(file);
  const header = Object.keys(records[0]?.record ?? {});
  const kind = (Object.keys(columns) as SheetKind[]).find((one) =>
    columns[one].every((name) => header.includes(name)),
  );
  if (kind === undefined)
    throw new UnreadableSheet(
      1,
      `the columns are neither of firms (${columns.firms}), compounds (${columns.compounds}) nor tenures (${columns.tenures})`,
    );
  return { kind, rows: records.map(({ record, info }) => ({ line: info.lines, cells: record })) };
}

function parsed(
  file: string,
): readonly { readonly record: Record<string, string>; readonly info: { readonly lines: number } }[] {
  try {
    return parse(readFileSync(file, 'utf8'), {
      bom: true,
      info: true,
      trim: true,
      skip_empty_lines: true,
      columns: (names: readonly string[]) => names.map((name) => synonyms[name] ?? name.toLowerCase()),
    }) as unknown as readonly { record: Record<string, string>; info: { lines: number } }[];
  } catch (error) {
    if (error instanceof CsvError) throw new UnreadableSheet(Number(error.lines ?? 1), error.message);
    throw new UnreadableSheet(0, error instanceof Error ? error.message : String(error));
  }
}
