import { newestOf } from '../casework/case-event.ts';
import type { CompoundId, ManagementMode } from '../compound.ts';
import type { FirmId } from '../firm.ts';
import { type Day, dayBefore } from '../month.ts';
import { overlapping, type Tenure } from '../tenure.ts';
import { arrangedEmergency, type Emergency } from './emergency.ts';
import { advisedCompounds, type ExitCase, inCompound } from './exit-case.ts';

/** What a completed exit, or an emergency service that began, means for a compound's tenures. */
export interface Handover {
  readonly compound: CompoundId;
  /** Number of the event that completed or arranged it, within its stream. */
  readonly seq: number;
  readonly from: FirmId;
  readonly lastDay: Day;
  readonly to: FirmId;
  readonly begins: Day;
  /** The management mode from then on; absent where it stays. Who serves in an emergency was not chosen by the owners and is not ranked for it. */
  readonly mode?: ManagementMode;
}

/**
 * The handovers of a case's compounds that are due, oldest first: emergency services from their first day on, and completed exits. After an emergency service
 * it is its provider from whom the new firm takes over.
 */
export function handoversIn(one: ExitCase, today: Day): readonly Handover[] {
  return advisedCompounds(one).flatMap((compound) => {
    const events = inCompound(one, compound);
    const emergency = arrangedEmergency(events);
    const isOn = emergency !== undefined && emergency.from <= today;
    const arranged = isOn ? [emergencyHandover(one.firm, compound, emergency)] : [];
    const [done, replaced] = [newestOf(events, 'complete-exit'), newestOf(events, 'record-replacement')];
    if (done === undefined || replaced === undefined) return arranged;
    const [to, begins] = [replaced.facts.firm as FirmId, replaced.facts.from as Day];
    const base = { compound, seq: done.seq, to, begins };
    const own = { ...base, from: one.firm, lastDay: done.facts.lastDay as Day };
    const after = emergency && { from: emergency.firm, lastDay: dayBefore(begins), mode: 'market' as const };
    return [...arranged, after === undefined ? own : { ...base, ...after }];
  });
}

function emergencyHandover(
  from: FirmId,
  compound: CompoundId,
  { seq, firm, from: begins }: Emergency,
): Handover {
  return { compound, seq, from, lastDay: dayBefore(begins), to: firm, begins, mode: 'trusteeship' };
}

/**
 * The tenures after a handover: the old firm's ends on the last day recorded, be it that it was dated so already, and the new firm's begins. `stood-there`
 * where they say so; `differs` where they tell another story than the case: the old firm does not serve on that day, or somebody else serves after it.
 */
export function tenuresAfter(
  tenures: readonly Tenure[],
  { from, lastDay, to, begins }: Handover,
): readonly Tenure[] | 'stood-there' | 'differs' {
  if (tenures.some((tenure) => tenure.firm === to && tenure.from === begins)) return 'stood-there';
  const ends = (tenure: Tenure) =>
    tenure.firm === from && tenure.from <= lastDay && (tenure.to === undefined || tenure.to >= lastDay);
  if (!tenures.some(ends)) return 'differs';
  const cut = tenures.map((tenure) => (ends(tenure) ? { ...tenure, to: lastDay } : tenure));
  const after = [...cut, { firm: to, from: begins }].sort((a, b) => (a.from < b.from ? -1 : 1));
  return overlapping(after) ? 'differs' : after;
}
