import { brokenEvent } from '../domain/casework/case-event.ts';
import { parseStream } from '../domain/casework/case-stream.ts';
import { type CaseworkSeal, parseSeal, type SealRecord, signedText } from '../domain/casework/seal.ts';
import type { World } from '../ports.ts';
import { eightAtOnce } from '../ranking/eight-at-once.ts';
import { sha256 } from '../ranking/sha256.ts';
import { nodeChecks } from '../ranking/verify-sealed.ts';

/** What a check found: seals and streams looked at, and every fault in words. */
export interface SealsChecked {
  readonly seals: number;
  readonly streams: number;
  readonly newest: SealRecord | undefined;
  readonly faults: readonly string[];
}

/**
 * Checks the whole casework against its seals: every seal is there, follows from the one before and is signed by one of our keys, and every stream still says what each seal saw of
 * it, by a chain that holds. `trusted`: fingerprint of the only key to believe, from outside; else those of the service.
 */
export async function checkSeals(
  world: Pick<World, 'cases' | 'documents' | 'signer'>,
  {
    trusted,
    onStream = () => {},
  }: { readonly trusted?: string; readonly onStream?: (done: number, all: number) => void } = {},
): Promise<SealsChecked> {
  const records = await world.cases.seals();
  const faults: string[] = [];
  const expected = new Map<string, { day: string; seq: number; hash: string }[]>();
  let previous = '';
  for (const record of records) {
    const seal = await readSeal(world, record, trusted, faults);
    if (seal !== undefined && seal.previous !== previous)
      faults.push(`the seal of ${record.day} does not follow from the one before it`);
    previous = record.document;
    for (const [stream, seq, hash] of seal?.streams ?? []) {
      const known = expected.get(stream) ?? [];
      if (known.at(-1)?.seq !== seq || known.at(-1)?.hash !== hash)
        known.push({ day: record.day, seq, hash });
      expected.set(stream, known);
    }
  }
  let done = 0;
  const found = await eightAtOnce(expected, async ([stream, seen]) => {
    const said = await streamFaults(world, stream, seen);
    done += 1;
    onStream(done, expected.size);
    return said;
  });
  faults.push(...found.flat());
  return { seals: records.length, streams: expected.size, newest: records.at(-1), faults };
}

async function readSeal(
  { documents, signer }: Pick<World, 'documents' | 'signer'>,
  { day, document, signature }: SealRecord,
  trusted: string | undefined,
  faults: string[],
): Promise<CaseworkSeal | undefined> {
  const keys = (await signer.publicKeys()).filter(
    ({ fingerprint }) => fingerprint === (trusted ?? fingerprint),
  );
  const key = keys.find(({ fingerprint }) => fingerprint === signature.key);
  if (key === undefined)
    faults.push(`the seal of ${day} is signed by ${signature.key}, a key that is not trusted`);
  else if (!(await nodeChecks.signedBy(key.spki, signedText(document), signature.value)))
    faults.push(`the signature of the seal of ${day} is not the key’s`);
  try {
    const kept = await documents.read(document);
    if (kept !== undefined) return parseSeal(new TextDecoder().decode(kept.bytes));
    faults.push(`the seal of ${day} is not among the documents`);
  } catch (error) {
    faults.push(
      `the seal of ${day} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  return undefined;
}

async function streamFaults(
  { cases }: Pick<World, 'cases'>,
  text: string,
  seen: readonly { readonly day: string; readonly seq: number; readonly hash: string }[],
): Promise<readonly string[]> {
  const stream = parseStream(text);
  if (stream === undefined) return [`${text} is no stream`];
  const events = await cases.events(stream);
  const broken = brokenEvent(events, sha256);
  const changed = seen.find(({ seq, hash }) => events[seq - 1]?.hash !== hash);
  return [
    ...(broken === undefined ? [] : [`${text}: event ${broken} was changed or does not follow`]),
    ...(changed === undefined
      ? []
      : [`${text}: event ${changed.seq} is not what was sealed on ${changed.day}`]),
  ];
}
