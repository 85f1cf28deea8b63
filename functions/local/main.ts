import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { catchUp } from './catch-up.ts';
import { dataFolder, readData, writeData } from './data-folder.ts';
import { DatabaseBusy } from './database.ts';
import { type DemoFile, movedTo } from './demo/demo-file.ts';
import { makeDemo } from './demo/make-demo.ts';
import { type LocalService, openLocalService } from './local-service.ts';
import { type Options, readOptions } from './options.ts';
import { welcome } from './welcome.ts';

/** What stands in the data folder: nothing yet, a demo that is being made (a start that finds it so begins anew), a demo, or an empty service. */
type Content = 'under-way' | 'demo' | 'empty';

const options = readOptions(process.argv.slice(2), process.env);
if (typeof options === 'string') fail(options, 2);
else await run(options, dataFolder(process.env)).catch((error: unknown) => fail(reasonOf(error), 1));

async function run(given: Options, folder: string): Promise<void> {
  const content = (await readData(folder, 'content')) as Content | undefined;
  if (content === 'under-way') await rm(resolve(folder, 'database'), { recursive: true, force: true });
  const empty = content === 'empty' || (content !== 'demo' && given.empty);
  const service = await openLocalService(folder, { ...given, empty });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void service.stop().then(() => process.exit(0)));
  }
  if (content !== 'demo' && content !== 'empty') await firstRun(folder, service, empty);
  await catchUp(service.world, service.machine, (name) => console.log(`  补算 catching up: ${name}`));
  await service.listen();
  const demo = empty ? undefined : await demoOf(folder, service.world.site.origin);
  const keys = (await service.world.signer.publicKeys()).map(({ fingerprint }) => fingerprint);
  console.log(welcome(service.world.site.origin, demo, keys));
}

async function firstRun(folder: string, service: LocalService, empty: boolean): Promise<void> {
  if (empty) {
    await service.world.codeKeys.makeFirst();
    return writeData(folder, 'content', 'empty');
  }
  await writeData(folder, 'content', 'under-way');
  await writeData(folder, 'demo.json', JSON.stringify(await makeDemo(service), null, 2), 0o644);
  await writeData(folder, 'content', 'demo');
}

/** The demo's addresses as they are today: port and host may differ from last time. */
async function demoOf(folder: string, origin: string): Promise<DemoFile | undefined> {
  const text = await readData(folder, 'demo.json');
  if (text === undefined) return undefined;
  const file = movedTo(origin, JSON.parse(text));
  await writeData(folder, 'demo.json', JSON.stringify(file, null, 2), 0o644);
  return file;
}

function reasonOf(error: unknown): string {
  if (error instanceof DatabaseBusy)
    return `${error.message}\n数据文件夹正被另一个进程使用,请先停止它,或换一个 DATA_DIR。`;
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    return '端口已被占用,请用 PORT=8788 npm start 换一个。The port is taken: choose another with PORT.';
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function fail(reason: string, code: number): void {
  console.error(reason);
  process.exit(code);
}
