import { parseArgs } from 'node:util';
import { additionOf, propose, type Said, sign } from './rules/addition.ts';
import { onService, runCommand } from './run-command.ts';

const usage = `npm run rules -- policy <policy.json> --by <name> --reason <why>            提出 proposes
npm run rules -- survey <survey.json> --by <name> --reason <why>
npm run rules -- default-survey <first month, 2026-12> --by <name> --reason <why>
npm run rules -- sign <number> --by <another name> --reason <why>            另一人签署 another person signs`;

/**
 * `npm run rules`: a dated policy or survey for months to come (a survey also for a month that waits for its first) by two people, one who proposes
 * and one who signs. Exit 0 when done (or there before), 1 when what stands forbids it, 2 for a bad file (file, line and reason) or wrong words.
 */
async function main(): Promise<number> {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({ options: { by: text, reason: text }, allowPositionals: true });
  const [kind, source, ...more] = positionals;
  const said = { by: values.by?.trim() ?? '', reason: values.reason?.trim() ?? '' };
  if (kind === undefined || source === undefined || more.length > 0)
    throw new Error('要加什么? what is to be added?');
  if (said.by === '') throw new Error('--by 谁在操作? who acts?');
  if (said.reason === '') throw new Error('--reason 为什么? why?');
  await (kind === 'sign' ? signed(source, said) : proposed(kind, source, said));
  return 0;
}

async function proposed(kind: string, source: string, said: Said): Promise<void> {
  const addition = await additionOf(kind, source);
  if (addition === undefined) throw new Error(`${kind} ${source} is none of these:`);
  const { id, from } = addition.proposed.rule;
  const number = await onService((world) => propose(world, addition, said));
  console.log(
    number === undefined
      ? `${id} 自 ${from} 起施行 in force from ${from}`
      : `${id} 提案第 ${number} 号,须由另一人签署 proposed; another person signs it:\nnpm run rules -- sign ${number} --by <name> --reason <why>`,
  );
}

async function signed(number: string, said: Said): Promise<void> {
  if (!/^[1-9]\d{0,5}$/.test(number)) throw new Error('sign 须是提案的编号 needs the proposal’s number');
  await onService((world) => sign(world, Number(number), said));
  console.log(`提案第 ${number} 号已签署,自其起始月施行 signed: in force from its first month`);
}

await runCommand(usage, main);
