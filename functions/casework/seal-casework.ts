import { caseKinds, streamText } from '../domain/casework/case-stream.ts';
import {
  type CaseworkSeal,
  type SealedStream,
  type SealRecord,
  sealSchema,
  sealText,
  signedText,
} from '../domain/casework/seal.ts';
import { canonicalJson } from '../domain/result/canonical-json.ts';
import type { CaseHead } from '../ports/cases.ts';
import type { World } from '../ports.ts';
import { eightAtOnce } from '../ranking/eight-at-once.ts';
import { newestSeal, sealedBy, sealOf } from './seals.ts';

/** What sealing asks of the world. */
export type SealsCasework = Pick<World, 'cases' | 'documents' | 'signer' | 'clock' | 'calendar' | 'log'>;

/**
 * Seals the casework as it stands: how far every stream is, kept among the locked documents and signed; the records have the seal once more, for pages. It goes on from the newest
 * seal of the locked store, whatever the records say, and does not read streams that did not grow. Nothing where nothing grew since, or where the day is sealed already; whether a
 * seal was made.
 */
export async function sealCasework(world: SealsCasework): Promise<boolean> {
  const at = world.clock.now();
  const day = world.calendar.dayOf(at);
  const last = await newestSeal(world, day);
  // A crash between the two writes left the records without it.
  if (last !== undefined) await world.cases.keepSeal(last);
  if (last?.day === day) return false;
  const before = last === undefined ? [] : (await sealedBy(world, last)).streams;
  const { streams, short } = await streamsNow(world, new Map(before.map((one) => [one[0], one])));
  const grew = streams.some(
    ([stream, seq], place) => before[place]?.[0] !== stream || before[place][1] !== seq,
  );
  const previous = last && { previous: { day: last.day, document: last.document } };
  if (grew) await keepSeal(world, { schema: sealSchema, day, at, ...previous, streams });
  world.log.info('casework-sealed', { day, streams: streams.length, grew: String(grew) });
  if (short > 0) throw new Error(`${short} streams are shorter than their heads say`);
  return grew;
}

/**
 * How far every stream is, by text: one that was made shorter stays as it was sealed, so that it is noticed, and keeps no other from its seal. `short`: streams that lost what
 * their heads know of.
 */
async function streamsNow(
  world: SealsCasework,
  before: ReadonlyMap<string, SealedStream>,
): Promise<{ readonly streams: readonly SealedStream[]; readonly short: number }> {
  const heads = await Promise.all(caseKinds.map((kind) => world.cases.heads(kind, 'all')));
  const grown = heads.flat().filter((head) => head.seq > (before.get(streamText(head))?.[1] ?? 0));
  const after = new Map(before);
  const found = (await eightAtOnce(grown, (head) => sealedOf(world, head))).flat();
  for (const one of found) after.set(one[0], one);
  const streams = [...after.values()].sort(([a], [b]) => (a < b ? -1 : 1));
  return { streams, short: grown.length - found.length };
}

async function sealedOf({ cases }: SealsCasework, head: CaseHead): Promise<readonly SealedStream[]> {
  const last = (await cases.events(head))[head.seq - 1];
  return last === undefined ? [] : [[streamText(head), head.seq, last.hash]];
}

async function keepSeal({ documents, signer, cases }: SealsCasework, seal: CaseworkSeal): Promise<void> {
  const { day, at } = seal;
  const kept = await documents.keep(new TextEncoder().encode(sealText(seal)));
  if (typeof kept === 'string') throw new Error(`the seal of ${day} was not kept: ${kept}`);
  const record = { day, at, document: kept.hash, signature: await signer.sign(signedText(kept.hash)) };
  await documents.keepOfDay(day, new TextEncoder().encode(canonicalJson(record)));
  // Where somebody was faster, theirs is the day's.
  const standing: SealRecord = (await sealOf({ documents }, day)) ?? record;
  await cases.keepSeal(standing);
}
