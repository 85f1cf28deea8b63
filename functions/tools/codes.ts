import type { World } from '../ports.ts';
import { noteCommand, toldWords } from './acting.ts';
import { activate } from './codes/activate.ts';
import { deliverBatch, handOverBatch, revokeBatch } from './codes/batch-commands.ts';
import { batches } from './codes/batches.ts';
import { list } from './codes/list.ts';
import { poster } from './codes/poster.ts';
import { print } from './codes/print.ts';
import { reissue } from './codes/reissue.ts';
import { rotate } from './codes/rotate.ts';
import { tasks } from './codes/tasks.ts';
import { onService, runCommand } from './run-command.ts';

const usage = `npm run codes -- <命令 command> --compound <小区编码 code> …
  print     --rooms 名单.xlsx --out 文件夹 [--keep 户号对照表.csv] [--only-new] [--spares 12] [--scheme upper|lower]
            按房屋名单编户号、印评价信;名单只留在本机 number a room list and print its letters; the list stays on this machine
            印过信的户:旧信用到登记新信送达 rooms that have letters: those answer until the new ones are delivered
            --again <批 batch> --keep 户号对照表.csv --out 文件夹 原样再印一批里还能用的信 the very same letters once more, those that can still answer
  hand-over --batch 1 [--day 2026-11-01]                 印好的信已交社区或第三方 handed over for distribution
  deliver   --batch 1 [--returned 3,7,20-24] [--day …]   已发放,列出未送达的户号;一分钟内码可用 delivered: codes answer within a minute
  revoke    --batch 1 [--day …]                          整批一分钟内作废 the whole batch is void within a minute
  activate  --spare 1 (--for <户号 number | 房屋 room --keep 户号对照表.csv> | --new)   启用备用信 activate a spare letter
  reissue   (--households 113,205 | --rooms "3-2-501" --keep 户号对照表.csv | --all) --out 文件夹 [--when-delivered]
            换发,旧信一分钟内作废(丢失、被拿走);--when-delivered 有计划换发,旧信用到新信送达
            new letters, the old ones are void within a minute (lost, stolen); --when-delivered: planned, the old ones answer until then
  batches   各批到哪一步 where every batch stands
  list      [--from 1] [--to 300]   各户网址 CSV addresses as CSV
  tasks     [--compound …]   要交接、送达、换发的 what is to do
  poster    [--out 海报.html]   张贴用,不含码 for the notice board, no code on it
  rotate    [--yes]   换密钥(不分小区) a new key for all compounds`;

const commands: Readonly<Record<string, (world: World, args: readonly string[]) => Promise<number>>> = {
  print,
  'hand-over': handOverBatch,
  deliver: deliverBatch,
  revoke: revokeBatch,
  activate,
  reissue,
  batches,
  list,
  tasks,
  poster,
  rotate,
};

/** Those that change something: each stands in the journal. */
const changing = new Set(['print', 'hand-over', 'deliver', 'revoke', 'activate', 'reissue', 'rotate']);

/** `npm run codes`: letters, from the room list to what is to be printed again. Exit 0, 1 where what stands forbids it, 2 for wrong words or a bad file. */
async function main(): Promise<number> {
  const [name = '', ...args] = process.argv.slice(2);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) throw new Error(`没有这个命令 there is no command "${name}"`);
  return onService(async (world) => {
    if (changing.has(name))
      await noteCommand(world, {
        act: 'run-command',
        about: '',
        facts: { command: `codes ${name}`, ...toldWords(args) },
      });
    return await command(world, args);
  });
}

await runCommand(usage, main);
