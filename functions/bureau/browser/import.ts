import { readTable } from '../../letters/read-table.ts';

/** How many rows a chosen file has. */
export async function rowsIn(file: Blob): Promise<number> {
  return (await readTable(new Uint8Array(await file.arrayBuffer()))).length;
}
