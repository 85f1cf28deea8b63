import { strFromU8, unzipSync } from 'fflate';

/** Cells of an XLSX sheet that are merged over several rows: one column from a first row to a last, counted from 0. */
export interface MergedCells {
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

/** A range of cells of one or more columns. */
const reference = /^([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})$/;

/** The merged cells of an XLSX file's first sheet, each by the column that holds its text; none where the file says of none. */
export function mergedCells(bytes: Uint8Array): readonly MergedCells[] {
  const text = (path: string) => {
    const file = unzipSync(bytes, { filter: ({ name }) => name === path })[path];
    return file === undefined ? '' : strFromU8(file);
  };
  const [sheet] = tagsIn(text('xl/workbook.xml'), 'sheet');
  const id = sheet && attribute(sheet, 'r:id');
  const links = tagsIn(text('xl/_rels/workbook.xml.rels'), 'Relationship');
  const link = links.find((one) => id !== undefined && attribute(one, 'Id') === id);
  const target = link && attribute(link, 'Target');
  if (target === undefined) return [];
  const whole = text(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  // They stand behind the cells, of which there may be millions.
  const cells = tagsIn(whole.slice(Math.max(0, whole.lastIndexOf('sheetData'))), 'mergeCell');
  return cells.flatMap((cell) => {
    const [, column = '', first, last] = reference.exec(attribute(cell, 'ref') ?? '') ?? [];
    const merged = { column: columnOf(column), first: Number(first) - 1, last: Number(last) - 1 };
    return first === last ? [] : [merged];
  });
}

/** The tags of a name (in whatever namespace), each as what stands between its angle brackets. What is typed into a sheet has no bare < in it. */
function tagsIn(xml: string, name: string): readonly string[] {
  return xml
    .split('<')
    .map((part) => part.slice(0, Math.max(0, part.indexOf('>'))))
    .filter((tag) => {
      const [whole = ''] = tag.split(/[\s/]/, 1);
      return whole.slice(whole.indexOf(':') + 1) === name;
    });
}

function attribute(tag: string, name: string): string | undefined {
  const begins = `${name}="`;
  const at = tag.search(/\s/) === -1 ? -1 : tag.replaceAll(/\s/g, ' ').indexOf(` ${begins}`);
  if (at === -1) return undefined;
  const from = at + 1 + begins.length;
  const to = tag.indexOf('"', from);
  return to === -1 ? undefined : tag.slice(from, to);
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
