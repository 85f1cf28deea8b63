import { newestOf } from '../domain/casework/case-event.ts';
import type { StepRow } from '../domain/casework/step-row.ts';
import { type Day, dayAfter } from '../domain/month.ts';
import type { Desk } from './desk.ts';

/** The first and the last day that a field of a step's form offers, where its row sets one: what lies outside would be refused. */
export function dayLimits(
  {
    facts,
    notBefore,
    notBeforeLast,
    afterLast,
  }: Pick<StepRow<string, string>, 'facts' | 'notBefore' | 'notBeforeLast' | 'afterLast'>,
  { events, running }: Pick<Desk, 'events' | 'running'>,
  name: string,
  today: Day,
): { readonly first?: Day; readonly last?: Day } {
  const when = facts[name]?.when;
  const [step, clock, over] = [notBefore?.[name], notBeforeLast?.[name], afterLast?.[name]];
  const ended = running.find((one) => one.clock === over)?.last;
  const [first] = [
    when === 'coming' ? today : undefined,
    step === undefined ? undefined : newestOf(events, step)?.day,
    running.find((one) => one.clock === clock)?.last,
    ended && dayAfter(ended),
  ]
    .filter((day) => day !== undefined)
    .toSorted()
    .toReversed();
  return { ...(first !== undefined && { first }), ...(when === 'past' && { last: today }) };
}
