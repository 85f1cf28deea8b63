import { createReadStream } from 'node:fs';
import { CsvError, parse } from 'csv-parse';
import { BadInput, type Faults, unreadable } from '../bad-input.ts';

/** A row of a CSV file by column name, with the line it stands on. A field that is not there is an empty string. */
export interface CsvRow {
  readonly line: number;
  readonly field: (column: string) => string;
}

/**
 * The rows of a CSV file with headers (UTF-8, with or without a byte order mark), read as a stream. Every one of `columns` must be
 * in the header, in any order and case; further columns are passed over. A row with more fields than the header is one of the
 * file's `faults`; so is broken quoting, which ends the rows: what follows cannot be told apart. Throws BadInput for an
 * unreadable file or a wrong header.
 */
export async function* readCsv(faults: Faults, columns: readonly string[]): AsyncGenerator<CsvRow> {
  const { file } = faults;
  const rows = parse({ bom: true, info: true, relax_column_count: true, skip_empty_lines: true, trim: true });
  createReadStream(file)
    .on('error', (error) => rows.destroy(error))
    .pipe(rows);
  let header: Header | undefined;
  let last = 0;
  try {
    for await (const { record, info } of rows as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      last = info.lines;
      if (header === undefined) {
        header = headerOf(file, info.lines, record, columns);
        continue;
      }
      const { width, places } = header;
      if (record.length > width) faults.add(info.lines, `${record.length} fields under a header of ${width}`);
      else yield { line: info.lines, field: (column) => record[places.get(column) ?? -1] ?? '' };
    }
  } catch (error) {
    if (error instanceof BadInput) throw error;
    if (!(error instanceof CsvError)) throw unreadable(file, error);
    return faults.add(last + 1, quoting(error));
  }
  if (header === undefined) throw new BadInput([{ file, line: 1, reason: 'the file is empty' }]);
}

interface Header {
  readonly places: ReadonlyMap<string, number>;
  readonly width: number;
}

function headerOf(file: string, line: number, names: readonly string[], columns: readonly string[]): Header {
  const places = new Map(names.map((name, place) => [name.toLowerCase(), place]));
  const missing = columns.filter((column) => !places.has(column));
  if (missing.length > 0)
    throw new BadInput([{ file, line, reason: `the header lacks ${missing.join(', ')}` }]);
  if (places.size < names.length)
    throw new BadInput([{ file, line, reason: 'the header names a column twice' }]);
  return { places, width: names.length };
}

/** What is wrong with quotation marks, on the line where the row begins: the end of the file, where it shows, says nothing. */
function quoting({ code, message }: CsvError): string {
  const reason =
    code === 'CSV_QUOTE_NOT_CLOSED' ? 'a quotation mark opens in this row and is never closed' : message;
  return `${reason}; the rows after it were not read`;
}
