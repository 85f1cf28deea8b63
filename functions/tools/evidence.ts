import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Bar, Presets } from 'cli-progress';
import { type EvidenceKind, evidenceKinds } from '../domain/indicator/evidence-row.ts';
import type { LocalTime } from '../domain/indicator/local-time.ts';
import { evidenceShapes } from '../evidence/columns.ts';
import { type EvidenceSheet, evidenceReader, isEvidenceKind } from '../evidence/evidence-sheet.ts';
import { importEvidence } from '../evidence/import-evidence.ts';
import { localNow } from '../evidence/local-now.ts';
import { evidenceXlsxBytes } from '../evidence/piece-rows.ts';
import { undoEvidence } from '../evidence/undo-evidence.ts';
import type { World } from '../ports.ts';
import { eachRow, NoTable } from '../sheets/read-table.ts';
import { noteCommand } from './acting.ts';
import { BadInput, unreadable } from './bad-input.ts';
import { returnedSheet } from './evidence/returned-sheet.ts';
import { onService, runCommand } from './run-command.ts';

const usage = `npm run evidence -- import <kind> <file.csv | file.xlsx> … [--returned <faulty.csv>]
npm run evidence -- list
npm run evidence -- undo <id>
  kinds: ${evidenceKinds
    .map(
      (kind) =>
        `${kind} (${Object.values(evidenceShapes[kind].columns)
          .map(([head]) => head)
          .join(',')})`,
    )
    .join('\n         ')}`;

/** Nobody is asked for a name: whoever runs commands of a deployment holds it, and the journal says that it was a command. */
const byCommandLine = { subject: 'command', name: '命令行' };

/** `npm run evidence`: imports work orders, hotline and other evidence. Exit 0 when every row is in, 2 when any was bad (the good ones are in). */
async function main(): Promise<number> {
  const [command, ...args] = process.argv.slice(2);
  if (command === 'list') return onService(list);
  if (command === 'undo' && args.length === 1) return onService((world) => undo(world, args[0] ?? ''));
  const option = args.indexOf('--returned');
  const returned = option === -1 ? undefined : args.splice(option, 2)[1];
  const [kind = '', ...files] = args;
  if (command !== 'import' || !isEvidenceKind(kind) || files.length === 0)
    throw new Error('what is to be imported?');
  return onService(async (world) => {
    await noteCommand(world, {
      act: 'run-command',
      about: '',
      facts: { command: `evidence import ${kind}` },
    });
    let bad = 0;
    for (const file of files) bad += await importFile(world, kind, file, returned);
    return bad === 0 ? 0 : 2;
  });
}

async function importFile(
  world: World,
  kind: EvidenceKind,
  file: string,
  returned: string | undefined,
): Promise<number> {
  try {
    const sheet = await readSheet(file, kind, localNow(world));
    if (sheet.dropped.length > 0)
      console.error(`${file}: 未读取的列 columns that are not read: ${sheet.dropped.join('、')}`);
    const bar = new Bar(
      { format: `  ${file} |{bar}| {value}/{total}`, hideCursor: true },
      Presets.shades_classic,
    );
    bar.start(sheet.rows.length, 0);
    const given = { file: basename(file), by: byCommandLine };
    const { id, counts, bad } = await importEvidence(world, sheet, given, (done) => bar.update(done));
    bar.stop();
    for (const { line, reason } of bad) console.error(`${file}:${line}: ${reason}`);
    if (bad.length > 0 && returned !== undefined)
      writeFileSync(returned, await returnedSheet(readFileSync(file), sheet.header, bad));
    console.log(
      `${file}: ${kind}: 新增 added ${counts.added}, 更改 changed ${counts.changed}, 未变 unchanged ${counts.unchanged}, 有误 bad ${counts.bad}${id === undefined ? '' : `, ${id}`}`,
    );
    return bad.length;
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    console.error(error.message);
    return 1;
  }
}

/** Reads a file row by row: its own cells are let go at once. */
async function readSheet(file: string, kind: EvidenceKind, now: LocalTime): Promise<EvidenceSheet> {
  const reader = evidenceReader(kind, now);
  try {
    await eachRow(readFileSync(file), reader.take, evidenceXlsxBytes);
    return reader.done();
  } catch (error) {
    if (error instanceof NoTable)
      throw new BadInput([{ file, line: error.line ?? 1, reason: error.message }]);
    throw unreadable(file, error);
  }
}

async function list({ evidence }: World): Promise<number> {
  for (const { id, kind, file, rows, counts, undone, at } of await evidence.all())
    console.log(
      [id, new Date(at).toISOString(), kind, file, rows, undone ? 'undone' : counts ? 'done' : 'open'].join(
        '\t',
      ),
    );
  return 0;
}

async function undo(world: World, id: string): Promise<number> {
  const record = await world.evidence.find(id);
  if (record === undefined) throw new Error(`没有这次导入 there is no import ${id}`);
  await noteCommand(world, { act: 'undo-evidence', about: `evidence:${id}` });
  await undoEvidence(world, record, byCommandLine.name);
  console.log(`${id}: 已撤销 undone`);
  return 0;
}

await runCommand(usage, main);
