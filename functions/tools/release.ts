import { parseArgs } from 'node:util';
import { parseMonth } from '../domain/month.ts';
import { type ReleaseRefusal, releaseMonth } from '../ranking/release-month.ts';
import { onService, runCommand } from './run-command.ts';

const usage = 'npm run release -- --month 2026-10 --director <name> --basis <legal basis>';

const reasons: Readonly<Record<ReleaseRefusal, string>> = {
  'not-sealed': '该月结果尚未封存 the month is not sealed yet',
  'under-way':
    '该月正在更正,请等新版本封存后再公布 a correction of the month is under way: wait until it is sealed',
  'trial-month': '试评月份不公布 a trial month is never published',
  'does-not-verify': '封存的结果未通过核验 the sealed result does not verify',
  'released-by-another':
    '该版本已由他人公布 this version was released before, by another or with another basis',
};

/** `npm run release`: a named director releases a month's newest sealed version. Exit 0 when released, 1 when refused, 2 for wrong words. */
async function main(): Promise<number> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { month: text, director: text, basis: text } });
  const month = parseMonth(values.month ?? '');
  const [director, legalBasis] = [values.director?.trim() ?? '', values.basis?.trim() ?? ''];
  if (month === undefined || director === '' || legalBasis === '')
    throw new Error('month, director and basis are needed');
  return onService(async (world) => {
    const release = await releaseMonth(world, month, { director, legalBasis });
    if (typeof release === 'string') {
      console.error(`${month}: ${reasons[release]}`);
      return 1;
    }
    console.log(`${month} v${release.version} 已公布 released by ${release.director}: ${release.manifest}`);
    return 0;
  });
}

await runCommand(usage, main);
