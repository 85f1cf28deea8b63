import type { CompoundTally } from '../../domain/compound-tally.ts';
import type { FirmId } from '../../domain/firm.ts';
import type { AuditCounts } from '../../domain/integrity/audit.ts';
import { auditBaseline, fakeShare, isProven } from '../../domain/integrity/audit-bounds.ts';
import { blocksOf } from '../../domain/integrity/blocks-of.ts';
import { evidenceOf } from '../../domain/integrity/evidence-of.ts';
import type { Flag } from '../../domain/integrity/flag.ts';
import { keptOff, keptOffOver } from '../../domain/integrity/kept-off.ts';
import { type HonestyKnown, possibleScores } from '../../domain/integrity/possible-scores.ts';
import { raiseFlags } from '../../domain/integrity/raise-flags.ts';
import type { Plan } from '../../domain/plan.ts';
import type { criticalValues } from '../../domain/ranking/critical-values.ts';
import { type Blocks, noBlocks } from '../../domain/ranking/lists.ts';
import type { MonthRanking } from '../../domain/ranking/month-ranking.ts';
import { rankEstimates } from '../../domain/ranking/rank-estimates.ts';
import { rankMonth } from '../../domain/ranking/rank-month.ts';

type Firms = ReadonlySet<FirmId>;

/** The black list of one evaluation at every point of its flags' life. */
export interface Examined {
  readonly scores: ReadonlyMap<FirmId, number>;
  readonly flags: readonly Flag[];
  /** By scores alone: also what stands when flags have lapsed without an audit. */
  readonly byScore: Firms;
  /** While flags are open. */
  readonly frozen: Firms;
  /** Once every flagged or proposed firm is audited. */
  readonly audited: Firms;
  /** The same two ends, lapsed and audited, where a listing must stand over `possibleScores` instead. */
  readonly lapsedByEvidence: Firms;
  readonly auditedByEvidence: Firms;
  readonly audits: ReadonlyMap<FirmId, AuditCounts>;
  readonly proven: Firms;
}

/** Ranks, flags, audits and ranks again, all through the domain. `callBack` gives what the calls to a firm's raters bring. METHOD §5, §6. */
export function examine(
  plan: Plan,
  tallies: readonly CompoundTally[],
  critical: typeof criticalValues,
  callBack: (firm: FirmId) => AuditCounts,
): Examined {
  const ranking = rankMonth(plan, tallies, noBlocks, critical);
  const { ranked } = ranking;
  // Responses are drawn from 10 to 60 percent by compound: a low turnout says nothing of stuffing here.
  const flags = raiseFlags({ plan, tallies, ranking }).filter(({ kind }) => kind !== 'low-turnout');
  const values = critical(Math.max(1, ranked.length), plan.policy);
  const lists = (blocks: Blocks) => rankEstimates(ranked, plan.policy, blocks, values);
  const blackBut = (blocks: Blocks) => firmsOf(lists(blocks).black);
  const frozen = lists(blocksOf(flags));
  const { flagged, audits, beside } = auditsOf(flags, frozen, callBack);
  const shares = [...audits].map(([firm, counts]) => [firm, fakeShare(counts, beside(firm))] as const);
  const byEvidence = (firms: Iterable<FirmId>, known: (firm: FirmId) => Pick<HonestyKnown, 'audit'>) => {
    const evidence = evidenceOf(plan, tallies, ranking, flags);
    const ranges = [...firms].map(
      (firm) => [firm, possibleScores({ ...evidence(firm), ...known(firm) })] as const,
    );
    return blackBut(keptOffOver(ranked, plan.policy, new Map(ranges), noBlocks, values));
  };
  return {
    scores: new Map(ranked.map(({ firm, score }) => [firm, score])),
    flags,
    byScore: firmsOf(ranking.black),
    frozen: firmsOf(frozen.black),
    audited: blackBut(keptOff(ranked, plan.policy, new Map(shares), noBlocks, values)),
    lapsedByEvidence: byEvidence(flagged, () => ({})),
    auditedByEvidence: byEvidence(audits.keys(), (firm) => {
      const counts = audits.get(firm);
      return counts === undefined ? {} : { audit: { counts, baseline: beside(firm) } };
    }),
    audits,
    proven: new Set([...audits.keys()].filter((firm) => isProven(audits.get(firm) ?? nobody, beside(firm)))),
  };
}

const nobody = { confirmed: 0, denied: 0 };

/** The audits that METHOD §6 asks for: of every firm flagged or on a proposal, each beside those of the others without flags. */
function auditsOf(
  flags: readonly Flag[],
  { black, red }: Pick<MonthRanking, 'black' | 'red'>,
  callBack: (firm: FirmId) => AuditCounts,
) {
  const flagged: Firms = new Set(flags.map(({ firm }) => firm));
  const called = new Set([...flagged, ...firmsOf(black), ...firmsOf(red)]);
  const audits = new Map([...called].sort().map((firm) => [firm, callBack(firm)]));
  const rows = [...audits].map(([firm, counts]) => ({ firm, ...counts }));
  return { flagged, audits, beside: (firm: FirmId) => auditBaseline(rows, flagged, firm) };
}

function firmsOf(proposals: readonly { readonly firm: FirmId }[]): Firms {
  return new Set(proposals.map(({ firm }) => firm));
}
