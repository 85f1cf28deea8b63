import { accountsOf } from './accounts.ts';
import { catchUp } from './catch-up.ts';
import { type Content, contentOf, markContent, removeHalfMade } from './content.ts';
import { dataFolder, readData, writeData } from './data-folder.ts';
import { DatabaseBusy } from './database.ts';
import { type DemoFile, movedTo } from './demo/demo-file.ts';
import { makeDemo, tellOn } from './demo/make-demo.ts';
import { ownAccounts } from './local-environment.ts';
import { type LocalService, openLocalService } from './local-service.ts';
import { type Options, readOptions } from './options.ts';
import { welcome } from './welcome.ts';

const options = readOptions(process.argv.slice(2), process.env);
if (typeof options === 'string') fail(options, 2);
else await run(options, dataFolder(process.env)).catch((error: unknown) => fail(reasonOf(error), 1));

async function run(given: Options, folder: string): Promise<void> {
  const content = await contentToServe(folder, given.empty ? 'empty' : 'under-way');
  const empty = content === 'empty';
  const service = await openLocalService(folder, { ...given, empty });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void service.stop().then(() => process.exit(0)));
  }
  if (empty) await service.world.codeKeys.makeFirst();
  if (content === 'under-way') await firstRun(folder, service);
  if (content === 'demo') await goOn(folder, service);
  await catchUp(service.world, service.machine, (name) => console.log(`  补算 catching up: ${name}`));
  await service.listen();
  const demo = empty ? undefined : await demoOf(folder, service.world.site.origin);
  const keys = (await service.world.signer.publicKeys()).map(({ fingerprint }) => fingerprint);
  const own = empty ? await accountsOf(folder, ownAccounts) : [];
  console.log(welcome(service.world.site.origin, demo, keys, own));
}

/** What is in the folder or is to be made in it: a demo that an earlier start left half made is taken away and begun anew. */
async function contentToServe(folder: string, wanted: Content): Promise<Content> {
  const { content, fresh } = await contentOf(folder, wanted);
  if (content !== 'under-way' || fresh) return content;
  await removeHalfMade(folder);
  await markContent(folder, wanted);
  return wanted;
}

async function firstRun(folder: string, service: LocalService): Promise<void> {
  await writeData(folder, 'demo.json', JSON.stringify(await makeDemo(service, folder), null, 2));
  await markContent(folder, 'demo');
}

/** The demo goes on where the clock was set to a later month. */
async function goOn(folder: string, service: LocalService): Promise<void> {
  const text = await readData(folder, 'demo.json');
  if (text === undefined) return;
  const file: DemoFile = JSON.parse(text);
  const told = await tellOn(service, file);
  if (told !== file) await writeData(folder, 'demo.json', JSON.stringify(told, null, 2));
}

/** The demo's addresses as they are today: port and host may differ from last time. */
async function demoOf(folder: string, origin: string): Promise<DemoFile | undefined> {
  const text = await readData(folder, 'demo.json');
  if (text === undefined) return undefined;
  const file = movedTo(origin, JSON.parse(text));
  await writeData(folder, 'demo.json', JSON.stringify(file, null, 2));
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
