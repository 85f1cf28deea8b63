import type { CompoundTally } from '../../domain/compound-tally.ts';
import type { Month } from '../../domain/month.ts';
import { proposeQuarantine } from '../../integrity/propose-quarantine.ts';
import { handInReply } from '../../publishing/public-reply.ts';
import { noteDeed, signerOf } from './people.ts';
import type { DemoOffice } from './publish.ts';

const reply =
  '感谢各位业主的评价。关于公共照明和垃圾清运的意见，我公司已安排专人整改，并将在小区公告栏公布进度。';
const reason = '同一浏览器提交多份相同评价，与住户“不是我们评的”的反映相符。';

/**
 * What a newcomer finds to do in the newest month: a firm's reply waits for an officer, and ratings that the stuffed firm put in itself are
 * proposed to be set aside, which waits for a director.
 */
export async function leaveToDo({ world, county }: DemoOffice, months: readonly Month[]): Promise<void> {
  const month = months.at(-1);
  const firm = county.firms[17]?.id;
  if (month === undefined || firm === undefined) return;
  const said = { month, firm, text: reply, by: signerOf(world, county, 'firm-bad') };
  must(await handInReply(world, said));
  await noteDeed(world, county, 'firm-bad', 'hand-in-reply', `firm:${firm}`, { month });

  const version = await world.results.sealedVersion(month);
  const stuffed = county.compounds.filter(({ id }) => (county.truths.get(id)?.stuffed ?? 0) > 0);
  for (const { id: compound } of stuffed) {
    const tally = await world.evaluations.tally(month, version, compound);
    const group = tally === undefined ? -1 : largestGroup(tally, month);
    if (group < 0) continue;
    const { subject, name } = signerOf(world, county, 'officer');
    const by = { proposer: name, proposerSubject: subject };
    must(await proposeQuarantine(world, month, { compound, group, reason, ...by }));
    return await noteDeed(world, county, 'officer', 'propose-quarantine', `compound:${compound}`, { month });
  }
}

/** The place of the month's largest group; -1 where it has none. */
function largestGroup({ groups }: CompoundTally, month: Month): number {
  const sizes = groups.map(({ month: of, answers }) =>
    of === month ? answers.reduce((sum, [, count]) => sum + count, 0) : 0,
  );
  const most = Math.max(0, ...sizes);
  return most === 0 ? -1 : sizes.indexOf(most);
}

function must<Refusal extends string>(done: object | Refusal): void {
  if (typeof done === 'string') throw new Error(`the demo's to-do was refused: ${done}`);
}
