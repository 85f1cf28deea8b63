import type { CompoundId, ManagementMode } from './compound.ts';
import type { FirmId } from './firm.ts';
import type { Veto } from './indicator/evidence-row.ts';
import type { IndicatorKind } from './indicator/indicator-rule.ts';
import type { Measure } from './indicator/measure.ts';
import type { Told } from './indicator/told-in-tens.ts';
import type { AuditResult } from './integrity/audit.ts';
import type { GroupPlace, QuarantinedGroup } from './integrity/quarantine.ts';
import type { Day, Month } from './month.ts';
import type { Policy } from './policy.ts';
import type { FirmEstimate } from './ranking/estimate.ts';

/** A compound as an evaluation sees it, frozen by the plan step: later registry changes do not touch the evaluation. */
export interface PlannedCompound {
  readonly compound: CompoundId;
  readonly name: string;
  readonly district: string;
  readonly mode: ManagementMode;
  /** Occupied households N_h, and where the number comes from. */
  readonly households: number;
  readonly householdsSource: string;
  /** The firm that served throughout the window; absent where nobody did, or where the firm changed (`handover`). */
  readonly firm?: FirmId;
  /** The firm changed inside the window 交接期, or days of it were emergency service: surveyed, shown apart, in no firm's figures. */
  readonly handover: boolean;
}

/** What an evaluation is made of, frozen. `compounds` sorted by id; `firms` are the names at that time, sorted by id. */
export interface Plan {
  readonly month: Month;
  /** Version of the evaluation, 1 at first. */
  readonly version: number;
  /** The version this one replaces, and why; absent for the first. */
  readonly supersedes?: { readonly version: number; readonly reason: string };
  /** The version that was sealed when this one was planned, 0 for none: on that one alone it may be sealed. Absent where `supersedes` says it. */
  readonly replaces?: number;
  /** Numbers of the objections that were upheld for this result when it was planned: what they found wrong is put right in it. */
  readonly upheld?: readonly number[];
  readonly window: readonly Month[];
  readonly policy: Policy;
  readonly surveyId: string;
  readonly bureau: string;
  /** Whether this is one of the trial months: sealed, never published, never counted. */
  readonly trial: boolean;
  readonly integrity: PlannedIntegrity;
  /** Where the policy has indicators: each with the values there were, on 0..100, in the policy's order; firms sorted by id. METHOD §1.5. */
  readonly indicators?: readonly PlannedIndicator[];
  /** Accidents and penalties that keep firms off the red list, sorted by firm and day; absent where there are none. METHOD §5. */
  readonly vetoes?: readonly PlannedVeto[];
  readonly firms: readonly { readonly id: FirmId; readonly name: string }[];
  readonly compounds: readonly PlannedCompound[];
}

/** An indicator as a plan freezes it: values mapped to 0..100 with their standard errors, 4 decimals. */
export interface PlannedIndicator {
  readonly kind: IndicatorKind;
  /** SHA-256 over the digests of the evidence's months, hex: other rows, another digest. Absent where there was no evidence at all. */
  readonly evidence?: string;
  readonly values: readonly PlannedValue[];
  /** Of the hotline's: the counts behind the values, which the next evaluation's are held against; sorted. Absent in plans of before they were kept. */
  readonly told?: readonly Told[];
}

/** A firm's points, and what was measured before it was mapped to them: in the indicator's own unit, over `n` cases (null where that is not told). */
export type PlannedValue = FirmEstimate & {
  readonly measured?: Pick<Measure, 'value' | 'se'> & { readonly n: number | null };
};

/** An accident or a penalty as a plan freezes it. */
export type PlannedVeto = Pick<Veto, 'firm' | 'day' | 'what'>;

/** What integrity had found out by the day the plan was made: closed audits by firm, and groups of ratings that two people set aside. */
export interface PlannedIntegrity {
  readonly day: Day;
  readonly audits: readonly AuditResult[];
  readonly quarantined: readonly GroupPlace[];
  /** Groups set aside in earlier evaluations whose ratings the window still holds: wherever they are found again they stay aside. */
  readonly again: readonly QuarantinedGroup[];
}

/** The sealed version that a planned one takes the place of; 0 where it is to be the first that is sealed. */
export function replacedBy({ replaces, supersedes }: Pick<Plan, 'replaces' | 'supersedes'>): number {
  return replaces ?? supersedes?.version ?? 0;
}
