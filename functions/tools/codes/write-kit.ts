import { chmod, type FileHandle, open, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Bar, Presets } from 'cli-progress';
import { stringify } from 'csv-stringify/sync';
import writeXlsxFile from 'write-excel-file/node';
import type { NumberedRoom } from '../../domain/letters/number-rooms.ts';
import { keepRows } from '../../letters/keep-table.ts';
import { type KitOrder, kitPieces } from '../../letters/kit.tsx';

/** Files with codes or rooms in them are for their owner alone. */
const mode = 0o600;

const keepCsv = '户号对照表.csv';
const keepXlsx = '户号对照表.xlsx';

/** Writes a kit into `folder`, piece by piece, behind a progress bar. */
export async function writeKit(folder: string, order: KitOrder): Promise<void> {
  const format = '  评价信 letters |{bar}| {value}/{total}';
  const bar = new Bar({ format, hideCursor: true }, Presets.shades_classic);
  const files = new Map<string, FileHandle>();
  bar.start(order.rooms.length + order.spares.length, 0);
  try {
    for await (const { file, text, letters } of kitPieces(order)) {
      const handle = files.get(file) ?? (await open(join(folder, file), 'a', mode));
      files.set(file, handle);
      await handle.appendFile(text);
      bar.increment(letters);
    }
  } finally {
    for (const handle of files.values()) await handle.close();
    bar.stop();
  }
}

/** Writes the 户号对照表 as CSV and XLSX: before anything else, so that numbers are never given without it. */
export async function writeKeepTable(folder: string, rooms: readonly NumberedRoom[]): Promise<void> {
  const rows = keepRows(rooms);
  const csv = stringify(
    rows.map((row) => [...row]),
    { bom: true, escape_formulas: true, quoted_match: /[;\t]/ },
  );
  await writeFile(join(folder, keepCsv), csv, { mode });
  const sheet = rows.map((row) => row.map((value) => ({ value, type: String })));
  const columns = [8, 24, 10, 10, 12, 8].map((width) => ({ width }));
  const file = join(folder, keepXlsx);
  await writeXlsxFile(sheet, { columns, sheet: '户号对照表' }).toFile(file);
  await chmod(file, mode);
}

/** Takes the 户号对照表 away again: its numbers were not given. */
export async function removeKeepTable(folder: string): Promise<void> {
  for (const file of [keepCsv, keepXlsx]) await rm(join(folder, file), { force: true });
}
