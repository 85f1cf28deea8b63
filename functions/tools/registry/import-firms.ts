import { canonicalJson } from '../../domain/result/canonical-json.ts';
import type { World } from '../../ports.ts';
import { BadRow, type FirmRow, readFirmRow } from './read-row.ts';
import type { SheetRow } from './read-sheet.ts';
import { onceEach, type RowOutcome, type RowReport, reported } from './row-report.ts';

/** Registers firms row by row, each under the version that follows the one it was compared with. */
export async function* importFirms(
  world: Pick<World, 'registry'>,
  rows: readonly SheetRow[],
): AsyncIterable<RowReport> {
  const once = onceEach();
  for (const { line, cells } of rows)
    yield await reported(line, async () => {
      const firm = readFirmRow(cells);
      once(firm.id, line);
      return { outcome: await keepFirm(world, firm) };
    });
}

async function keepFirm(world: Pick<World, 'registry'>, row: FirmRow): Promise<RowOutcome> {
  const before = await world.registry.firm(row.id);
  const standing = before?.version ?? 0;
  if (before !== undefined && canonicalJson(before) === canonicalJson({ ...row, version: standing }))
    return 'unchanged';
  if (!(await world.registry.putFirm({ ...row, version: standing + 1 })))
    throw new BadRow(`${row.name} was changed by somebody else meanwhile; import again`);
  return before === undefined ? 'added' : 'changed';
}
