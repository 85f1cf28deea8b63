import type { CompoundPart } from '../../../casework/exit-file.ts';
import { type CaseEvent, newestOf } from '../../../domain/casework/case-event.ts';
import { possibleSteps } from '../../../domain/casework/possible-steps.ts';
import {
  handoverItems,
  type ReplacementStep,
  replacementTable,
} from '../../../domain/exit-case/replacement-steps.ts';
import type { Day } from '../../../domain/month.ts';
import type { County } from '../county.ts';
import { daysAfter } from './days-after.ts';
import type { Move } from './hands.ts';

/** A compound of a case: its state, its events, and its place among the case's compounds, by which the story goes different ways. */
export interface PartOfStory {
  readonly part: CompoundPart;
  readonly place: number;
  readonly events: readonly CaseEvent<ReplacementStep>[];
}

/** Days that owners take to vote after they were advised, and that a vacancy waits for its new firm. */
const [toVote, toBegin] = [20, 61];

/** What happens next in a compound: most replace the firm, the second needs emergency service on the way, the last keeps it. */
export function replacementMove(
  { firms, compounds }: County,
  { part, place, events }: PartOfStory,
  today: Day,
): Move | undefined {
  const open = new Set<string>(
    possibleSteps(replacementTable, events, part, today)
      .filter(({ hindrances }) => hindrances.length === 0)
      .map(({ row }) => row.step),
  );
  const move = (login: Move['login'], step: string, facts: Move['facts'] = {}, reason = '') =>
    open.has(step) ? { login, step, facts, reason } : undefined;
  const since = (step: ReplacementStep) => newestOf(events, step)?.day ?? today;
  const keeps = place === 2;
  const successor = firms[3]?.id ?? '';
  switch (part.state) {
    case 'awaiting-vote': {
      if (today < daysAfter(since('advise-owners'), toVote)) return undefined;
      const owners = compounds.find(({ id }) => id === part.compound)?.households.count ?? 100;
      const [took, yes] = [Math.ceil(owners * 0.8), Math.ceil(owners * (keeps ? 0.3 : 0.6))];
      return move('officer', 'record-vote', {
        areaTotal: String(owners * 98),
        ownersTotal: String(owners),
        areaTookPart: String(took * 98),
        ownersTookPart: String(took),
        areaFor: String(yes * 98),
        ownersFor: String(yes),
        resolved: keeps ? 'keep' : 'replace',
      });
    }
    case 'voted':
      return (
        move('director-2', 'record-kept', {}, '业主大会表决未通过更换。') ??
        move('officer', 'give-notice', { given: today })
      );
    case 'notice-given':
      if (place === 1)
        return (
          move('director', 'arrange-emergency', {}, '业委会申请属实，协议已核对。') ??
          move(
            'officer',
            'propose-emergency',
            { firm: successor, from: daysAfter(today, 7), months: '3' },
            '原企业提前撤场，业委会申请应急服务。',
          )
        );
      return move('officer', 'record-replacement', { firm: successor, from: daysAfter(today, toBegin) });
    case 'emergency':
      return today < daysAfter(since('arrange-emergency'), 30)
        ? undefined
        : move('officer', 'record-replacement', { firm: successor, from: daysAfter(today, 45) });
    case 'replaced':
      return move('officer-2', 'begin-handover');
    case 'handing-over': {
      const ticked = new Set(events.map(({ facts }) => facts.item));
      const item = handoverItems.find((one) => !ticked.has(one));
      if (item !== undefined) return move('officer-2', 'tick-handover', { item, received: today });
      const begins = newestOf(events, 'record-replacement')?.facts.from ?? today;
      return move(
        'director',
        'complete-exit',
        { lastDay: daysAfter(begins as Day, -1) },
        '移交清单逐项核对，三方签字。',
      );
    }
    default:
      return undefined;
  }
}
