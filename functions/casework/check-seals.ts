import { brokenEvent } from '../domain/casework/case-event.ts';
import { caseKinds, parseStream, streamText } from '../domain/casework/case-stream.ts';
import type { CaseworkSeal, SealRecord } from '../domain/casework/seal.ts';
import type { Day, Instant } from '../domain/month.ts';
import type { World } from '../ports.ts';
import { eightAtOnce } from '../ranking/eight-at-once.ts';
import { sha256 } from '../ranking/sha256.ts';
import { isSigned, newestSeal, sealedBy, sealOf } from './seals.ts';

/** What a check found: seals and streams looked at, and every fault in words. */
export interface SealsChecked {
  readonly seals: number;
  readonly streams: number;
  readonly newest: SealRecord | undefined;
  readonly faults: readonly string[];
}

/** What the reader of a check brings along. */
export interface Brought {
  /** Fingerprint of the only key to believe; else those of the service. */
  readonly trusted?: string;
  /** Digests of seals that somebody kept: each must stand in the chain. */
  readonly kept?: readonly string[];
  readonly onStream?: (done: number, all: number) => void;
}

/** What a seal saw of a stream. */
interface Seen {
  readonly day: Day;
  readonly seq: number;
  readonly hash: string;
}

/**
 * Checks the whole casework against its seals, by the locked store and never by the records: from the newest seal back to the first each is there and signed by a key of ours, the
 * digests that were brought are among them, and every stream still says what each seal saw of it, by a chain that holds. A stream that was there before the newest seal and stands in
 * none is a fault, and so are cases without any seal.
 */
export async function checkSeals(
  world: Pick<World, 'cases' | 'documents' | 'signer' | 'clock' | 'calendar'>,
  { trusted, kept = [], onStream = () => {} }: Brought = {},
): Promise<SealsChecked> {
  const faults: string[] = [];
  const newest = await newestSeal(world, world.calendar.dayOf(world.clock.now()));
  const chain = await chainFrom(world, newest, trusted, faults);
  const expected = new Map<string, Seen[]>();
  for (const { record, seal } of chain.toReversed())
    for (const [stream, seq, hash] of seal.streams) {
      const seen = expected.get(stream) ?? [];
      if (seen.at(-1)?.seq !== seq || seen.at(-1)?.hash !== hash) seen.push({ day: record.day, seq, hash });
      expected.set(stream, seen);
    }
  const digests = new Set(chain.map(({ record }) => record.document));
  for (const digest of kept) if (!digests.has(digest)) faults.push(`${digest} is no seal of this chain`);
  const heads = (await Promise.all(caseKinds.map((kind) => world.cases.heads(kind, 'all')))).flat();
  if (newest === undefined && heads.length > 0) faults.push('there are cases, and no seal');
  const texts = new Set([...expected.keys(), ...heads.map(streamText)]);
  let done = 0;
  const found = await eightAtOnce(texts, async (text) => {
    const said = await streamFaults(world, text, expected.get(text) ?? [], newest?.at ?? 0);
    done += 1;
    onStream(done, texts.size);
    return said;
  });
  return { seals: chain.length, streams: texts.size, newest, faults: [...faults, ...found.flat()] };
}

interface Link {
  readonly record: SealRecord;
  readonly seal: CaseworkSeal;
}

/** Every seal from the newest to the first, as each names the one before it. */
async function chainFrom(
  world: Pick<World, 'documents' | 'signer'>,
  newest: SealRecord | undefined,
  trusted: string | undefined,
  faults: string[],
): Promise<readonly Link[]> {
  const keys = (await world.signer.publicKeys()).filter(
    ({ fingerprint }) => fingerprint === (trusted ?? fingerprint),
  );
  const chain: Link[] = [];
  for (let record = newest; record !== undefined; ) {
    if (!(await isSigned(record, keys)))
      faults.push(`the seal of ${record.day} is not signed by a key that is trusted`);
    try {
      const seal = await sealedBy(world, record);
      chain.push({ record, seal });
      const { previous } = seal;
      if (previous === undefined) break;
      const before = await sealOf(world, previous.day);
      if (before?.document !== previous.document)
        faults.push(`the seal of ${record.day} does not follow from that of ${previous.day}`);
      record = before;
    } catch (error) {
      faults.push(error instanceof Error ? error.message : String(error));
      break;
    }
  }
  return chain;
}

async function streamFaults(
  { cases }: Pick<World, 'cases'>,
  text: string,
  seen: readonly Seen[],
  until: Instant,
): Promise<readonly string[]> {
  const stream = parseStream(text);
  if (stream === undefined) return [`${text} is no stream`];
  const events = await cases.events(stream);
  const broken = brokenEvent(events, sha256);
  const changed = seen.find(({ seq, hash }) => events[seq - 1]?.hash !== hash);
  // A crash may hide a new stream from the lists for some hours.
  const isUnsealed = seen.length === 0 && (events[0]?.at ?? until) < until - 86_400_000;
  return [
    ...(broken === undefined ? [] : [`${text}: event ${broken} was changed or does not follow`]),
    ...(changed === undefined
      ? []
      : [`${text}: event ${changed.seq} is not what was sealed on ${changed.day}`]),
    ...(isUnsealed ? [`${text}: it is a day older than the newest seal and stands in none`] : []),
  ];
}
