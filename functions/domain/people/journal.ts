import type { Instant, Month } from '../month.ts';
import { canonicalJson } from '../result/canonical-json.ts';
import type { Role } from './role.ts';

/** What somebody ordered the service to do, or what was refused to them. Written before it is done, so that nothing is done unrecorded. */
export interface Deed {
  readonly at: Instant;
  /** The subject and name of who did it, and the roles it was done under. */
  readonly by: { readonly subject: string; readonly name: string; readonly roles: readonly Role[] };
  /** What was done, in kebab-case: `release-result`. */
  readonly act: string;
  /** What it was done to: `month:2026-10`, `firm:…`, `compound:…`, `person:…`; empty for the service as a whole. */
  readonly about: string;
  /** Short facts, never an answer, a code or a household. */
  readonly facts: Readonly<Record<string, string>>;
}

/** A deed in its place in the month's chain. */
export interface JournalEntry extends Deed {
  readonly month: Month;
  /** From 1 within the month. */
  readonly seq: number;
  /** Hash of the entry before (of the month before, for the first; empty for the very first of all). */
  readonly previous: string;
  /** SHA-256 of the entry without it, in canonical JSON, hex. */
  readonly hash: string;
}

/** The text whose hash an entry carries. */
export function hashedText({
  hash: _,
  ...entry
}: Omit<JournalEntry, 'hash'> & { readonly hash?: string }): string {
  return canonicalJson(entry);
}

/** The first entry that does not follow from the one before, or whose text was changed; undefined where the chain holds. Entries of one month, in order. */
export async function brokenLink(
  entries: readonly JournalEntry[],
  before: string,
  sha256: (text: string) => Promise<string>,
): Promise<JournalEntry | undefined> {
  let previous = before;
  let seq = 0;
  for (const entry of entries) {
    seq += 1;
    if (entry.seq !== seq || entry.previous !== previous) return entry;
    if ((await sha256(hashedText(entry))) !== entry.hash) return entry;
    previous = entry.hash;
  }
  return undefined;
}
