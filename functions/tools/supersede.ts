import { parseArgs } from 'node:util';
import { parseMonth } from '../domain/month.ts';
import { type SupersedeRefusal, supersedeMonth } from '../ranking/supersede-month.ts';
import { onService, runCommand } from './run-command.ts';

const usage = 'npm run supersede -- --month 2026-10 --reason <why the sealed result is corrected>';

const reasons: Readonly<Record<SupersedeRefusal, string>> = {
  'not-begun': '该月尚未开始统计,无可更正 nothing of the month is begun yet',
  'under-way': '该月另一项更正正在进行 another correction of the month is under way',
  'too-few-moved':
    '更正会使不足10份评价可被推算,自下月起生效 beside what is released it would tell of fewer than ten answers: it takes effect with the next month',
};

/** `npm run supersede`: begins a new version of a sealed month. Exit 0 when begun, 1 when refused, 2 for wrong words. */
async function main(): Promise<number> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { month: text, reason: text } });
  const month = parseMonth(values.month ?? '');
  const reason = values.reason?.trim() ?? '';
  if (month === undefined || reason === '') throw new Error('month and reason are needed');
  return onService(async (world) => {
    const begun = await supersedeMonth(world, month, reason);
    if (typeof begun === 'string') {
      console.error(`${month}: ${reasons[begun]}`);
      return 1;
    }
    console.log(`${month} v${begun.version} 已开始计算 begun as ${begun.execution}`);
    return 0;
  });
}

await runCommand(usage, main);
