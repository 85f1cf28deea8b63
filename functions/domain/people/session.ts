import type { Instant } from '../month.ts';

/** Somebody signed in, as the sealed cookie tells it. What they may do is asked of their grants at every request. */
export interface Session {
  readonly subject: string;
  readonly signedIn: Instant;
  /** The last request, to a minute or so. */
  readonly seen: Instant;
  /** Random; every form of the session carries it. */
  readonly token: string;
}

/** Milliseconds after which a session is over: without a request, and in any case. SECURITY §6. */
export const sessionLimits = { idle: 30 * 60_000, absolute: 8 * 3_600_000 } as const;

/** Whether a session is still good. */
export function isCurrent({ signedIn, seen }: Session, now: Instant): boolean {
  return now - seen < sessionLimits.idle && now - signedIn < sessionLimits.absolute;
}
