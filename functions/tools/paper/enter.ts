import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { Bar, Presets } from 'cli-progress';
import { stringify } from 'csv-stringify/sync';
import { parseMonth } from '../../domain/month.ts';
import { enterPaper, type PaperOutcome } from '../../paper/enter-paper.ts';
import type { World } from '../../ports.ts';
import { tableIn } from '../codes/local-files.ts';
import { faultWords } from './fault-words.ts';
import { type AnswerSheet, answersInTable } from './read-answers.ts';

interface BadAnswer {
  readonly line: number;
  readonly reason: string;
}

/** `paper enter`: keeps the good lines, tells the bad ones by line, and writes these as the same sheet with a column 错误原因. Exit 2 where any was bad. */
export async function enter(world: World, args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { month: { type: 'string' } },
  });
  const month = parseMonth(values.month ?? '');
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new Error('录入哪个文件? which file?');
  if (month === undefined) throw new Error('缺少 --month 2026-11 is missing');
  const sheet = await tableIn(file, (rows) => answersInTable(rows, month));
  const bar = new Bar(
    { format: `  ${file} |{bar}| {value}/{total}`, hideCursor: true },
    Presets.shades_classic,
  );
  bar.start(sheet.rows.length, 0);
  const { lines, counts } = await enterPaper(world, sheet.rows, (done) => bar.update(done));
  bar.stop();
  const wrongMonth = '评价月份不对,写成 2026-11 the month is written 2026-11';
  const bad = [
    ...sheet.wrongMonths.map((line) => ({ line, reason: wrongMonth })),
    ...lines.flatMap(({ line, outcome }) =>
      outcome === 'kept' || outcome === 'replayed' ? [] : [{ line, reason: faultWords[outcome] }],
    ),
  ].sort((a, b) => a.line - b.line);
  for (const { line, reason } of bad) console.error(`${file}:${line}: ${reason}`);
  console.log(summary(file, counts, sheet.wrongMonths.length));
  if (bad.length > 0) console.error(`有误的行 bad lines → ${await giveBack(file, sheet, bad)}`);
  return bad.length === 0 ? 0 : 2;
}

function summary(file: string, counts: ReadonlyMap<PaperOutcome, number>, wrongMonths: number): string {
  const good = `收下 kept ${counts.get('kept') ?? 0}, 未变 replayed ${counts.get('replayed') ?? 0}`;
  const faults = [...counts].filter(([outcome]) => outcome !== 'kept' && outcome !== 'replayed');
  const refused = [...faults, ...(wrongMonths > 0 ? [['bad-month', wrongMonths] as const] : [])];
  return `${file}: ${good}, 未收 refused ${refused.map(([reason, count]) => `${reason} ${count}`).join(', ') || 0}`;
}

/** Writes the bad rows as they stood, with their reason; to be corrected and entered again. Household codes are in it: for its owner alone. */
async function giveBack(file: string, sheet: AnswerSheet, bad: readonly BadAnswer[]): Promise<string> {
  const { header, raw } = sheet;
  const width = Math.max(header.cells.length, ...bad.map(({ line }) => raw.get(line)?.cells.length ?? 0));
  const cellsOf = (cells: readonly (string | Date)[]) =>
    Array.from({ length: width }, (_, index) => {
      const cell = cells[index] ?? '';
      return cell instanceof Date ? cell.toISOString().slice(0, 7) : cell;
    });
  const rows = bad.map(({ line, reason }) => [...cellsOf(raw.get(line)?.cells ?? []), reason]);
  const place = file.replace(/\.[^./\\]*$/, '');
  const target = `${place}-错误.csv`;
  const text = stringify([[...cellsOf(header.cells), '错误原因'], ...rows], {
    bom: true,
    escape_formulas: true,
  });
  await writeFile(target, text, { mode: 0o600 });
  return target;
}
