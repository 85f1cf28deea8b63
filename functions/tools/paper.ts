import { noteCommand, toldWords } from './acting.ts';
import { enter } from './paper/enter.ts';
import { paperTemplate } from './paper/template.ts';
import { onService, runCommand } from './run-command.ts';

const usage = `npm run paper -- <命令 command>
  enter answers.csv --month 2026-11   录入纸质评价表;有误的行另存为 …-错误.csv key in forms; bad lines come back as …-错误.csv
  template                            空表 an empty sheet`;

/** `npm run paper`: answers on paper, keyed in by the community or a third party. Exit 0 when every line is in, 2 when any was bad (the good ones are in). */
async function main(): Promise<number> {
  const [name, ...args] = process.argv.slice(2);
  if (name === 'template' && args.length === 0) {
    process.stdout.write(paperTemplate());
    return 0;
  }
  if (name !== 'enter') throw new Error(`没有这个命令 there is no command "${name ?? ''}"`);
  return onService(async (world) => {
    await noteCommand(world, {
      act: 'run-command',
      about: '',
      facts: { command: 'paper enter', ...toldWords(args) },
    });
    return await enter(world, args);
  });
}

await runCommand(usage, main);
