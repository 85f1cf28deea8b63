import { createReadStream } from 'node:fs';
import { CsvError, parse } from 'csv-parse';
import { BadInput } from './bad-input.ts';

/** A row of a CSV file by column name, with the line it stands on. A field that is not there is an empty string. */
export interface CsvRow {
  readonly line: number;
  readonly field: (column: string) => string;
}

/**
 * The rows of a CSV file with headers (UTF-8, with or without a byte order mark), read as a stream. Every one of `columns` must be
 * in the header, in any order and case; further columns are passed over. Throws BadInput for an unreadable file, a wrong header, broken
 * quoting or a row with more fields than the header.
 */
export async function* readCsv(file: string, columns: readonly string[]): AsyncGenerator<CsvRow> {
  const fault = (line: number, reason: string) => new BadInput([{ file, line, reason }]);
  const rows = parse({ bom: true, info: true, relax_column_count: true, skip_empty_lines: true, trim: true });
  createReadStream(file)
    .on('error', (error) => rows.destroy(error))
    .pipe(rows);
  let places: ReadonlyMap<string, number> | undefined;
  let width = 0;
  try {
    for await (const { record, info } of rows as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      if (places === undefined) {
        places = new Map(record.map((name, place) => [name.toLowerCase(), place]));
        width = record.length;
        const missing = columns.filter((column) => !places?.has(column));
        if (missing.length > 0) throw fault(info.lines, `the header lacks ${missing.join(', ')}`);
        if (places.size < width) throw fault(info.lines, 'the header names a column twice');
        continue;
      }
      if (record.length > width)
        throw fault(info.lines, `${record.length} fields under a header of ${width}`);
      const known = places;
      yield { line: info.lines, field: (column) => record[known.get(column) ?? -1] ?? '' };
    }
  } catch (error) {
    if (error instanceof BadInput) throw error;
    const line = error instanceof CsvError && typeof error.lines === 'number' ? error.lines : 1;
    throw fault(line, error instanceof Error ? error.message : String(error));
  }
  if (places === undefined) throw fault(1, 'the file is empty');
}
