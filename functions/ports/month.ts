import type { CompoundId } from '../domain/compound.ts';
import type { CompoundTally } from '../domain/compound-tally.ts';
import type { Day, Month } from '../domain/month.ts';
import type { Plan } from '../domain/plan.ts';
import type { Release } from '../domain/release.ts';
import type { Signature } from '../domain/result/signature.ts';

/** The ports of a month's evaluation: the records of its steps, its results, who signs them, and what runs the steps. */
/** `kept`: written now, or the very same stood there; `differs`: something else stands there and stays. */
export type KeepOnce = 'kept' | 'differs';

/** The records of an evaluation's steps. Every one is put once; a step that runs again finds its own work. */
export interface Evaluations {
  /** The newest version of the month's evaluation that was begun; 0 for none. */
  latestVersion(month: Month): Promise<number>;
  keepPlan(plan: Plan): Promise<KeepOnce>;
  plan(month: Month, version: number): Promise<Plan | undefined>;
  keepTally(month: Month, version: number, tally: CompoundTally): Promise<KeepOnce>;
  tally(month: Month, version: number, compound: CompoundId): Promise<CompoundTally | undefined>;
  tallies(month: Month, version: number): AsyncIterable<CompoundTally>;
  /** The compounds counted on a night, put once: what the plan is to an evaluation, but ids only. */
  keepRoll(month: Month, day: Day, compounds: readonly CompoundId[]): Promise<KeepOnce>;
  roll(month: Month, day: Day): Promise<readonly CompoundId[] | undefined>;
  keepCount(month: Month, compound: CompoundId, day: Day, count: number): Promise<void>;
  /** What was counted of one compound; undefined where nothing was. */
  count(
    month: Month,
    compound: CompoundId,
  ): Promise<{ readonly day: Day; readonly count: number } | undefined>;
  counts(month: Month): Promise<ReadonlyMap<CompoundId, { readonly day: Day; readonly count: number }>>;
}

/** `ranked` is the rank step's draft, `manifest` the sealed public one, `annex` the internal record, `head` what of a manifest is asked for often. */
export type DocumentKind = 'ranked' | 'manifest' | 'annex' | 'head';

/** Sealed results: documents as canonical text, put once; a mark that moves under a condition. Lists are oldest first. */
export interface Results {
  keepDocument(month: Month, version: number, kind: DocumentKind, text: string): Promise<KeepOnce>;
  document(month: Month, version: number, kind: DocumentKind): Promise<string | undefined>;
  keepSignature(month: Month, version: number, signature: Signature): Promise<KeepOnce>;
  signature(month: Month, version: number): Promise<Signature | undefined>;
  /** Marks a version sealed once its signature was verified, on the one it `replaces` (0 for none) alone; `differs` where another is sealed. Kept again for one that is sealed. */
  seal(month: Month, version: number, replaces: number): Promise<KeepOnce>;
  /** The versions of a month that were sealed, oldest first: each replaced the one before it. Not every number between is among them. */
  sealedVersions(month: Month): Promise<readonly number[]>;
  /** The newest sealed version of a month; 0 for none. */
  sealedVersion(month: Month): Promise<number>;
  sealedMonths(): Promise<readonly Month[]>;
  /** Every sealed month with its newest version, in one reading. */
  newestSealed(): Promise<readonly { readonly month: Month; readonly version: number }[]>;
  release(release: Release): Promise<KeepOnce>;
  releases(): Promise<readonly Release[]>;
  noteShredded(month: Month, day: Day): Promise<void>;
  shreddedMonths(): Promise<readonly { readonly month: Month; readonly day: Day }[]>;
  /** Notes that the month's key was made; false where it was noted before. */
  noteKeyMade(month: Month): Promise<boolean>;
  wasKeyMade(month: Month): Promise<boolean>;
}

/** Signs short texts (at most 4,096 bytes): a manifest is signed by its SHA-256 in lower-case hex. */
export interface Signer {
  sign(text: string): Promise<Signature>;
  /** Public keys, newest last: fingerprint (SHA-256 of the SPKI bytes, hex) and SPKI in base64. */
  publicKeys(): Promise<readonly { readonly fingerprint: string; readonly spki: string }[]>;
}

type RunInput = { readonly month: Month; readonly run: string };
/** Starts executions of the monthly state machine. `ended`: that name ran before and is over. */
export interface Executions {
  start(name: string, input: RunInput): Promise<'started' | 'running' | 'ended'>;
}
