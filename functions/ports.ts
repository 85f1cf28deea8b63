import type { Compound, CompoundId } from './domain/compound.ts';
import type { Firm, FirmId } from './domain/firm.ts';
import type { Household, HouseholdCode } from './domain/household.ts';
import type { Day, Instant, Month } from './domain/month.ts';
import type { Policy } from './domain/policy.ts';
import type { Pseudonym, Rating, RatingRow } from './domain/rating.ts';
import type { Site } from './domain/site.ts';
import type { Survey } from './domain/survey.ts';
import type { Ticket } from './domain/ticket.ts';
import type { Cases } from './ports/cases.ts';
import type { Documents } from './ports/documents.ts';
import type { EventBus, Outbox } from './ports/events.ts';
import type { Evidence } from './ports/evidence.ts';
import type { Imports } from './ports/imports.ts';
import type { Audits, Quarantines, Reports, WorkingDays } from './ports/integrity.ts';
import type { Evaluations, Executions, Results, Signer } from './ports/month.ts';
import type { Channels, Notifier } from './ports/notifier.ts';
import type { Identity, Journal, People, Sessions } from './ports/people.ts';
import type { Publishing } from './ports/publishing.ts';

import type { RuleProposals } from './ports/rules.ts';

/** Everything asked of the outside world, in the words of the domain. `world.ts` says what stands behind each. */
/**
 * The store is throttled or down, and stayed so for as long as a reader should wait. The only error of the store that
 * a caller may want to know: sites answer 503 with `Retry-After`, steps of the month fail and are run again.
 */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
  constructor(operation: string, cause: unknown) {
    super(`the store did not answer: ${operation}`, { cause });
  }
}

export interface Clock {
  now(): Instant;
}

/** Days and months of the bureau's time zone. */
export interface Calendar {
  dayOf(instant: Instant): Day;
  monthOf(instant: Instant): Month;
  /** The time of day, `HH:MM:SS`. */
  timeOf(instant: Instant): string;
  /** The first instant of the month, and the first after it (its close: 月末日24时). */
  opens(month: Month): Instant;
  closes(month: Month): Instant;
}

/** Household codes 本户评价码. Reading a code touches no store but the signing keys, once per process. */
export interface HouseholdCodes {
  /** The code in `text` if its shape and MAC are right (hyphens, spaces, case, O, I, L forgiven); else undefined. */
  read(text: string): Promise<HouseholdCode | undefined>;
  /** The code of a letter under the newest code key, or the one said. Throws RangeError for a number or issue no letter has, Error for a retired key. */
  issue(household: Household, issue: number, keyId?: string): Promise<string>;
}

/** The secrets that household codes, tickets and cookies are signed with. At most two are active: the newest signs, both are read. */
export interface CodeKeys {
  /** Makes the first key unless there is one; false where there was. */
  makeFirst(): Promise<boolean>;
  /** Ids of the active keys, the one that signs first; none before the first was made. `afresh`: read again, for whoever decides by them. */
  activeIds(afresh?: 'afresh'): Promise<readonly string[]>;
  /**
   * Makes a new key that signs from now on and retires all but the one before; its id. Codes under a retired key answer 404.
   * Undefined, and nothing changed, where the key `expected` is not the one that signs (any more): twice over it would kill every letter.
   */
  rotate(expected: string | undefined): Promise<string | undefined>;
}

/** Signed words handed to a browser and taken back. `read…` gives undefined for anything forged or out of date. */
export interface Tickets {
  sign(ticket: Ticket): Promise<string>;
  read(text: string, now: Instant): Promise<Ticket | undefined>;
  /** The value of the `rate` cookie: the letter that was opened and until when it is remembered. Whether it still speaks for a household is another question. */
  signLetter(letter: HouseholdCode, expires: Instant): Promise<string>;
  readLetter(text: string, now: Instant): Promise<HouseholdCode | undefined>;
}

/** Households and browsers under a month's key. The only port that uses month keys; keys stay inside. */
export interface Pseudonyms {
  /** The household under each month's key; months whose key is not there (not yet made, destroyed) are left out. */
  of(household: Household, months: readonly Month[]): Promise<ReadonlyMap<Month, Pseudonym>>;
  /**
   * 16 characters that stand for these words within one month and one use: a browser's cookie, ten minutes of a compound's day, a
   * household that was pressed, a household's place in the draw of an audit. Throws where the month has no key.
   */
  mark(
    month: Month,
    use: 'browser' | 'burst' | 'pressed' | 'audit',
    ...words: readonly string[]
  ): Promise<string>;
}

export interface MonthKeys {
  /** Makes the month's key; false where there is one or ever was: a destroyed key is never made again. */
  makeOnce(month: Month): Promise<boolean>;
  exists(month: Month): Promise<boolean>;
  /** Destroys the key; false where there was none. */
  destroy(month: Month): Promise<boolean>;
}

export interface Ratings {
  /** One conditional write: keeps `rating` if the household's revision in the month is still `rating.rev - 1`. On refusal, what stands there. */
  keep(
    rating: Rating,
  ): Promise<{ readonly kept: true } | { readonly kept: false; readonly standing: Rating | undefined }>;
  find(month: Month, compound: CompoundId, pseudonym: Pseudonym): Promise<Rating | undefined>;
  /** The month's ratings of a compound, page by page. */
  rowsOf(month: Month, compound: CompoundId): AsyncIterable<readonly RatingRow[]>;
  /** Who rated in the month, page by page; reads keys only. */
  participants(month: Month, compound: CompoundId): AsyncIterable<readonly Pseudonym[]>;
  /** How many rated; reads keys only. */
  countOf(month: Month, compound: CompoundId): Promise<number>;
  /** Deletes the month's ratings of a compound; how many were there. */
  destroy(month: Month, compound: CompoundId): Promise<number>;
  /** The batch path of the demo and of tests: unconditional, 25 rows a request; `onKept` hears of progress. */
  fill(ratings: Iterable<Rating> | AsyncIterable<Rating>, onKept?: (count: number) => void): Promise<void>;
}

export interface Registry {
  /** A compound, at most 60 s old. */
  /** When a change was last announced: each is before it is written, some seconds before at most. Undefined where there was none. */
  changed(): Promise<Instant | undefined>;
  compound(id: CompoundId): Promise<Compound | undefined>;
  /** Those of them that there are, as they stand now: for whoever means to change them. */
  compoundsNow(ids: readonly CompoundId[]): Promise<ReadonlyMap<CompoundId, Compound>>;
  firmsNow(ids: readonly FirmId[]): Promise<ReadonlyMap<FirmId, Firm>>;
  compounds(): AsyncIterable<Compound>;
  firm(id: FirmId): Promise<Firm | undefined>;
  firms(): AsyncIterable<Firm>;
  /** Both write a new one (version 1) or the next version of a standing one; false where the condition failed. */
  putCompound(compound: Compound): Promise<boolean>;
  putFirm(firm: Firm): Promise<boolean>;
  /** Both take out what an import added, while it stands at that version: only to undo the import. */
  removeCompound(id: CompoundId, version: number): Promise<boolean>;
  removeFirm(id: FirmId, version: number): Promise<boolean>;
}

/** Dated versions of policy and survey: of a month, the newest that began by then. Adding is false where another begins with the same month. */
export interface Rules {
  policy(month: Month): Promise<Policy | undefined>;
  survey(month: Month): Promise<Survey | undefined>;
  /** All versions, newest first. */
  policies(): Promise<readonly Policy[]>;
  surveys(): Promise<readonly Survey[]>;
  addPolicy(policy: Policy): Promise<boolean>;
  addSurvey(survey: Survey): Promise<boolean>;
}

type LogFacts = Readonly<Record<string, string | number | boolean>>;
/** Structured log lines. Never a path, code, address or answer: route patterns and counts only. */
export interface Log {
  info(event: string, facts?: LogFacts): void;
  error(event: string, error: unknown, facts?: LogFacts): void;
}

export interface Randomness {
  /** An unguessable id: 26 lower-case base-32 characters, 130 bits. */
  id(): string;
}

export interface World {
  readonly site: Site;
  readonly clock: Clock;
  readonly calendar: Calendar;
  readonly codes: HouseholdCodes;
  readonly codeKeys: CodeKeys;
  readonly tickets: Tickets;
  readonly pseudonyms: Pseudonyms;
  readonly monthKeys: MonthKeys;
  readonly ratings: Ratings;
  readonly registry: Registry;
  readonly rules: Rules;
  readonly reports: Reports;
  readonly audits: Audits;
  readonly quarantines: Quarantines;
  readonly workingDays: WorkingDays;
  readonly evaluations: Evaluations;
  readonly results: Results;
  readonly publishing: Publishing;
  readonly documents: Documents;
  readonly outbox: Outbox;
  readonly eventBus: EventBus;
  readonly signer: Signer;
  readonly executions: Executions;
  readonly channels: Channels;
  readonly notifier: Notifier;
  readonly people: People;
  readonly sessions: Sessions;
  readonly identity: Identity;
  readonly journal: Journal;
  readonly ruleProposals: RuleProposals;
  readonly imports: Imports;
  readonly evidence: Evidence;
  readonly cases: Cases;
  readonly randomness: Randomness;
  readonly log: Log;
}
