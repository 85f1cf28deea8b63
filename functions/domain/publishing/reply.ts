import type { FirmId } from '../firm.ts';
import type { Day, Month } from '../month.ts';
import type { By } from '../people/by.ts';

/** Longest public reply, in UTF-16 units. */
export const longestReply = 300;

/** Most replies a firm may hand in for one month: a refused one may be written anew. */
export const mostReplies = 5;

/** Whether a reply is shown beside the firm's result, and why not. */
export interface Moderation {
  readonly shown: boolean;
  readonly reason: string;
  readonly day: Day;
  readonly by: By;
}

/** A shown reply is shown no longer: it names somebody, a court ordered it. */
export type TakenDown = Omit<Moderation, 'shown'>;

/** What a firm says publicly about its result of a month; shown once an officer let it pass. */
export interface Reply {
  readonly month: Month;
  readonly firm: FirmId;
  /** Running number among the firm's replies of the month, from 1. */
  readonly number: number;
  readonly text: string;
  readonly day: Day;
  readonly by: By;
  readonly moderation?: Moderation;
  readonly takenDown?: TakenDown;
}

/** The replies that are shown: of each firm the newest that was let pass, if it was not taken down. `replies` in order of their numbers. */
export function shownReplies(replies: readonly Reply[]): ReadonlyMap<FirmId, Reply> {
  const passed = replies.filter(({ moderation }) => moderation?.shown === true);
  const newest = new Map(passed.map((reply) => [reply.firm, reply]));
  return new Map([...newest].filter(([, { takenDown }]) => takenDown === undefined));
}
