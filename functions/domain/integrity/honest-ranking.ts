import type { TallySums } from '../compound-tally.ts';
import type { FirmId } from '../firm.ts';
import type { Day } from '../month.ts';
import type { Plan } from '../plan.ts';
import { criticalValues } from '../ranking/critical-values.ts';
import { type Blocks, noBlocks } from '../ranking/lists.ts';
import type { MonthRanking, Proposal } from '../ranking/month-ranking.ts';
import { composedAt } from '../ranking/planned-composite.ts';
import { rankMonth } from '../ranking/rank-month.ts';
import { auditFindings, type ScoreRanges } from './audit-findings.ts';
import { blocksOf } from './blocks-of.ts';
import { evidenceOf } from './evidence-of.ts';
import { keptOffOver } from './kept-off.ts';
import { type FlagInput, raiseFlags } from './raise-flags.ts';
import { type AuditFinding, type StandingFlag, standingFlags } from './standing-flag.ts';

/** A month to be ranked with what is known of the honesty of its ratings. */
export interface HonestInput {
  readonly plan: Plan;
  /** What was counted, and what is published of it (the same but for compounds where too little changed). */
  readonly counted: readonly TallySums[];
  readonly published: readonly TallySums[];
  readonly previous: FlagInput['previous'];
  /** Flags of the version that is replaced, and the last day of flags raised today. */
  readonly before: readonly StandingFlag[];
  readonly lapses: Day;
}

/** A ranking whose proposals stand against flags and audits, and what those were. */
export interface HonestRanking {
  readonly ranking: MonthRanking;
  readonly flags: readonly StandingFlag[];
  readonly audits: readonly AuditFinding[];
  readonly heldBack: { readonly black: readonly FirmId[]; readonly red: readonly FirmId[] };
}

/**
 * Ranks a month; raises flags; keeps off a list whom an open flag blocks, and whom evidence leaves in doubt once flags are over (a listing stands
 * only if it stands over the range of scores that are possible); keeps off the red list whom an accident or a penalty vetoes. Flags never move a score: nothing is dropped. METHOD §6.
 */
export function rankHonestly(input: HonestInput): HonestRanking {
  const { plan, counted, published, previous, before, lapses } = input;
  const critical = rememberedCritical();
  const plain = rankMonth(plan, published, noBlocks, critical);
  const raised = raiseFlags({
    plan,
    tallies: counted,
    ranking: plain,
    ...(previous && { previous }),
  });
  const audited = new Set(plan.integrity.audits.map(({ firm }) => firm));
  const flags = standingFlags(raised, { today: plan.integrity.day, lapses, audited, before });
  const ranked = new Set(plain.ranked.map(({ firm }) => firm));
  const evidence = evidenceOf(plan, published, plain, flags);
  const { findings: audits, ranges } = auditFindings(plan.integrity.audits, flags, ranked, evidence);
  const open = blocksOf(flags.filter(({ state }) => state === 'open'));
  const values = critical(Math.max(1, plain.ranked.length), plan.policy);
  const doubtful = keptOffOver(plain.ranked, plan.policy, onRankedScale(plain, plan, ranges), open, values);
  const blocks: Blocks = {
    black: new Set([...open.black, ...doubtful.black]),
    red: new Set([...open.red, ...doubtful.red, ...(plan.vetoes ?? []).map(({ firm }) => firm)]),
  };
  const none = blocks.black.size === 0 && blocks.red.size === 0;
  const ranking = none ? plain : rankMonth(plan, published, blocks, critical);
  const heldBack = {
    black: missing(plain.black, ranking.black),
    red: missing(plain.red, ranking.red),
  };
  return { ranking, flags, audits, heldBack };
}

/** Ranges of satisfaction as ranges of the scores that are ranked: what fakes moved is one part of a comprehensive score. */
function onRankedScale({ ranked }: MonthRanking, { policy }: Plan, ranges: ScoreRanges): ScoreRanges {
  const rows = new Map(ranked.map((row) => [row.firm, row]));
  return new Map(
    [...ranges].map(([firm, [low, high]]) => {
      const { score = low, parts } = rows.get(firm) ?? {};
      const at = (end: number) => composedAt(score, parts, end, policy);
      return [firm, [at(low), at(high)] as const];
    }),
  );
}

function missing(before: readonly Proposal[], after: readonly Proposal[]): readonly FirmId[] {
  const still = new Set(after.map(({ firm }) => firm));
  return before.map(({ firm }) => firm).filter((firm) => !still.has(firm));
}

/** Critical values are the dearest part of a ranking, and the same for every ranking of as many firms. */
function rememberedCritical(): typeof criticalValues {
  const known = new Map<number, ReturnType<typeof criticalValues>>();
  return (count, numbers) => {
    const values = known.get(count) ?? criticalValues(count, numbers);
    known.set(count, values);
    return values;
  };
}
