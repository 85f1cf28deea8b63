import type { FirmId } from '../firm.ts';
import type { Policy } from '../policy.ts';
import { capped } from './capped.ts';
import type { LeagueTable } from './league-table.ts';
import type { Proposal } from './month-ranking.ts';
import { shareOf } from './share-of.ts';
import { isSure, type SurelyApart } from './surely-apart.ts';

/** The policy numbers of the lists. */
export type ListNumbers = Pick<Policy, 'tailPercent' | 'passMark' | 'capPercent'>;

/** Firms that an open flag, or a veto from inspection or hotline, keeps off a list. METHOD §5, §6. */
export interface Blocks {
  readonly black: ReadonlySet<FirmId>;
  readonly red: ReadonlySet<FirmId>;
}

/** No firm is blocked. */
export const noBlocks: Blocks = { black: new Set(), red: new Set() };

/**
 * The list test: places of the firms certainly among the worst q = ⌈t p⌉ (`apart` gives how many are surely better, by c_t), or, with
 * the surely worse, among the best q: at least p − q firms must be surely on the other side. METHOD §5.
 */
export function certainlyInTail(counts: Int32Array, tailPercent: number): readonly number[] {
  const others = counts.length - shareOf(counts.length, tailPercent);
  return Array.from(counts, (_, place) => place).filter((place) => (counts[place] ?? 0) >= others);
}

/** Black proposals: list test at the bottom, score below the pass mark even at its joint upper bound, unblocked; lowest first, at most the cap. */
export function blackProposals(
  table: LeagueTable,
  apart: SurelyApart,
  critical: { readonly cTail: number; readonly bound: number },
  numbers: ListNumbers,
  blocked: ReadonlySet<FirmId>,
): readonly Proposal[] {
  const candidates = certainlyInTail(apart.better, numbers.tailPercent)
    .filter((j) => (table.scores[j] ?? 0) + critical.bound * (table.ses[j] ?? 0) < numbers.passMark)
    .filter((j) => !isBlocked(table, j, blocked))
    .map((j) => ({ of: j, by: table.scores[j] ?? 0 }));
  const cap = shareOf(table.firms.length, numbers.capPercent);
  return capped(candidates, (count) => count <= cap).map((j) => proposal(table, j, critical.cTail, 1));
}

/** Red proposals: list test at the top, unblocked; highest first, at most the cap. */
export function redProposals(
  table: LeagueTable,
  apart: SurelyApart,
  critical: { readonly cTail: number },
  numbers: ListNumbers,
  blocked: ReadonlySet<FirmId>,
): readonly Proposal[] {
  const candidates = certainlyInTail(apart.worse, numbers.tailPercent)
    .filter((j) => !isBlocked(table, j, blocked))
    .map((j) => ({ of: j, by: -(table.scores[j] ?? 0) }));
  const cap = shareOf(table.firms.length, numbers.capPercent);
  return capped(candidates, (count) => count <= cap).map((j) => proposal(table, j, critical.cTail, -1));
}

function isBlocked(table: LeagueTable, j: number, blocked: ReadonlySet<FirmId>): boolean {
  const firm = table.firms[j];
  return firm === undefined || blocked.has(firm);
}

/** A listing is explained by the firms surely better (`side` 1) or surely worse (−1). */
function proposal(table: LeagueTable, j: number, cTail: number, side: 1 | -1): Proposal {
  const because = table.firms.filter((_, k) =>
    isSure(
      side * ((table.scores[k] ?? 0) - (table.scores[j] ?? 0)),
      cTail,
      table.ses[j] ?? 0,
      table.ses[k] ?? 0,
    ),
  );
  return { firm: table.firms[j] as FirmId, because };
}
