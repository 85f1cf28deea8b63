import type { ImportPiece, RegistryChange } from '../ports/imports.ts';
import type { World } from '../ports.ts';
import type { SheetRow } from '../sheets/bad-row.ts';
import { importCompounds, type MayTouch } from './import-compounds.ts';
import { importFirms } from './import-firms.ts';
import { importTenures } from './import-tenures.ts';
import { plannedRegisters } from './planned-register.ts';
import type { RowReport } from './row-report.ts';
import type { SheetKind } from './sheet.ts';

/** Most rows of a piece. */
export const pieceRows = 500;

/** Some rows of a sheet. A sheet of tenures is cut between compounds; `strays` are its lines, in any piece, that are no compound's. */
export interface Piece {
  readonly kind: SheetKind;
  readonly rows: readonly SheetRow[];
  readonly strays: readonly number[];
}

/** What a piece would change, and what would become of each of its lines. Changes nothing: a dry run. */
export async function planPiece(
  world: Pick<World, 'registry'>,
  { kind, rows, strays }: Piece,
  mayTouch: MayTouch = () => true,
): Promise<Omit<ImportPiece, 'hash'>> {
  const changes: RegistryChange[] = [];
  const { firms, compounds } = await plannedRegisters(world, rows, (change) => void changes.push(change));
  const reports = await Array.fromAsync(
    kind === 'firms'
      ? importFirms(firms, rows)
      : kind === 'compounds'
        ? importCompounds(compounds, rows, { mayTouch, unknownCodes: 'refused' })
        : importTenures({ compounds, firms }, { rows, strays }, mayTouch),
  );
  const byLine = (a: RowReport, b: RowReport) => a.line - b.line;
  return { changes, reports: reports.sort(byLine) };
}
