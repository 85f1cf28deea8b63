import { type Named, nearNames } from '../../../registry/near-names.ts';
import type { SheetRow } from '../../../sheets/bad-row.ts';

/** Compounds that there are, by district: code and name. */
export type KnownNames = Readonly<Record<string, readonly (readonly [id: string, name: string])[]>>;

/** A new name that is nearly one that there is: the clerk says whether they are one compound. */
export interface Question {
  readonly row: SheetRow;
  readonly near: readonly Named[];
}

/** Id of a compound that stands further up in the same file. */
const inFile = /^line:/;

/** Rows of compounds with the code of their namesake, and questions about rows whose name is nearly another's. */
export function resolveNames(
  rows: readonly SheetRow[],
  known: KnownNames,
): { readonly rows: readonly SheetRow[]; readonly questions: readonly Question[] } {
  const districts = new Map<string, ReturnType<typeof nearNames>>();
  const codes = new Map<string, string>();
  for (const [district, list] of Object.entries(known)) {
    districts.set(district, nearNames(list.map(([id, name]) => ({ id, name }))));
    for (const [id, name] of list) codes.set(JSON.stringify([district, name]), id);
  }
  const questions: Question[] = [];
  const resolved = rows.map((row) => {
    const { compound = '', district = '', name = '' } = row.cells;
    if (compound !== '' || name === '') return row;
    const code = codes.get(JSON.stringify([district, name]));
    if (code !== undefined) return withCode(row, code);
    const near = districts.get(district) ?? nearNames([]);
    districts.set(district, near);
    const found = near.of(name);
    if (found.length > 0) questions.push({ row, near: found });
    near.add({ id: `line:${row.line}`, name });
    return row;
  });
  return { rows: resolved, questions };
}

/** The row as the clerk decided: of that compound, a new one (empty), or, where it stands in the file already, left out (undefined). */
export function decided(row: SheetRow, id: string): SheetRow | undefined {
  if (id === '') return row;
  return inFile.test(id) ? undefined : withCode(row, id);
}

function withCode(row: SheetRow, compound: string): SheetRow {
  return { ...row, cells: { ...row.cells, compound } };
}
