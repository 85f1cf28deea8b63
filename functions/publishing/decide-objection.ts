import type { Month } from '../domain/month.ts';
import type { By } from '../domain/people/by.ts';
import { samePerson } from '../domain/people/same-person.ts';
import {
  longestText,
  type Objection,
  type ObjectionDecision,
  objectionOutcomes,
} from '../domain/publishing/objection.ts';
import type { World } from '../ports.ts';

/** Why an answer or a decision is not taken. */
export type DecideObjectionRefusal =
  | 'no-objection'
  | 'no-text'
  | 'too-long'
  | 'no-outcome'
  | 'no-answer'
  | 'same-person'
  | 'done-otherwise';

type Decides = Pick<World, 'publishing' | 'clock' | 'calendar' | 'log'>;

/** An officer answers an objection with what the records say; once. */
export async function answerObjection(
  world: Decides,
  month: Month,
  number: number,
  said: { readonly text: string; readonly by: By },
): Promise<Objection | DecideObjectionRefusal> {
  const objection = await find(world, month, number);
  if (objection === undefined) return 'no-objection';
  const text = said.text.trim();
  if (text === '') return 'no-text';
  if (text.length > longestText) return 'too-long';
  const { answer: before } = objection;
  if (before !== undefined)
    return before.text === text && before.by.subject === said.by.subject ? objection : 'done-otherwise';
  const answer = { text, by: said.by, day: world.calendar.dayOf(world.clock.now()) };
  if ((await world.publishing.keepAnswer(month, number, answer)) === 'differs') return 'done-otherwise';
  world.log.info('objection-answered', { month, number });
  return { ...objection, answer };
}

/** A director decides an answered objection, giving reasons: another person than who answered. Once; the same again is no fault. */
export async function decideObjection(
  world: Decides,
  month: Month,
  number: number,
  said: { readonly outcome: string; readonly reason: string; readonly by: By },
): Promise<Objection | DecideObjectionRefusal> {
  const objection = await find(world, month, number);
  if (objection === undefined) return 'no-objection';
  const outcome = objectionOutcomes.find((one) => one === said.outcome);
  const reason = said.reason.trim();
  if (outcome === undefined) return 'no-outcome';
  if (reason === '') return 'no-text';
  if (reason.length > longestText) return 'too-long';
  if (objection.answer === undefined) return 'no-answer';
  if (samePerson(objection.answer.by, said.by)) return 'same-person';
  const before = objection.decision;
  if (before !== undefined) return isSame(before, outcome, reason, said.by) ? objection : 'done-otherwise';
  const decision = { outcome, reason, by: said.by, day: world.calendar.dayOf(world.clock.now()) };
  if ((await world.publishing.keepDecision(month, number, decision)) === 'differs') return 'done-otherwise';
  world.log.info('objection-decided', { month, number, outcome });
  return { ...objection, decision };
}

function isSame(before: ObjectionDecision, outcome: string, reason: string, by: By): boolean {
  return before.outcome === outcome && before.reason === reason && before.by.subject === by.subject;
}

async function find(world: Decides, month: Month, number: number): Promise<Objection | undefined> {
  return (await world.publishing.of(month)).objections.find((one) => one.number === number);
}
