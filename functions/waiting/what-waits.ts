import type { Month } from '../domain/month.ts';
import type { Permission } from '../domain/people/role.ts';
import { waitingCorrections } from '../domain/publishing/correction.ts';
import type { World } from '../ports.ts';
import { type MonthPublication, publicationOf, type ReadsPublication } from '../publishing/publication.ts';

/** What may wait for somebody. */
export type WaitingKind =
  | 'open-preview'
  | 'release'
  | 'answer-objections'
  | 'decide-objections'
  | 'moderate-replies'
  | 'sign-correction'
  | 'decide-quarantines'
  | 'call-households'
  | 'look-at-flags';

/** Something that waits: how many of a kind in a month, where it is done, and who may do it. `key` changes when something new of its kind waits. */
export interface Waiting {
  readonly kind: WaitingKind;
  readonly month: Month;
  readonly count: number;
  readonly path: string;
  readonly may: Permission;
  readonly key: string;
}

/** What is read to find out. */
export type ReadsWaiting = ReadsPublication & Pick<World, 'audits' | 'quarantines'>;

/** Months back in which something may still wait. */
const reach = 4;

/** Everything that waits for people in the last sealed months, the oldest month first. */
export async function whatWaits(world: ReadsWaiting): Promise<readonly Waiting[]> {
  const months = (await world.results.sealedMonths()).slice(-reach);
  const found = await Promise.all(months.map((month) => ofMonth(world, month)));
  return found.flat();
}

async function ofMonth(world: ReadsWaiting, month: Month): Promise<readonly Waiting[]> {
  const [publication, quarantines, audits] = await Promise.all([
    publicationOf(world, month),
    world.quarantines.of(month),
    world.audits.of(month),
  ]);
  if (publication === undefined) return [];
  const one = (kind: WaitingKind, may: Permission, path: string, things: readonly (string | number)[]) =>
    things.length === 0
      ? []
      : [{ kind, month, count: things.length, path, may, key: `${kind}:${month}:${things.join(',')}` }];
  const integrity = `/bureau/integrity?month=${month}`;
  const proposed = quarantines.filter(({ decision }) => decision === undefined);
  const calls = audits.filter(({ state }) => state === 'open').map(({ firm }) => firm);
  return [
    ...publishing(publication, (kind, may, things) =>
      one(kind, may, `/bureau/ranking/${month}/publishing`, things),
    ),
    ...one(
      'decide-quarantines',
      'decide-quarantine',
      integrity,
      proposed.map(({ number }) => number),
    ),
    ...one('call-households', 'record-calls', '/bureau/calls', calls),
    ...one('look-at-flags', 'propose-quarantine', integrity, openFlags(publication)),
  ];
}

function publishing(
  { sealed, state, objections, replies, corrections }: MonthPublication,
  one: (kind: WaitingKind, may: Permission, things: readonly (string | number)[]) => readonly Waiting[],
): readonly Waiting[] {
  const { version } = sealed.manifest;
  const ofVersion = (is: typeof state) => (state === is ? [version] : []);
  const numbers = (list: readonly { readonly number: number }[]) => list.map(({ number }) => number);
  const unanswered = objections.filter(({ answer, decision }) => (answer ?? decision) === undefined);
  const undecided = objections.filter(({ answer, decision }) => answer !== undefined && !decision);
  const unread = replies.filter(({ moderation }) => moderation === undefined);
  return [
    ...one('open-preview', 'open-preview', ofVersion('to-preview')),
    ...one('release', 'release-result', ofVersion('to-release')),
    ...one('answer-objections', 'answer-objection', numbers(unanswered)),
    ...one('decide-objections', 'decide-objection', numbers(undecided)),
    ...one(
      'moderate-replies',
      'open-preview',
      unread.map(({ firm, number }) => `${firm}-${number}`),
    ),
    ...one('sign-correction', 'decide-objection', numbers(waitingCorrections(corrections, sealed.manifest))),
  ];
}

function openFlags({ sealed }: MonthPublication): readonly string[] {
  const { flags } = sealed.annex;
  return flags.filter(({ state }) => state === 'open').map(({ firm, kind }) => `${firm}-${kind}`);
}
