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
  /** What begins is an emergency service: its tenure is marked so. */
  readonly emergency?: true;
  /** The management mode from then on; absent where it stays. Emergency services that bear no mark were written in as trusteeship. */
  readonly mode?: ManagementMode;
  /** An emergency service that the new firm overtook: where it was written in before, the new firm stands instead of it. */
  readonly instead?: Pick<Tenure, 'firm' | 'from'>;
}

/**
 * The handovers of a case's compounds that are due, oldest first: emergency services from their first day on, and completed exits. After an emergency service
 * it is its provider from whom the new firm takes over; where the new firm begins no later than the service, there is none.
 */
export function handoversIn(one: ExitCase, today: Day): readonly Handover[] {
  return advisedCompounds(one).flatMap((compound) => {
    const events = inCompound(one, compound);
    const emergency = arrangedEmergency(events);
    const completed = completedExit(one.firm, compound, events);
    if (emergency === undefined || emergency.overtaken) {
      const instead = emergency && { firm: emergency.firm, from: emergency.from };
      return completed === undefined ? [] : [{ ...completed, ...(instead && { instead }) }];
    }
    if (emergency.from > today) return [];
    const arranged = emergencyHandover(one.firm, compound, emergency);
    if (completed === undefined) return [arranged];
    const lastDay = dayBefore(completed.begins);
    return [arranged, { ...completed, from: emergency.firm, lastDay, mode: 'market' }];
  });
}

/** The exit as it was completed, from the old firm to the new one. */
function completedExit(
  from: FirmId,
  compound: CompoundId,
  events: ReturnType<typeof inCompound>,
): Handover | undefined {
  const [done, replaced] = [newestOf(events, 'complete-exit'), newestOf(events, 'record-replacement')];
  if (done === undefined || replaced === undefined) return undefined;
  const [to, begins] = [replaced.facts.firm as FirmId, replaced.facts.from as Day];
  return { compound, seq: done.seq, from, lastDay: done.facts.lastDay as Day, to, begins };
}

function emergencyHandover(
  from: FirmId,
  compound: CompoundId,
  { seq, firm, from: begins }: Emergency,
): Handover {
  return { compound, seq, from, lastDay: dayBefore(begins), to: firm, begins, emergency: true };
}

/**
 * The tenures after a handover: the old firm's ends on the last day recorded, be it that it was dated so already, and the new firm's begins. `stood-there`
 * where they say so; `differs` where they tell another story than the case: the old firm does not serve on that day, or somebody else serves after it.
 */
export function tenuresAfter(
  tenures: readonly Tenure[],
  { from, lastDay, to, begins, instead, emergency }: Handover,
): readonly Tenure[] | 'stood-there' | 'differs' {
  const standing = tenures.filter((tenure) => instead === undefined || !isThat(tenure, instead));
  if (standing.some((tenure) => isThat(tenure, { firm: to, from: begins })))
    return standing.length === tenures.length ? 'stood-there' : standing;
  const ends = (tenure: Tenure) =>
    tenure.firm === from && tenure.from <= lastDay && (tenure.to === undefined || tenure.to >= lastDay);
  if (!standing.some(ends)) return 'differs';
  const cut = standing.map((tenure) => (ends(tenure) ? { ...tenure, to: lastDay } : tenure));
  const next: Tenure = { firm: to, from: begins, ...(emergency && { emergency }) };
  const after = [...cut, next].sort((a, b) => (a.from < b.from ? -1 : 1));
  return overlapping(after) ? 'differs' : after;
}

function isThat(tenure: Tenure, { firm, from }: Pick<Tenure, 'firm' | 'from'>): boolean {
  return tenure.firm === firm && tenure.from === from;
}
