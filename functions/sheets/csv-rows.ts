import { type CsvError, parse } from 'csv-parse/browser/esm/sync';

/** Bytes that are read at once: a long file goes by in stretches, so that what was read of it can be let go between them. */
const stretch = 250_000;

/**
 * Hands over the records of a CSV file in UTF-8 or GB18030, separated by commas, semicolons or tabs, each with the line that csv-parse counts. Throws the parser's
 * error with the line of the file as `lines`.
 */
export async function eachRecord(
  bytes: Uint8Array,
  onRecord: (cells: string[], line: number) => void,
): Promise<void> {
  const encoding = isUtf8(bytes) ? 'utf-8' : 'gb18030';
  const [first = ''] = decoded(bytes.subarray(0, 8000), encoding);
  const head = first.slice(0, 2000).replace(/"[^"]*"/g, '');
  const delimiter = [',', ';', '\t'].reduce((best, one) =>
    head.split(one).length > head.split(best).length ? one : best,
  );
  // As bytes: of a text the parser makes them one by one, which takes longer than all the rest.
  const encoder = new TextEncoder();
  let before = 0;
  for (const part of wholeLines(decoded(bytes, encoding))) {
    try {
      parse(encoder.encode(part), {
        delimiter,
        trim: true,
        relax_column_count: true,
        relax_quotes: true,
        on_record: (cells: string[], { lines }) => {
          onRecord(cells, before + lines);
          return null;
        },
      });
    } catch (error) {
      const { lines } = error as Partial<CsvError>;
      if (typeof lines !== 'number') throw error;
      throw Object.assign(new Error('csv'), { lines: before + lines });
    }
    before += part.split('\n').length - 1;
    // Lets the engine collect what was read before it grows.
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** UTF-8 where the bytes are that; else it is GB18030, of which GBK and GB2312 are parts. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    for (const _ of decoded(bytes, 'utf-8', true));
    return true;
  } catch {
    return false;
  }
}

function* decoded(bytes: Uint8Array, encoding: string, fatal = false): Iterable<string> {
  const decoder = new TextDecoder(encoding, { fatal });
  for (let from = 0; from < bytes.length; from += stretch)
    yield decoder.decode(bytes.subarray(from, from + stretch), { stream: true });
  yield decoder.decode();
}

/** Texts cut after lines instead of anywhere. */
function* wholeLines(texts: Iterable<string>): Iterable<string> {
  let rest = '';
  for (const text of texts) {
    rest += text;
    const end = lastCut(rest);
    if (end > 0) yield rest.slice(0, end);
    rest = rest.slice(end);
  }
  if (rest !== '') yield rest;
}

/** The last place after a line without quotation marks, where all marks before are in pairs: never inside a quoted cell. 0 where there is none. */
function lastCut(text: string): number {
  let [cut, marks, mark] = [0, 0, text.indexOf('"')];
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) {
    const before = marks;
    for (; mark !== -1 && mark < end; mark = text.indexOf('"', mark + 1)) marks += 1;
    if (marks === before && marks % 2 === 0) cut = end + 1;
  }
  return cut;
}
