import type { FirmId } from '../domain/firm.ts';
import type { Month } from '../domain/month.ts';
import type { By } from '../domain/people/by.ts';
import { longestReply, mostReplies, type Reply } from '../domain/publishing/reply.ts';
import type { World } from '../ports.ts';

/** Why a reply is not taken, or not moderated. */
export type ReplyRefusal =
  | 'no-preview'
  | 'no-text'
  | 'too-long'
  | 'too-many'
  | 'waiting'
  | 'no-reply'
  | 'no-reason'
  | 'done-otherwise';

/** Why a reply is not moderated. */
export type ModerationRefusal = ReplyRefusal | 'reason-but-shown';

/** Why a reply is not taken down. */
export type TakingDownRefusal = 'no-reply' | 'no-reason' | 'too-long' | 'not-shown' | 'done-otherwise';

type Replies = Pick<World, 'publishing' | 'clock' | 'calendar' | 'log'>;

/** Keeps a firm's public reply to its result, from the preview on. One at a time waits for an officer; the same sent twice is one. */
export async function handInReply(
  world: Replies,
  { month, firm, ...said }: Pick<Reply, 'month' | 'firm' | 'text' | 'by'>,
): Promise<Reply | ReplyRefusal> {
  const text = said.text.trim();
  if (text === '') return 'no-text';
  if (text.length > longestReply) return 'too-long';
  const { previews, replies } = await world.publishing.of(month);
  if (previews.length === 0) return 'no-preview';
  const own = replies.filter((reply) => reply.firm === firm);
  const newest = own.at(-1);
  if (newest !== undefined && newest.moderation === undefined)
    return newest.text === text ? newest : 'waiting';
  if (own.length >= mostReplies) return 'too-many';
  const day = world.calendar.dayOf(world.clock.now());
  const reply: Reply = { month, firm, number: own.length + 1, text, day, by: said.by };
  if ((await world.publishing.keepReply(reply)) === 'differs') return 'waiting';
  world.log.info('reply-handed-in', { month });
  return reply;
}

/** An officer lets a reply pass or not, then with a reason (an insult, somebody's name, what has nothing to do with the result); once. */
export async function moderateReply(
  world: Replies,
  { month, firm, number }: { readonly month: Month; readonly firm: FirmId; readonly number: number },
  said: { readonly shown: boolean; readonly reason: string; readonly by: By },
): Promise<Reply | ModerationRefusal> {
  const { replies } = await world.publishing.of(month);
  const reply = replies.find((one) => one.firm === firm && one.number === number);
  if (reply === undefined) return 'no-reply';
  const reason = said.reason.trim();
  if (!said.shown && reason === '') return 'no-reason';
  if (said.shown && reason !== '') return 'reason-but-shown';
  if (reason.length > longestReply) return 'too-long';
  const before = reply.moderation;
  if (before !== undefined)
    return before.shown === said.shown && before.reason === reason ? reply : 'done-otherwise';
  const day = world.calendar.dayOf(world.clock.now());
  const moderation = { shown: said.shown, reason, by: said.by, day };
  if ((await world.publishing.keepModeration(month, firm, number, moderation)) === 'differs')
    return 'done-otherwise';
  world.log.info('reply-moderated', { month, shown: said.shown });
  return { ...reply, moderation };
}

/**
 * An officer takes down a reply that was let pass, for a reason: it names somebody, a court ordered it. From then on it is shown nowhere, nor is an earlier
 * one of the firm in its place; the firm may write anew. The same again is no fault.
 */
export async function takeDownReply(
  world: Replies,
  { month, firm, number }: Pick<Reply, 'month' | 'firm' | 'number'>,
  said: { readonly reason: string; readonly by: By },
): Promise<Reply | TakingDownRefusal> {
  const { replies } = await world.publishing.of(month);
  const reply = replies.find((one) => one.firm === firm && one.number === number);
  if (reply === undefined) return 'no-reply';
  if (reply.moderation?.shown !== true) return 'not-shown';
  const reason = said.reason.trim();
  if (reason === '') return 'no-reason';
  if (reason.length > longestReply) return 'too-long';
  if (reply.takenDown !== undefined) return reply.takenDown.reason === reason ? reply : 'done-otherwise';
  const takenDown = { reason, by: said.by, day: world.calendar.dayOf(world.clock.now()) };
  if ((await world.publishing.keepTakenDown(month, firm, number, takenDown)) === 'differs')
    return 'done-otherwise';
  world.log.info('reply-taken-down', { month });
  return { ...reply, takenDown };
}
