import { addMonths, lastDay, type Month } from '../domain/month.ts';
import type { RuleProposal } from '../domain/rule-proposal.ts';
import type { World } from '../ports.ts';
import { firstDue } from './due.ts';
import { type Waiting, waitingOf } from './waiting.ts';

/** Policies and questionnaires that nobody has decided on, by the month they begin with, from `oldest` on. They are signed before that month opens. */
export async function rulesWait(
  world: Pick<World, 'ruleProposals' | 'clock' | 'calendar'>,
  oldest: Month,
): Promise<readonly Waiting[]> {
  const now = world.clock.now();
  const [month, today] = [world.calendar.monthOf(now), world.calendar.dayOf(now)];
  const open = (await world.ruleProposals.all()).filter(
    ({ decision, rule }) => decision === undefined && rule.from >= oldest,
  );
  const byMonth = [...Map.groupBy(open, ({ rule }) => rule.from)].sort(([a], [b]) => (a < b ? -1 : 1));
  return byMonth.flatMap(([from, proposals]: readonly [Month, readonly RuleProposal[]]) => {
    // A service's first rules may begin with the open month: there no day is set.
    const due = from > month ? firstDue('rule-month', [lastDay(addMonths(from, -1))], today) : undefined;
    const numbers = proposals.map(({ number }) => number);
    return waitingOf('sign-rules', 'sign-rules', from, '/bureau/rules', numbers, due);
  });
}
