import type { CompoundId, ManagementMode } from '../compound.ts';
import type { FirmId } from '../firm.ts';
import type { Estimate } from './estimate.ts';
import type { Basis, ScoreParts } from './planned-composite.ts';

/** How many households, how many of them answered (valid ratings in force), and the share of households in compounds with any answer, 0..1. */
export interface Participation {
  readonly households: number;
  readonly answers: number;
  readonly coverage: number;
}

/** A ranked firm. Rank 1 is best; `lower <= rank <= upper` with joint confidence 1−α. METHOD §3. */
export interface RankedFirm extends Estimate, Participation {
  readonly firm: FirmId;
  readonly lower: number;
  readonly upper: number;
  /** 1 + the number of firms with a strictly higher score. */
  readonly rank: number;
  /** Joint interval of the score, METHOD §7, clipped to 0..100, 4 decimals. */
  readonly interval: readonly [low: number, high: number];
  /** Where the score is the comprehensive one: what it is made of. */
  readonly parts?: ScoreParts;
}

/** Why a firm is not ranked, METHOD §2. */
export type Unranked = 'too-few-answers' | 'low-response' | 'low-coverage';

/** A firm of the market league below a gate; never ranked last. `missing` is how many more answers would do; null where more answers alone would not (coverage). */
export interface UnrankedFirm extends Participation {
  readonly firm: FirmId;
  readonly reason: Unranked;
  readonly missing: number | null;
}

/** A compound with the firm that serves it (or none), shown as a table with single 95 % intervals where enough answered; never listed. */
export interface Project extends Estimate, Participation {
  readonly compound: CompoundId;
  readonly firm?: FirmId;
  readonly mode: ManagementMode;
  readonly handover: boolean;
  readonly interval: readonly [low: number, high: number];
}

/** A firm proposed for a list and the firms that are surely better (black) or surely worse (red): its explanation. */
export interface Proposal {
  readonly firm: FirmId;
  readonly because: readonly FirmId[];
}

/** Everything one evaluation finds: METHOD §1 to §5, from tallies, plan and policy alone. Rows are sorted by firm or compound id. */
export interface MonthRanking {
  /** Critical values rounded up to 4 decimals; null where fewer than two (rank sets) or too few firms (lists) are ranked. */
  readonly c: number | null;
  readonly cTail: number | null;
  /** Where the policy has indicators: by what the month was ranked. */
  readonly basis?: Basis;
  readonly ranked: readonly RankedFirm[];
  readonly unranked: readonly UnrankedFirm[];
  readonly projects: readonly Project[];
  readonly black: readonly Proposal[];
  readonly red: readonly Proposal[];
  readonly watch: readonly FirmId[];
  /** League-wide aspect means m_d (null where nobody answered), and the pooled variance with its degrees of freedom. */
  readonly aspectMeans: readonly (number | null)[];
  readonly pooledVariance: number;
  readonly degrees: number;
}
