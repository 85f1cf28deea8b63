import { readTable, type TableRow } from '../../sheets/read-table.ts';

/** An element of the page by its id. Throws where the page has none. */
export function element<E extends HTMLElement = HTMLElement>(id: string): E {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`no element ${id}`);
  return found as E;
}

/** The rows of the file chosen in a field; undefined where none is chosen. Throws `NoTable` in the clerk's words. */
export async function tableIn(field: string): Promise<readonly TableRow[] | undefined> {
  const [file] = element<HTMLInputElement>(field).files ?? [];
  return file && (await readTable(new Uint8Array(await file.arrayBuffer())));
}

/** Saves a file on this machine. */
export function download(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '');
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
