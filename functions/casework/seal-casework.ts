import { caseKinds, streamText } from '../domain/casework/case-stream.ts';
import {
  parseSeal,
  type SealedStream,
  type SealRecord,
  sealSchema,
  sealText,
  signedText,
} from '../domain/casework/seal.ts';
import type { Day } from '../domain/month.ts';
import type { CaseHead } from '../ports/cases.ts';
import type { World } from '../ports.ts';
import { eightAtOnce } from '../ranking/eight-at-once.ts';

/** What sealing asks of the world. */
export type SealsCasework = Pick<World, 'cases' | 'documents' | 'signer' | 'clock' | 'calendar' | 'log'>;

/**
 * Seals the casework of the day: how far every stream is, kept among the locked documents and signed. Streams that did not grow are not read. Nothing where nothing grew since the
 * last seal, or where the day is sealed already; whether a seal was made.
 */
export async function sealCasework(world: SealsCasework): Promise<boolean> {
  const day = world.calendar.dayOf(world.clock.now());
  const last = await world.cases.newestSeal();
  if (last !== undefined && last.day >= day) return false;
  const before = last === undefined ? [] : await streamsOf(world, last);
  const streams = await streamsNow(world, new Map(before.map((one) => [one[0], one])));
  if (streams.every(([stream, seq], place) => before[place]?.[0] === stream && before[place][1] === seq))
    return false;
  await keepSeal(world, day, last?.document ?? '', streams);
  world.log.info('casework-sealed', { day, streams: streams.length });
  return true;
}

async function streamsOf({ documents }: SealsCasework, { document, day }: SealRecord) {
  const kept = await documents.read(document);
  if (kept === undefined) throw new Error(`the seal of ${day} is not among the documents`);
  return parseSeal(new TextDecoder().decode(kept.bytes)).streams;
}

/** How far every stream is, by text: one that was made shorter stays as it was sealed, so that it is noticed. */
async function streamsNow(
  world: SealsCasework,
  before: ReadonlyMap<string, SealedStream>,
): Promise<readonly SealedStream[]> {
  const heads = await Promise.all(caseKinds.map((kind) => world.cases.heads(kind, 'all')));
  const grown = heads.flat().filter((head) => head.seq > (before.get(streamText(head))?.[1] ?? 0));
  const after = new Map(before);
  for (const one of await eightAtOnce(grown, (head) => sealedOf(world, head))) after.set(one[0], one);
  return [...after.values()].sort(([a], [b]) => (a < b ? -1 : 1));
}

async function sealedOf({ cases }: SealsCasework, head: CaseHead): Promise<SealedStream> {
  const last = (await cases.events(head))[head.seq - 1];
  if (last === undefined) throw new Error(`${streamText(head)} is shorter than its head says`);
  return [streamText(head), head.seq, last.hash];
}

async function keepSeal(
  { documents, signer, cases }: SealsCasework,
  day: Day,
  previous: string,
  streams: readonly SealedStream[],
): Promise<void> {
  const text = sealText({ schema: sealSchema, day, previous, streams });
  const kept = await documents.keep(new TextEncoder().encode(text));
  if (typeof kept === 'string') throw new Error(`the seal of ${day} was not kept: ${kept}`);
  await cases.keepSeal({ day, document: kept.hash, signature: await signer.sign(signedText(kept.hash)) });
}
