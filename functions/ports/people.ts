import type { Month } from '../domain/month.ts';
import type { Deed, JournalEntry } from '../domain/people/journal.ts';
import type { Person } from '../domain/people/person.ts';
import type { Session } from '../domain/people/session.ts';

/** The ports of sign-in and of who did what: people and their grants, sessions, the identity provider, the journal. */

/** People by the identity provider's subject. */
export interface People {
  person(subject: string): Promise<Person | undefined>;
  /** Everybody, by name. */
  all(): Promise<readonly Person[]>;
  /** Writes a new one (version 1) or the next version; false where the condition failed. */
  put(person: Person): Promise<boolean>;
  /** The subject that the deployment names as its first administrator; empty for none. */
  readonly firstAdministrator: string;
}

/** Sessions as sealed cookies: encrypted, made by us alone. `open` gives undefined for anything else. */
export interface Sessions {
  seal(session: Session): Promise<string>;
  open(text: string): Promise<Session | undefined>;
  /** A sign-in under way, for the ten minutes that it may take; for this purpose alone. */
  sealAttempt(attempt: SignInAttempt): Promise<string>;
  openAttempt(text: string): Promise<SignInAttempt | undefined>;
}

/** What has to come back from the identity provider, and where the person wanted to go. */
export interface SignInAttempt {
  readonly state: string;
  readonly nonce: string;
  /** PKCE code verifier. */
  readonly verifier: string;
  /** A path of this site. */
  readonly to: string;
  readonly begun: number;
}

/** The identity provider: OpenID Connect, code flow with PKCE, state and nonce. */
export interface Identity {
  /** Where to send the browser, and what has to be kept until it comes back. Throws where the provider cannot be reached. */
  begin(to: string): Promise<{ readonly url: string; readonly attempt: SignInAttempt }>;
  /** Who came back to `url`, or why nobody is believed. */
  finish(
    url: URL,
    attempt: SignInAttempt,
  ): Promise<{ readonly subject: string } | { readonly refused: string }>;
  /** Where the browser ends its session at the provider; undefined where the provider offers none. */
  signOut(): Promise<string | undefined>;
}

/** Who did what when: append-only, chained by hashes month by month. */
export interface Journal {
  /** Appends in one conditional write, again after whoever was faster. */
  append(deed: Deed): Promise<JournalEntry>;
  /** A month's entries in order, and the hash that its first has to follow. */
  of(month: Month): Promise<{ readonly entries: readonly JournalEntry[]; readonly before: string }>;
  /** Entries about one thing, newest first. */
  about(subject: string): Promise<readonly JournalEntry[]>;
}
