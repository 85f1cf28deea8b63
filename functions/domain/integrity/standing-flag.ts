import type { FirmId } from '../firm.ts';
import type { Day } from '../month.ts';
import type { AuditResult } from './audit.ts';
import type { Flag } from './flag.ts';

/** A flag with its life: raised when the month was first ranked, open until an audit closes it or it lapses. METHOD §6. */
export type StandingFlag = Flag & {
  readonly raised: Day;
  /** The last day on which it still blocks. */
  readonly lapses: Day;
  readonly state: 'open' | 'lapsed' | 'audited';
};

/** What a closed audit found: its counts, and what they leave open of the firm's score. */
export type AuditFinding = AuditResult & {
  /** ε, upper bound of the share of ratings that the households deny, beyond what people forget. */
  readonly fakeShare: number;
  /** The true score lies between these, by all that is known (`possibleScores`); null for a firm that is not ranked. */
  readonly low: number | null;
  readonly high: number | null;
  /** More households deny than forgetting explains: a confirmation of stuffing. */
  readonly proven: boolean;
};

/** When flags of an evaluation were raised and lapse, and what is known of them by now. */
export interface FlagClock {
  readonly today: Day;
  readonly lapses: Day;
  readonly audited: ReadonlySet<FirmId>;
  /** The flags of the version that is replaced: a flag raised again keeps its first day. */
  readonly before: readonly StandingFlag[];
}

/** The flags with their lives: a closed audit of the firm closes all of its flags. Flags that were raised before stay on record. */
export function standingFlags(
  raised: readonly Flag[],
  { today, lapses, audited, before }: FlagClock,
): readonly StandingFlag[] {
  const known = new Map(before.map((flag) => [keyOf(flag), flag]));
  const now = new Set(raised.map(keyOf));
  const gone = before.filter((flag) => !now.has(keyOf(flag)));
  return [...raised, ...gone]
    .map((flag) => {
      const first = known.get(keyOf(flag)) ?? { raised: today, lapses };
      const state = audited.has(flag.firm) ? 'audited' : today > first.lapses ? 'lapsed' : 'open';
      return { ...flag, raised: first.raised, lapses: first.lapses, state } as const;
    })
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function keyOf({ firm, kind }: Flag): string {
  return `${firm} ${kind}`;
}
