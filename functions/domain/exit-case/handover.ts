import { newestOf } from '../casework/case-event.ts';
import type { CompoundId } from '../compound.ts';
import type { FirmId } from '../firm.ts';
import type { Day } from '../month.ts';
import { overlapping, type Tenure } from '../tenure.ts';
import { advisedCompounds, type ExitCase, inCompound } from './exit-case.ts';

/** What a completed exit means for a compound's tenures. */
export interface Handover {
  readonly compound: CompoundId;
  /** Number of the event that completed it, within its stream. */
  readonly seq: number;
  readonly from: FirmId;
  readonly lastDay: Day;
  readonly to: FirmId;
  readonly begins: Day;
}

/** The handovers of a case's completed compounds. */
export function handoversIn(one: ExitCase): readonly Handover[] {
  return advisedCompounds(one).flatMap((compound) => {
    const events = inCompound(one, compound);
    const [done, replaced] = [newestOf(events, 'complete-exit'), newestOf(events, 'record-replacement')];
    if (done === undefined || replaced === undefined) return [];
    const { seq } = done;
    const lastDay = done.facts.lastDay as Day;
    const to = replaced.facts.firm as FirmId;
    return [{ compound, seq, from: one.firm, lastDay, to, begins: replaced.facts.from as Day }];
  });
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
