import type { Day, Instant } from '../month.ts';
import type { By } from '../people/by.ts';
import { canonicalJson } from '../result/canonical-json.ts';

/** A document of a case: what it is, and the SHA-256 of its bytes, by which it is kept. */
export interface CaseDocument {
  readonly kind: string;
  readonly name: string;
  /** Hex. */
  readonly hash: string;
}

/** A step that was taken, in its place of its stream's chain. */
export interface CaseEvent<Step extends string> {
  /** From 1 within its stream. */
  readonly seq: number;
  readonly step: Step;
  readonly at: Instant;
  /** The day of `at` in the bureau's time zone. */
  readonly day: Day;
  readonly by: By;
  /** Empty where the step needs none. */
  readonly reason: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly documents: readonly CaseDocument[];
  /** The evidence that was looked at, as it was found. */
  readonly evidence: readonly string[];
  /** Last days of clocks as they stood: `<clock>` → day. */
  readonly clocks: Readonly<Record<string, Day>>;
  /** Hash of the event before; empty for the first. */
  readonly previous: string;
  /** SHA-256 of the event without it, in canonical JSON, hex. */
  readonly hash: string;
}

/** The service itself, where it takes a step. */
export const theService: By = { subject: 'service', name: '系统' };

/** The text whose hash an event carries. */
export function eventText<Step extends string>({
  hash: _,
  ...event
}: Omit<CaseEvent<Step>, 'hash'> & { readonly hash?: string }): string {
  return canonicalJson(event);
}

/** The number of the first event that does not follow from the one before or was changed; undefined where the chain holds. */
export function brokenEvent<Step extends string>(
  events: readonly CaseEvent<Step>[],
  sha256: (text: string) => string,
): number | undefined {
  let previous = '';
  for (const [index, event] of events.entries()) {
    if (event.seq !== index + 1 || event.previous !== previous) return index + 1;
    if (sha256(eventText(event)) !== event.hash) return index + 1;
    previous = event.hash;
  }
  return undefined;
}

/** The newest event of a step; undefined where it was not taken. */
export function newestOf<Step extends string>(
  events: readonly CaseEvent<Step>[],
  ...steps: readonly Step[]
): CaseEvent<Step> | undefined {
  return events.findLast(({ step }) => steps.includes(step));
}
