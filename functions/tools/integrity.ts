import { parseArgs } from 'node:util';
import { type Month, parseMonth } from '../domain/month.ts';
import type { World } from '../ports.ts';
import { listAudits, recordCalls } from './integrity/audits.ts';
import { listFlags } from './integrity/flags.ts';
import { decide, listQuarantines, propose } from './integrity/quarantines.ts';
import { onService, runCommand } from './run-command.ts';

const usage = `npm run integrity -- flags --month 2026-10                     异常标记、核验结论与因此暂缓的名单
npm run integrity -- audits --month 2026-10 [--firm <信用代码>]   回访核验: 待回访的户号(只在未结时有)或结论
npm run integrity -- calls --month 2026-10 --firm <信用代码> --reached 52 --confirmed 50 --denied 2 --by <第三方>
npm run integrity -- groups --month 2026-10                    可隔离的成组评价与已提的隔离
npm run integrity -- propose --month 2026-10 --compound <小区代码> --group 0 --reason <理由> --by <提出人>
npm run integrity -- decide --month 2026-10 --number 1 --approve|--refuse --reason <理由> --by <另一人>`;

/** The words of the command line, as text. */
export type Words = Readonly<Record<string, string | boolean | undefined>>;

const deeds: Readonly<Record<string, (world: World, month: Month, words: Words) => Promise<number>>> = {
  flags: listFlags,
  audits: listAudits,
  calls: recordCalls,
  groups: listQuarantines,
  propose,
  decide,
};

/** `npm run integrity`: what was noticed, asked and set aside of a month. Exit 0; 1 where a deed is refused; 2 for wrong words. */
async function main(): Promise<number> {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      month: text,
      firm: text,
      reached: text,
      confirmed: text,
      denied: text,
      by: text,
      compound: text,
      group: text,
      reason: text,
      number: text,
      approve: flag,
      refuse: flag,
    },
  });
  const deed = deeds[positionals.join(' ')];
  const month = parseMonth(values.month ?? '');
  if (deed === undefined) throw new Error('what of integrity?');
  if (month === undefined) throw new Error('of which month? --month 2026-10');
  return onService((world) => deed(world, month, values));
}

await runCommand(usage, main);
