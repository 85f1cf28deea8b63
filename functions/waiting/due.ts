import type { Day } from '../domain/month.ts';
import { type Objection, objectionWorkingDays } from '../domain/publishing/objection.ts';
import { isOver } from '../domain/publishing/preview.ts';
import type { World } from '../ports.ts';

/** The rule a last day comes from. */
export type DueRule = 'answer' | 'decision' | 'preview' | 'rule-month' | 'emergency' | 'item' | 'trusteeship';

/** Rules that count working days, or move their end over holidays: their days rest on the published holidays. */
export const holidayRules: ReadonlySet<DueRule> = new Set(['answer', 'decision', 'preview', 'emergency']);

/** The last day of something that waits, by which rule, and how many of it are past theirs; of several the first. */
export interface Due {
  readonly day: Day;
  readonly rule: DueRule;
  readonly overdue: number;
  /** How many working days the rule gives, where a policy says another number than its words. */
  readonly days?: number;
  /** The holidays of its year are not known yet: the day may come early. */
  readonly unsure?: true;
}

/** An objection with the last days of its answer and of its decision. */
export interface ObjectionDue {
  readonly objection: Objection;
  readonly answer: Day;
  readonly decision: Day;
}

/** The last days of objections that nobody has decided. */
export async function objectionsDue(
  { workingDays }: Pick<World, 'workingDays'>,
  objections: readonly Objection[],
): Promise<readonly ObjectionDue[]> {
  const open = objections.filter(({ decision }) => decision === undefined);
  return await Promise.all(
    open.map(async (objection) => ({
      objection,
      answer: await workingDays.after(objection.day, objectionWorkingDays.answer),
      decision: await workingDays.after(objection.day, objectionWorkingDays.decision),
    })),
  );
}

/** The first of several last days, and how many are past; undefined of none. */
export function firstDue(rule: DueRule, days: readonly Day[], today: Day): Due | undefined {
  const [day] = days.toSorted();
  if (day === undefined) return undefined;
  return { day, rule, overdue: days.filter((until) => isOver({ until }, today)).length };
}
