import type { CompoundId, ManagementMode } from '../compound.ts';
import type { FirmId } from '../firm.ts';
import type { IndicatorKind } from '../indicator/indicator-rule.ts';
import type { AuditFinding, StandingFlag } from '../integrity/standing-flag.ts';
import type { Month } from '../month.ts';
import type { PlannedVeto } from '../plan.ts';
import type { Policy } from '../policy.ts';
import type { Unranked } from '../ranking/month-ranking.ts';
import type { Basis } from '../ranking/planned-composite.ts';
import type { Status } from '../status.ts';
import type { Carried } from './carried.ts';

/** Schema of the public manifest, and the version of the method it was made with. A change of either is a new name. */
export const manifestSchema = 'linping-result/1';
export const methodVersion = 'linping-method/1';

/** A ranked firm as published. Shares are computed by the reader from whole numbers: response = answers / households. */
export type PublishedFirm = {
  readonly firm: FirmId;
  readonly name: string;
  readonly score: number;
  readonly se: number;
  /** Joint interval of the score (METHOD §7). */
  readonly low: number;
  readonly high: number;
  /** Rank set 可能的名次 and point rank, 1 = best. */
  readonly lower: number;
  readonly upper: number;
  readonly rank: number;
  readonly households: number;
  readonly answers: number;
  readonly coverage: number;
  /** Where the score is the comprehensive one 综合评价: satisfaction and the policy's indicators in its order, each `[score, se]` on 0..100. */
  readonly parts?: {
    readonly satisfaction: readonly [score: number, se: number];
    readonly indicators: readonly (readonly [score: number, se: number])[];
    /** What each was measured as before the policy's line mapped it: in its own unit, over `n` cases (null where that is not told). Absent in results of before it was kept. */
    readonly measured?: readonly (readonly [value: number, se: number, n: number | null])[];
  };
};

/** A firm without enough answers. `answers` and `missing` are null where they would show a cell under the minimum. */
export type PublishedUnranked = {
  readonly firm: FirmId;
  readonly name: string;
  readonly reason: Unranked;
  readonly households: number;
  readonly answers: number | null;
  readonly missing: number | null;
  /** Evaluations in a row, this one included, in which the firm was not ranked. */
  readonly successive: number;
};

/** A project 项目 with a single 95 % interval. `score` and `se` are null where all answers agree: then only the band low..high is shown (`bands.ts` says what it can hide). */
export type PublishedProject = {
  readonly compound: CompoundId;
  readonly name: string;
  readonly district: string;
  readonly firm?: FirmId;
  readonly firmName?: string;
  readonly mode: ManagementMode;
  readonly handover: boolean;
  readonly score: number | null;
  readonly se: number | null;
  readonly low: number;
  readonly high: number;
  readonly households: number;
  readonly answers: number;
};

/**
 * Participation of what is surveyed and never ranked: another management mode, or the market league's compounds that changed
 * firm (`handover`, with those no firm serves). `answers` is null where it would show a cell under the minimum.
 */
export type PublishedMode = {
  readonly mode: ManagementMode;
  readonly handover: boolean;
  readonly compounds: number;
  readonly households: number;
  readonly answers: number | null;
};

/**
 * Ratings of the window, by what became of them. `ratings` are in force: valid and `invalid` (too little answered), and by how
 * they came in. Null where they are one to nine, or would give away a hidden cell; all are where `ratings` is.
 */
export type ManifestCounts = {
  readonly ratings: number | null;
  readonly superseded: number | null;
  readonly invalid: number | null;
  readonly contested: number | null;
  readonly late: number | null;
  /** Set aside, not among `ratings`: on paper where policy does not count paper, and quarantined by two people. */
  readonly excluded: number | null;
  readonly quarantined: number | null;
  readonly qr: number | null;
  readonly paper: number | null;
};

/** The public manifest of a month: the result itself. Same input, same bytes; no clock, signature or run id inside. SECURITY §5. */
export type Manifest = {
  readonly schema: typeof manifestSchema;
  readonly method: typeof methodVersion;
  readonly demo: boolean;
  readonly month: Month;
  readonly version: number;
  /** The version this one replaces, why, and its manifest's SHA-256: null where that version was never sealed. */
  readonly supersedes: {
    readonly version: number;
    readonly manifest: string | null;
    readonly reason: string;
  } | null;
  /** SHA-256 of the manifest of the month before (its newest sealed version then), hex; null for the first month. */
  readonly previous: string | null;
  readonly window: readonly Month[];
  readonly bureau: string;
  readonly survey: string;
  readonly trial: boolean;
  readonly policy: Policy;
  /** SHA-256 over the sorted tally rows, hex. */
  readonly inputs: string;
  readonly counts: ManifestCounts;
  /** Compounds whose figures stand as the evaluation before had them, because fewer than ten households' answers changed. */
  readonly waiting: number;
  readonly householdSources: readonly string[];
  /** Only where the policy has indicators and somebody is ranked: by all of them, or by satisfaction alone and which are missing for how many firms. METHOD §1.5. */
  readonly basis?: Basis;
  /** Of each indicator that there was evidence of the SHA-256 of the rows it was measured from, as README says: results of other files have others. */
  readonly evidence?: readonly { readonly indicator: IndicatorKind; readonly sha256: string }[];
  /** Critical value of the rank sets; null where fewer than two firms are ranked. */
  readonly c: number | null;
  readonly firms: readonly PublishedFirm[];
  readonly unranked: readonly PublishedUnranked[];
  readonly projects: readonly PublishedProject[];
  readonly modes: readonly PublishedMode[];
};

/** What follows for a firm from this and earlier sealed months; an exit also needs facts from outside the ranking. */
export type FirmStatus = Omit<Status, 'exitProposal' | 'clean'> & { readonly firm: FirmId };

/** The internal record beside a manifest: proposals, watch and what explains them. Names the manifest by its hash. */
export type Annex = {
  readonly schema: 'linping-annex/1';
  readonly month: Month;
  readonly version: number;
  readonly manifest: string;
  readonly cTail: number | null;
  readonly black: readonly { readonly firm: FirmId; readonly because: readonly FirmId[] }[];
  readonly red: readonly { readonly firm: FirmId; readonly because: readonly FirmId[] }[];
  readonly watch: readonly FirmId[];
  /** What was noticed about ratings, and what became of it; sorted by firm and kind. METHOD §6. */
  readonly flags: readonly StandingFlag[];
  /** Closed audits with what they leave open of the score. */
  readonly audits: readonly AuditFinding[];
  /** Firms that would be proposed but for a flag, or for what an audit leaves open. */
  readonly heldBack: { readonly black: readonly FirmId[]; readonly red: readonly FirmId[] };
  /** Accidents and penalties that kept firms off the red list, as the plan froze them; absent where there were none, and in records of before they were kept. */
  readonly vetoes?: readonly PlannedVeto[];
  /** Compounds whose figures stand as an evaluation before had them, sorted: too few answers changed. */
  readonly carried: readonly Carried[];
  /** Status over months of the firms that have any, sorted by id. METHOD §5. */
  readonly status: readonly FirmStatus[];
  readonly aspectMeans: readonly (number | null)[];
  /** Of each aspect the median over ranked firms. Absent in records of before it was kept. */
  readonly aspectMedians?: readonly (number | null)[];
  readonly pooledVariance: number;
  readonly degrees: number;
};

/** A released result as one file: the manifest, its SHA-256, and a signature over the manifest's canonical bytes. */
export type Envelope = {
  readonly id: string;
  readonly key: string;
  readonly manifest: Manifest;
  readonly signature: string;
};
