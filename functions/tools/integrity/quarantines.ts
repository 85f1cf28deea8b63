import { parseCompoundId } from '../../domain/compound.ts';
import type { FirmFigures, Quarantine } from '../../domain/integrity/quarantine.ts';
import type { Month } from '../../domain/month.ts';
import { type DecideRefusal, decideQuarantine } from '../../integrity/decide-quarantine.ts';
import { type ProposeRefusal, proposeQuarantine } from '../../integrity/propose-quarantine.ts';
import type { World } from '../../ports.ts';
import { type RecomputeRefusal, recomputeMonth } from '../../ranking/recompute-month.ts';
import { acting } from '../acting.ts';
import { counted, said } from './words.ts';

type Words = Parameters<typeof said>[0];

const refusals: Readonly<Record<ProposeRefusal | DecideRefusal, string>> = {
  'not-sealed': '该月没有封存的结果 nothing of the month is sealed',
  'no-group': '没有这一组 there is no such group',
  'no-firm': '该小区本期不计入任何企业 the compound counts for no firm',
  'proposed-already': '这一组已提过 this group was proposed before',
  'another-meanwhile': '同时有人提出，请再试 somebody else proposed at the same time: try again',
  'no-proposal': '没有这一号 there is no such number',
  'same-person': '提出人不能自己批准 who proposed may not decide',
  'decided-otherwise': '已作出另一决定 decided otherwise',
};

const notNow: Readonly<Record<RecomputeRefusal, string>> = {
  'not-sealed': '该月没有封存的结果 nothing of the month is sealed',
  'under-way': '另一版本正在计算，之后自动生效 another version is under way; it takes effect after that',
  'too-few-moved':
    '变动不足10份，公布过的这一期不改，自下一期起隔离 fewer than ten answers would change beside what is released: it takes effect with the next month',
};

/** Prints the groups of ratings that came in alike, and the quarantines proposed. Exit 1 where nothing is sealed. */
export async function listQuarantines(world: World, month: Month): Promise<number> {
  const version = await world.results.sealedVersion(month);
  if (version === 0) return refused(month, 'not-sealed');
  console.log('compound,group,kind,month,ratings,set aside');
  for await (const { compound, groups } of world.evaluations.tallies(month, version))
    for (const [place, group] of groups.entries()) {
      const ratings = group.answers.reduce((sum, [, n]) => sum + n, 0);
      console.log([compound, place, group.kind, group.month, ratings, group.aside].join());
    }
  for (const quarantine of await world.quarantines.of(month)) console.log(`# ${told(quarantine)}`);
  return 0;
}

/** Proposes a quarantine and shows both counts. */
export async function propose(world: World, month: Month, words: Words): Promise<number> {
  const compound = parseCompoundId(said(words, 'compound'));
  if (compound === undefined) throw new Error('--compound 不是小区代码 is no compound code');
  const group = counted(words, 'group');
  const reason = said(words, 'reason');
  const deed = { act: 'propose-quarantine', about: `compound:${compound}`, facts: { month } };
  const by = await acting(world, said(words, 'by'), 'propose-quarantine', deed);
  const given = { compound, group, reason, proposer: by.name, proposerSubject: by.subject };
  const proposed = await proposeQuarantine(world, month, given);
  if (typeof proposed === 'string') return refused(month, proposed);
  console.log(told(proposed));
  return 0;
}

/** Decides a quarantine by a second person; an approved one has the month computed again at once. */
export async function decide(world: World, month: Month, words: Words): Promise<number> {
  if ((words.approve === true) === (words.refuse === true)) throw new Error('--approve 或 or --refuse?');
  const approved = words.approve === true;
  const [number, given] = [counted(words, 'number'), said(words, 'reason')];
  const facts = { number: String(number), approved: approved ? 'yes' : 'no' };
  const deed = { act: 'decide-quarantine', about: `month:${month}`, facts };
  const by = await acting(world, said(words, 'by'), 'decide-quarantine', deed);
  const decision = { by: by.name, subject: by.subject, approved, reason: given };
  const decided = await decideQuarantine(world, month, number, decision);
  if (typeof decided === 'string') return refused(month, decided);
  console.log(told(decided));
  if (!decision.approved) return 0;
  const reason =
    '两人批准隔离异常评价后重新计算 · computed again after two people set irregular ratings aside';
  const begun = await recomputeMonth(world, month, reason, { evenWithout: false });
  if (typeof begun === 'string') {
    console.error(`${month}: ${notNow[begun]}`);
    return 1;
  }
  console.log(`${month} v${begun.version} 已开始计算 begun as ${begun.execution}`);
  return 0;
}

function refused(month: Month, refusal: ProposeRefusal | DecideRefusal): number {
  console.error(`${month}: ${refusals[refusal]}`);
  return 1;
}

function told(quarantine: Quarantine): string {
  const { number, compound, group, reason, proposer, withThem, withoutThem, decision } = quarantine;
  const state =
    decision === undefined
      ? '待另一人决定 waits for a second person'
      : `${decision.approved ? '批准 approved' : '驳回 refused'} ${decision.by}: ${decision.reason}`;
  return `${number}. ${compound} 第${group}组: 计入 with ${shown(withThem)};隔离 without ${shown(withoutThem)}; ${proposer}: ${reason}; ${state}`;
}

function shown({ answers, score, withheld }: FirmFigures): string {
  if (withheld) return `${answers} 份, 不足10份的一组不显示得分 score not told for a group under ten`;
  return `${answers} 份${score === null ? ', 未排名 not ranked' : `, ${score} 分`}`;
}
