import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { isHarmless } from '../../domain/extra-columns.ts';
import {
  columnSynonyms,
  nameSynonyms,
  neededColumns,
  type Sheet,
  type SheetKind,
} from '../../registry/sheet.ts';
import type { BadLine, SheetRow } from '../../sheets/bad-row.ts';
import { BadInput, unreadable } from '../bad-input.ts';

/** Our names of columns by every Chinese name they have. */
const synonyms = new Map(
  Object.entries(columnSynonyms).flatMap(([column, names]) => names.map((name) => [name, column])),
);
for (const names of Object.values(nameSynonyms)) for (const name of names) synonyms.set(name, 'name');

/**
 * Reads a CSV file in UTF-8 (BOM allowed) with a header line. Every line is read by itself, since no cell of these sheets has
 * a line break: a quotation mark that is never closed costs its own line and hides no other. Of columns that we do not know only those are kept that
 * are about no person: nobody is here to be asked. Throws `BadInput` for a file that
 * cannot be read, or has none of our headers.
 */
export function readSheet(file: string): Sheet {
  const lines = textOf(file).split(/\r\n|\n|\r/);
  const first = lines.findIndex((line) => line.trim() !== '');
  const header = fieldsOf(lines[first] ?? '');
  if (typeof header === 'string') throw new BadInput([{ file, line: first + 1, reason: header }]);
  const names = header.map(
    (name) => synonyms.get(name) ?? (isHarmless(name) ? `+${name}` : name.toLowerCase()),
  );
  const kind = kindOf(names);
  if (kind === undefined)
    throw new BadInput([
      {
        file,
        line: Math.max(1, first + 1),
        reason: `the columns are neither of firms (${neededColumns.firms}), compounds (${neededColumns.compounds}) nor tenures (${neededColumns.tenures})`,
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
  return (Object.keys(neededColumns) as SheetKind[]).find((one) =>
    neededColumns[one].every((name) => header.includes(name)),
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
