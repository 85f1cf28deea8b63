import type { Month } from '../domain/month.ts';
import type { Permission } from '../domain/people/role.ts';
import { waitingCorrections } from '../domain/publishing/correction.ts';
import { isOver } from '../domain/publishing/preview.ts';
import type { World } from '../ports.ts';
import type { MonthStanding } from '../publishing/publication.ts';
import { type Due, firstDue, objectionsDue } from './due.ts';
import { type Waiting, type WaitingKind, waitingOf } from './waiting.ts';

/** What waits on a month's way to the public. An objection that is not answered in time waits for a director too. */
export async function publishingWaits(
  world: Pick<World, 'workingDays' | 'clock' | 'calendar'>,
  month: Month,
  { newest, released, state, uncorrected, previews, objections, replies, corrections }: MonthStanding,
): Promise<readonly Waiting[]> {
  const { version } = newest;
  const today = world.calendar.dayOf(world.clock.now());
  const path = `/bureau/ranking/${month}/publishing`;
  const one = (kind: WaitingKind, may: Permission, things: readonly (string | number)[], due?: Due) =>
    waitingOf(kind, may, month, path, things, due);
  const ofVersion = (...are: (typeof state)[]) => (are.includes(state) ? [version] : []);
  const until = previews.findLast((preview) => preview.version === version)?.until;
  const correction = released === undefined ? undefined : { version, released };
  const toPublish: readonly Waiting[] = [
    ...one('open-preview', 'open-preview', ofVersion('to-preview')),
    ...one(
      'preview-ends',
      'release-result',
      ofVersion('in-preview'),
      firstDue('preview', until === undefined ? [] : [until], today),
    ),
    ...one('release', 'release-result', ofVersion('to-release')),
  ];
  const open = await objectionsDue(world, objections);
  const unanswered = open.filter(({ objection }) => objection.answer === undefined);
  const missed = unanswered.filter(({ answer }) => isOver({ until: answer }, today));
  const answered = open.filter(({ objection }) => objection.answer !== undefined);
  const numbers = (of: typeof open) => of.map(({ objection }) => objection.number);
  const decisions = (of: typeof open) =>
    firstDue(
      'decision',
      of.map(({ decision }) => decision),
      today,
    );
  const answers = firstDue(
    'answer',
    unanswered.map(({ answer }) => answer),
    today,
  );
  const unsigned = waitingCorrections(corrections, newest).map(({ number }) => number);
  const held = ofVersion('to-correct', 'released', 'same-as-released');
  const toCorrect = uncorrected.length === 0 ? [] : held;
  const unread = replies.filter(({ moderation }) => moderation === undefined);
  return [
    ...toPublish.map((waiting) => ({ ...waiting, ...(correction && { correction }) })),
    ...one('answer-objections', 'answer-objection', numbers(unanswered), answers),
    ...one('escalated-objections', 'decide-objection', numbers(missed), decisions(missed)),
    ...one('decide-objections', 'decide-objection', numbers(answered), decisions(answered)),
    ...one(
      'moderate-replies',
      'answer-objection',
      unread.map(({ firm, number }) => `${firm}-${number}`),
    ),
    ...one('order-correction', 'open-preview', unsigned.length > 0 ? [] : toCorrect),
    ...one('sign-correction', 'release-result', unsigned),
  ];
}
