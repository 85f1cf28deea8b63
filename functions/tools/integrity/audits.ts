import { parseFirmId } from '../../domain/firm.ts';
import type { Month } from '../../domain/month.ts';
import { type CloseAuditRefusal, closeAudit } from '../../integrity/close-audit.ts';
import type { World } from '../../ports.ts';
import { acting } from '../acting.ts';
import { counted, said } from './words.ts';

type Words = Parameters<typeof said>[0];

/** Prints a month's audits: of an open one (of `--firm`, or all) the household numbers to call, of a closed one its counts. */
export async function listAudits(
  world: Pick<World, 'audits'>,
  month: Month,
  words: Words = {},
): Promise<number> {
  const audits = (await world.audits.of(month)).filter(
    ({ firm }) => words.firm === undefined || firm === words.firm,
  );
  if (audits.length === 0) console.error(`${month}: 没有回访核验 no audits`);
  for (const audit of audits) {
    if (audit.state === 'closed') {
      const { firm, drawn, reached, confirmed, denied, closed } = audit;
      console.log(
        `${firm} 已结 closed ${closed}: 抽取${drawn} 接通${reached} 评过${confirmed} 没评过${denied}`,
      );
      continue;
    }
    console.log(`${audit.firm} 待回访 open: compound,household`);
    for (const { compound, number } of audit.households) console.log(`${compound},${number}`);
  }
  return 0;
}

const refusals: Readonly<Record<CloseAuditRefusal, string>> = {
  'no-audit': '该企业本月没有回访核验 there is no audit of this firm',
  'impossible-counts': '数目不合：评过＋没评过≤接通≤抽取 confirmed + denied ≤ reached ≤ drawn',
  'closed-otherwise': '已用其他数目结案 closed with other counts',
};

/** Records what the third party counted; the drawn numbers are destroyed. Exit 1 where it is refused. */
export async function recordCalls(
  world: Pick<World, 'audits' | 'people' | 'journal' | 'clock' | 'calendar' | 'log'>,
  month: Month,
  words: Words,
): Promise<number> {
  const firm = parseFirmId(said(words, 'firm'));
  if (firm === undefined) throw new Error('--firm 不是统一社会信用代码 is no credit code');
  const calls = {
    reached: counted(words, 'reached'),
    confirmed: counted(words, 'confirmed'),
    denied: counted(words, 'denied'),
  };
  const deed = { act: 'record-calls', about: `firm:${firm}`, facts: { month } };
  const by = await acting(world, said(words, 'by'), 'record-calls', deed);
  const outcome = await closeAudit(world, month, firm, calls, by.name);
  if (outcome !== 'closed') {
    console.error(`${month} ${firm}: ${refusals[outcome]}`);
    return 1;
  }
  console.log(`${month} ${firm}: 已记录，户号已销毁 recorded, household numbers destroyed`);
  return 0;
}
