import type { BadLine, SheetRow } from '../sheets/bad-row.ts';
import type { Sheet } from './sheet.ts';

/** A sheet without the rows whose key stood before: two rows of one firm or compound would undo each other at every import. A row that says the very same is no fault. */
export function withoutTwins({ kind, rows }: Pick<Sheet, 'kind' | 'rows'>): {
  readonly rows: readonly SheetRow[];
  readonly bad: readonly BadLine[];
} {
  if (kind === 'tenures') return { rows, bad: [] };
  const lines = new Map<string, SheetRow>();
  const bad: BadLine[] = [];
  const single = rows.filter(({ line, cells }) => {
    const keys = kind === 'firms' ? [cells.firm] : [cells.compound, placeOf(cells)];
    const first = keys.map((key) => (key ? lines.get(key) : undefined)).find((one) => one !== undefined);
    if (first === undefined) for (const key of keys) if (key) lines.set(key, { line, cells });
    if (first !== undefined && JSON.stringify(first.cells) !== JSON.stringify(cells))
      bad.push({ line, reason: `与第 ${first.line} 行重复 the same as on line ${first.line}` });
    return first === undefined;
  });
  return { rows: single, bad };
}

function placeOf({ district, name }: SheetRow['cells']): string {
  return name ? JSON.stringify([district, name]) : '';
}

/** What of a row is sent: no row is refused for how wide or long it is. Names stay longer than they may be: that is their own fault. */
const mostOfRow = { others: 40, head: 40, cell: 200 };

/** A row as it is sent: what the service would cut anyway is cut before, and of columns that we do not know only the first are sent. */
export function cutRow({ line, cells }: SheetRow): SheetRow {
  const isOther = ([head]: readonly [string, string]) => head.startsWith('+');
  const known = Object.entries(cells).filter((cell) => !isOther(cell));
  const others = Object.entries(cells).filter(isOther).slice(0, mostOfRow.others);
  const cut = [...known, ...others].map(([head, text]) => [
    head.slice(0, mostOfRow.head),
    text.slice(0, mostOfRow.cell),
  ]);
  return { line, cells: Object.fromEntries(cut) };
}

/** Cuts rows into pieces of at most `rows` and about `bytes` of JSON; the tenures of one compound stay together. */
export function piecesOf(
  { kind, rows }: Pick<Sheet, 'kind' | 'rows'>,
  most: { readonly rows: number; readonly bytes: number },
): readonly (readonly SheetRow[])[] {
  const groups = new Map<string, SheetRow[]>();
  for (const row of rows) {
    const key = kind === 'tenures' ? (row.cells.compound ?? '') : String(row.line);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  const pieces: SheetRow[][] = [];
  let size = 0;
  for (const group of groups.values()) {
    const last = pieces.at(-1);
    const more = bytesOf(group);
    const fits = last !== undefined && last.length + group.length <= most.rows && size + more <= most.bytes;
    if (fits) last.push(...group);
    else pieces.push([...group]);
    size = fits ? size + more : more;
  }
  return pieces;
}

function bytesOf(rows: readonly SheetRow[]): number {
  return new TextEncoder().encode(JSON.stringify(rows)).length;
}
