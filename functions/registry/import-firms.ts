import { extraAfter } from '../domain/extra-columns.ts';
import type { Firm } from '../domain/firm.ts';
import type { SheetRow } from '../sheets/bad-row.ts';
import { type FirmRow, readFirmRow } from './read-row.ts';
import type { FirmRegister } from './registers.ts';
import { onceEach, type RowReport, reported } from './row-report.ts';

/** Registers firms row by row, each under the version that follows the one it was compared with. */
export async function* importFirms(
  register: FirmRegister,
  rows: readonly SheetRow[],
): AsyncIterable<RowReport> {
  const once = onceEach();
  for (const { line, cells } of rows)
    yield await reported(line, async () => {
      const { notice, ...row } = readFirmRow(cells);
      once(row.id, line);
      const before = await register.find(row.id);
      const outcome = await register.keep(firmAfter(before, row), before, line);
      return { outcome, ...(notice !== undefined && { notice }) };
    });
}

/** A firm as its row leaves it: what the file has no column for stays as it was. */
function firmAfter(before: Firm | undefined, { extra, ...row }: FirmRow): Firm {
  const { extra: kept, ...standing } = before ?? { repairLine: '', version: 1, extra: undefined };
  return { ...standing, ...row, ...extraAfter(kept, extra) };
}
