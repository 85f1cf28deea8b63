import type { BadLine, Sheet, SheetRow } from './sheet.ts';

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

/** Cuts rows into pieces of at most `most`; the tenures of one compound stay together. */
export function piecesOf(
  { kind, rows }: Pick<Sheet, 'kind' | 'rows'>,
  most: number,
): readonly (readonly SheetRow[])[] {
  const groups = new Map<string, SheetRow[]>();
  for (const row of rows) {
    const key = kind === 'tenures' ? (row.cells.compound ?? '') : String(row.line);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  const pieces: SheetRow[][] = [];
  for (const group of groups.values()) {
    const last = pieces.at(-1);
    if (last !== undefined && last.length + group.length <= most) last.push(...group);
    else pieces.push([...group]);
  }
  return pieces;
}
