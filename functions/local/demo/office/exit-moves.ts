import type { CompoundPart, ExitFile } from '../../../casework/exit-file.ts';
import { newestOf } from '../../../domain/casework/case-event.ts';
import { possibleSteps } from '../../../domain/casework/possible-steps.ts';
import { preparing } from '../../../domain/casework/prepared.ts';
import type { CompoundId } from '../../../domain/compound.ts';
import { inCompound, withFirm } from '../../../domain/exit-case/exit-case.ts';
import { exitTable } from '../../../domain/exit-case/exit-steps.ts';
import type { Day } from '../../../domain/month.ts';
import { daysAfter } from './days-after.ts';
import type { Desk, Move } from './hands.ts';
import { loginOf } from './listing-moves.ts';
import { replacementMove } from './replacement-moves.ts';

const items = '1. 垃圾日产日清；2. 修复楼道照明；3. 公示上年度公共收益收支。';
const report = '三项整改已安排专人负责，垃圾清运合同已续签，其余正在办理。';
const objection = '我公司正在更换管理人员，请求延长整改时间。';

/** What the demo's office does next in an exit case today; undefined where it waits. `served`: the compounds of the firm. */
export function exitMove(
  { county }: Pick<Desk, 'county'>,
  file: ExitFile,
  today: Day,
  served: readonly CompoundId[],
): Move | undefined {
  const events = withFirm(file.one);
  const open = new Set<string>(
    possibleSteps(exitTable, events, file, today)
      .filter(({ hindrances }) => hindrances.length === 0)
      .map(({ row }) => row.step),
  );
  const took = (step: string) => events.some((event) => event.step === step);
  const own = loginOf(county, file.one.firm);
  const move = (login: Move['login'], step: string, facts: Move['facts'] = {}, reason = '') =>
    open.has(step) ? { login, step, facts, reason } : undefined;
  const isProposed = preparing(exitTable, events, 'propose-end') !== undefined;
  // An officer asks for the end of a case that has come right, a director closes it.
  const close = (reason: string) => {
    if (!file.evidence.has('clean-months')) return undefined;
    return isProposed ? move('director', 'close', {}, reason) : move('officer', 'propose-end', {}, reason);
  };
  const held = newestOf(events, 'invite')?.facts.held ?? '';
  const delivery = { delivered: today, way: 'in-person', recipient: '企业法定代表人' };
  const unanswered = events.filter(({ step }) => step === 'object').length > answersIn(file);
  switch (file.state) {
    case 'proposed':
      return move('officer', 'warn');
    case 'warned':
      return move('officer', 'invite', { held: daysAfter(today, 6), place: '主管部门二楼会议室' });
    case 'invited':
      return today < held
        ? undefined
        : move('officer', 'record-interview', { held: held as Day, attended: 'yes' });
    case 'interviewed':
      return (
        close('连续两期评价恢复正常。') ??
        move(
          'director',
          'order-rectification',
          { days: '30', items },
          '三期评价中两期拟列黑榜，约谈后须限期整改。',
        )
      );
    case 'ordered':
      return move('officer', 'record-delivery', delivery);
    case 'rectifying':
      if (own !== undefined && !took('report-rectification'))
        return move(own, 'report-rectification', { report });
      return close('整改经逐项核实，连续两期评价恢复正常。') ?? move('officer', 'begin-reevaluation');
    case 'reevaluating':
      return close('整改经逐项核实，连续两期评价恢复正常。') ?? move('officer', 'propose-exit');
    case 'exit-proposed':
      return move('officer', 'deliver-proposal', delivery);
    case 'exit-noticed':
      if (own === 'firm-bad' && !took('object')) return move(own, 'object', { objection });
      if (unanswered)
        return move('officer-2', 'answer-objection', {
          number: '1',
          answer: '整改期限届满后已有完整评价窗口，结论未变，延长没有依据。',
        });
      return move('director', 'decide-advice', {}, '整改期满后的评价仍不合格，且检查不合格，符合建议条件。');
    case 'advised':
      return move('officer', 'deliver-decision', delivery);
    case 'decision-delivered':
      return move('officer', 'send-advice');
    case 'advising':
      return inCompounds(file, today, served, county) ?? move('director', 'conclude', {}, '各小区均已办结。');
    default:
      return undefined;
  }
}

function answersIn({ one }: ExitFile): number {
  return withFirm(one).filter(({ step }) => step === 'answer-objection').length;
}

/** The first compound in which something can be done. */
function inCompounds(
  file: ExitFile,
  today: Day,
  served: readonly CompoundId[],
  county: Desk['county'],
): Move | undefined {
  const advised = new Set(file.compounds.map(({ compound }) => compound));
  const next = served.find((compound) => !advised.has(compound));
  if (next !== undefined) return { login: 'officer', step: 'advise-owners', facts: { compound: next } };
  for (const [place, part] of file.compounds.entries()) {
    const move = replacementMove(county, { part, place, events: eventsOf(file, part) }, today);
    if (move !== undefined) return { ...move, facts: { ...move.facts, compound: part.compound } };
  }
  return undefined;
}

function eventsOf({ one }: ExitFile, { compound }: CompoundPart) {
  return inCompound(one, compound);
}
