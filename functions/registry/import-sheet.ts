import type { Day } from '../domain/month.ts';
import type { World } from '../ports.ts';
import type { BadLine } from '../sheets/bad-row.ts';
import { importCompounds } from './import-compounds.ts';
import { importFirms } from './import-firms.ts';
import { importTenures } from './import-tenures.ts';
import type { RowKept, RowOutcome, RowReport } from './row-report.ts';
import type { Sheet } from './sheet.ts';
import { singleFirms, wholeRegister } from './whole-register.ts';

/** What an import did: rows by outcome, the bad lines with their reason, what the clerk should know of good ones, and the codes of compounds whose rows say none; by line. */
export interface ImportReport {
  readonly counts: Readonly<Record<RowOutcome, number>>;
  readonly bad: readonly BadLine[];
  readonly notices: readonly { readonly line: number; readonly notice: string }[];
  readonly given: readonly ({ readonly line: number } & NonNullable<RowKept['given']>)[];
}

type Registers = Pick<World, 'registry'>;

/** Imports a sheet on a `day`: good rows are kept, bad ones reported with their line. The same sheet twice changes nothing. */
export async function importSheet(
  world: Registers,
  sheet: Sheet,
  day: Day,
  onRow: (done: number) => void,
): Promise<ImportReport> {
  const counts: Record<RowOutcome, number> = { added: 0, changed: 0, unchanged: 0 };
  const bad = [...sheet.bad];
  const notices: { line: number; notice: string }[] = [];
  const given: ImportReport['given'][number][] = [];
  let done = 0;
  for await (const report of reports(world, sheet, day)) {
    if ('bad' in report) bad.push({ line: report.line, reason: report.bad });
    else counts[report.outcome] += 1;
    if ('notice' in report && report.notice !== undefined)
      notices.push({ line: report.line, notice: report.notice });
    if ('given' in report && report.given !== undefined) given.push({ line: report.line, ...report.given });
    onRow(++done);
  }
  const byLine = (a: { readonly line: number }, b: { readonly line: number }) => a.line - b.line;
  return { counts, bad: bad.sort(byLine), notices: notices.sort(byLine), given: given.sort(byLine) };
}

async function* reports(world: Registers, { kind, rows, bad }: Sheet, day: Day): AsyncIterable<RowReport> {
  const firms = singleFirms(world, day);
  if (kind === 'firms') yield* importFirms(firms, rows);
  else if (kind === 'compounds')
    yield* importCompounds(await wholeRegister(world, day), rows, { unknownCodes: 'taken' });
  else {
    const strays = bad.map(({ line }) => line);
    yield* importTenures({ compounds: await wholeRegister(world, day), firms }, { rows, strays });
  }
}
