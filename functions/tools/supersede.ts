import { parseArgs } from 'node:util';
import { parseMonth } from '../domain/month.ts';
import { onService, runCommand } from './run-command.ts';
import { order, sign } from './supersede/correct.ts';

const usage = `npm run supersede -- --month 2026-10 --reason <why the result is corrected> --by <name>   提出更正 orders a correction
npm run supersede -- --month 2026-10 --sign <number> --by <another name>                      另一人签署 another person signs it`;

/** `npm run supersede`: a month is corrected by two people, one who orders and one who signs. Exit 0 when done, 1 when refused, 2 for wrong words. */
async function main(): Promise<number> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { month: text, reason: text, sign: text, by: text } });
  const month = parseMonth(values.month ?? '');
  const [reason, by] = [values.reason?.trim() ?? '', values.by?.trim() ?? ''];
  if (month === undefined) throw new Error('--month 哪个月? of which month?');
  if (by === '') throw new Error('--by 谁在操作? who acts?');
  if (values.sign === undefined) {
    if (reason === '') throw new Error('--reason 为什么更正? why is it corrected?');
    return onService((world) => order(world, month, { reason, by }));
  }
  if (reason !== '') throw new Error('--reason 与 --sign 不能同用: a correction is either ordered or signed');
  if (!/^[1-9]\d{0,3}$/.test(values.sign))
    throw new Error('--sign 须是更正的编号 needs the correction’s number');
  return onService((world) => sign(world, month, { number: Number(values.sign), by }));
}

await runCommand(usage, main);
