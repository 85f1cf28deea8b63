import { parseArgs } from 'node:util';
import { type Month, parseMonth } from '../domain/month.ts';
import type { World } from '../ports.ts';
import { openPreview, type PreviewRefusal } from '../publishing/open-preview.ts';
import { type ReleaseResultRefusal, releaseResult } from '../publishing/release-result.ts';
import { acting } from './acting.ts';
import { onService, runCommand } from './run-command.ts';

const usage = `npm run release -- preview --month 2026-10 --officer <name>
npm run release -- --month 2026-10 --director <name> --basis <legal basis>`;

const reasons: Readonly<Record<ReleaseResultRefusal | PreviewRefusal, string>> = {
  'not-sealed': '该月结果尚未封存 the month is not sealed yet',
  'newer-version': '已有新的版本 a newer version was sealed meanwhile',
  'under-way':
    '该月正在更正,请等新版本封存后再公布 a correction of the month is under way: wait until it is sealed',
  'trial-month': '试评月份不公布 a trial month is never published',
  'does-not-verify': '封存的结果未通过核验 the sealed result does not verify',
  'released-by-another':
    '该版本已由他人公布 this version was released before, by another or with another basis',
  released: '该版本已公布 this version is released already',
  'same-as-released':
    '公开部分与已公布的一版相同,无须再公布 it tells the public what is released already: there is nothing to release',
  'no-preview':
    '尚未向企业预先公开,请先运行 preview firms have not seen it: open its preview first (npm run release -- preview …)',
  'in-preview': '预先公开期未满 its preview is not over',
  'objections-open': '还有异议未作决定 an objection is not decided',
  'to-correct': '有异议已采纳,须先更正 an objection was upheld: correct the month first',
  'same-person': '开启预先公开的人不能公布 who opened the preview cannot release it',
};

/** `npm run release`: an officer opens a month's preview, a named director releases it. Exit 0 when done, 1 when refused, 2 for wrong words. */
async function main(): Promise<number> {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    options: { month: text, director: text, basis: text, officer: text },
    allowPositionals: true,
  });
  const month = parseMonth(values.month ?? '');
  const [director, basis] = [values.director?.trim() ?? '', values.basis?.trim() ?? ''];
  const officer = values.officer?.trim() ?? '';
  const [deed] = positionals;
  if (month === undefined) throw new Error('a month is needed');
  if (deed === 'preview') {
    if (officer === '') throw new Error('month and officer are needed');
    return onService((world) => preview(world, month, officer));
  }
  if (deed !== undefined || director === '' || basis === '')
    throw new Error('month, director and basis are needed');
  return onService((world) => release(world, month, director, basis));
}

async function preview(world: World, month: Month, officer: string): Promise<number> {
  const deed = { act: 'open-preview', about: `month:${month}` };
  const opened = await openPreview(world, month, await acting(world, officer, 'open-preview', deed));
  if (typeof opened === 'string') return refused(month, opened);
  console.log(`${month} v${opened.version} 预先公开至 in preview until ${opened.until}`);
  return 0;
}

async function release(world: World, month: Month, director: string, basis: string): Promise<number> {
  const deed = { act: 'release-result', about: `month:${month}`, facts: { basis } };
  const actor = await acting(world, director, 'release-result', deed);
  const released = await releaseResult(world, month, actor, basis);
  if (typeof released === 'string') return refused(month, released);
  console.log(`${month} v${released.version} 已公布 released by ${released.director}: ${released.manifest}`);
  return 0;
}

function refused(month: Month, why: ReleaseResultRefusal | PreviewRefusal): number {
  console.error(`${month}: ${reasons[why]}`);
  return 1;
}

await runCommand(usage, main);
