import { Bar, Presets } from 'cli-progress';
import { openService } from '../local/open-service.ts';
import type { World } from '../ports.ts';
import { importSheet } from './registry/import-sheet.ts';
import { readSheet, UnreadableSheet } from './registry/read-sheet.ts';

const usage = 'npm run registry -- import <firms.csv | compounds.csv | tenures.csv> …';

/** `npm run registry -- import`: firms, compounds and tenures from CSV. Exit 0 when every row is in, 2 when any was bad (the good ones are in). */
async function main(): Promise<number> {
  const [command, ...files] = process.argv.slice(2);
  if (command !== 'import' || files.length === 0) throw new Error('what is to be imported?');
  const service = await openService(process.env);
  try {
    let bad = 0;
    for (const file of files) bad += await importFile(service.world, file);
    return bad === 0 ? 0 : 2;
  } finally {
    await service.stop();
  }
}

async function importFile(world: World, file: string): Promise<number> {
  try {
    const sheet = readSheet(file);
    const bar = new Bar(
      { format: `  ${file} |{bar}| {value}/{total}`, hideCursor: true },
      Presets.shades_classic,
    );
    bar.start(sheet.rows.length, 0);
    const { counts, bad } = await importSheet(world, sheet, (done) => bar.update(done));
    bar.stop();
    for (const { line, reason } of bad) console.error(`${file}:${line}: ${reason}`);
    console.log(
      `${file}: ${sheet.kind}: 新增 added ${counts.added}, 更改 changed ${counts.changed}, 未变 unchanged ${counts.unchanged}, 有误 bad ${bad.length}`,
    );
    return bad.length;
  } catch (error) {
    if (!(error instanceof UnreadableSheet)) throw error;
    console.error(`${file}:${error.line}: ${error.message}`);
    return 1;
  }
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  return 2;
});
