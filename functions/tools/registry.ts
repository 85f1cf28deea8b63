import { Bar, Presets } from 'cli-progress';
import type { World } from '../ports.ts';
import { importSheet } from '../registry/import-sheet.ts';
import { noteCommand } from './acting.ts';
import { BadInput } from './bad-input.ts';
import { readSheet } from './registry/read-sheet.ts';
import { onService, runCommand } from './run-command.ts';

const usage = `npm run registry -- import <firms.csv | compounds.csv | tenures.csv> …
  firms      firm,name,repair_line
  compounds  compound,name,district,mode,households,households_source,households_day,community_line — 编码留空由系统给,导入后逐行列出
             leave the code empty to be given one: it is told line by line after the import
  tenures    compound,firm,from,to — 表中写到的小区以本表为准:改错、删行后重新导入即可;无人服务的小区只写编码
             a compound's rows are all its tenures: correct or delete the row, import again; a compound alone on its row has none`;

/** `npm run registry -- import`: firms, compounds and tenures from CSV. Exit 0 when every row is in, 2 when any was bad (the good ones are in). */
async function main(): Promise<number> {
  const [command, ...files] = process.argv.slice(2);
  if (command !== 'import' || files.length === 0) throw new Error('what is to be imported?');
  return onService(async (world) => {
    await noteCommand(world, { act: 'run-command', about: '', facts: { command: 'registry import' } });
    let bad = 0;
    for (const file of files) bad += await importFile(world, file);
    return bad === 0 ? 0 : 2;
  });
}

async function importFile(world: World, file: string): Promise<number> {
  try {
    const sheet = readSheet(file);
    const bar = new Bar(
      { format: `  ${file} |{bar}| {value}/{total}`, hideCursor: true },
      Presets.shades_classic,
    );
    bar.start(sheet.rows.length, 0);
    const today = world.calendar.dayOf(world.clock.now());
    const onRow = (done: number) => bar.update(done);
    const { counts, bad, notices, given } = await importSheet(world, sheet, today, onRow);
    bar.stop();
    for (const { line, reason } of bad) console.error(`${file}:${line}: ${reason}`);
    for (const { line, notice } of notices) console.error(`${file}:${line}: 注意 NOTE: ${notice}`);
    for (const { line, id, name, district } of given)
      console.log(`${file}:${line}: 小区编码 compound ${id} ${name} ${district}`);
    console.log(
      `${file}: ${sheet.kind}: 新增 added ${counts.added}, 更改 changed ${counts.changed}, 未变 unchanged ${counts.unchanged}, 有误 bad ${bad.length}`,
    );
    return bad.length;
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    console.error(error.message);
    return 1;
  }
}

await runCommand(usage, main);
