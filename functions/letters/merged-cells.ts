import { strFromU8, unzipSync } from 'fflate';

/** Cells of an XLSX sheet that are merged over several rows: one column from a first row to a last, counted from 0. */
export interface MergedCells {
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

const mergeCell = /<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})"/g;

/** The merged cells of an XLSX file's first sheet, each by the column that holds its text; none where the file says of none. */
export function mergedCells(bytes: Uint8Array): readonly MergedCells[] {
  const text = (path: string) => {
    const file = unzipSync(bytes, { filter: ({ name }) => name === path })[path];
    return file === undefined ? '' : strFromU8(file);
  };
  const id = /<(?:\w+:)?sheet\s[^>]*?\br:id="([^"]+)"/.exec(text('xl/workbook.xml'))?.[1];
  const links = text('xl/_rels/workbook.xml.rels').match(/<Relationship\s[^>]*>/g) ?? [];
  const link = links.find((one) => id !== undefined && one.includes(`Id="${id}"`));
  const target = /Target="([^"]+)"/.exec(link ?? '')?.[1];
  if (target === undefined) return [];
  const sheet = text(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  // What is typed into a sheet has no bare < in it: this is the list itself.
  const place = sheet.search(/<(?:\w+:)?mergeCells[\s>]/);
  const said = place === -1 ? '' : sheet.slice(place);
  return [...said.matchAll(mergeCell)].flatMap(([, column = '', first, last]) =>
    first === last ? [] : [{ column: columnOf(column), first: Number(first) - 1, last: Number(last) - 1 }],
  );
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
