import type { Instant } from '../domain/month.ts';

/** What the service tells other systems that it happened. */
export const eventTypes = [
  'RankingReleased',
  'FirmListed',
  'ListingEnded',
  'ExitCaseOpened',
  'ExitStepTaken',
  'DeadlinePassed',
] as const;

/** A kind of event. */
export type EventType = (typeof eventTypes)[number];

/** An event as it leaves the service: made from a record, so that the same record always gives the same event. No personal data, never who did it. */
export interface PublishedEvent {
  /** The same however often it is delivered: whoever takes events knows one by it. */
  readonly id: string;
  readonly type: EventType;
  /** Of the schema of its facts. */
  readonly version: 1;
  /** When it happened, ISO 8601 in UTC; what is recorded by the day, at the start of that day in the bureau's time zone. */
  readonly at: string;
  /** What it is about: `month:2026-10`, `firm:<credit code>`. */
  readonly about: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** Where other systems hear of events. */
export interface EventBus {
  /** Throws unless every event was taken; then some may have been: published again they have the same ids. */
  publish(events: readonly PublishedEvent[]): Promise<void>;
}

/** A note that a record is about to be written of which others must hear. */
export interface Mark {
  readonly kind: 'case' | 'release';
  /** Which record: `2026-10#1` of a release; of a step of a case, its stream and number. */
  readonly ref: string;
  readonly at: Instant;
}

/**
 * Marks of records that others have not heard of yet. A mark is put before its record and taken away after the record's events were
 * published: whoever dies between two of these writes loses nothing.
 */
export interface Outbox {
  /** Puts a mark; of the same record again it is a newer one. To be called right before the record is written: nothing may come between that takes minutes. */
  note(mark: Mark): Promise<void>;
  pending(): AsyncIterable<Mark>;
  /** Takes this very mark away; a newer one of the same record stays. */
  done(mark: Mark): Promise<void>;
}
