import type { FirmId } from '../firm.ts';
import type { Policy } from '../policy.ts';
import { type Candidate, capped } from './capped.ts';
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

/** Places that the black list is filled from, lowest score first: list test at the bottom, score below the pass mark even at its joint upper bound, unblocked. */
export function blackCandidates(
  table: LeagueTable,
  apart: SurelyApart,
  bound: number,
  numbers: ListNumbers,
  blocked: ReadonlySet<FirmId>,
): readonly Candidate<number>[] {
  return certainlyInTail(apart.better, numbers.tailPercent)
    .filter((j) => (table.scores[j] ?? 0) + bound * (table.ses[j] ?? 0) < numbers.passMark)
    .filter((j) => !isBlocked(table, j, blocked))
    .map((j) => ({ of: j, by: table.scores[j] ?? 0 }));
}

/** Places that the red list is filled from, highest score first: list test at the top, unblocked. */
export function redCandidates(
  table: LeagueTable,
  apart: SurelyApart,
  numbers: ListNumbers,
  blocked: ReadonlySet<FirmId>,
): readonly Candidate<number>[] {
  return certainlyInTail(apart.worse, numbers.tailPercent)
    .filter((j) => !isBlocked(table, j, blocked))
    .map((j) => ({ of: j, by: -(table.scores[j] ?? 0) }));
}

/** Black proposals: the first of their candidates, at most the cap. */
export function blackProposals(
  table: LeagueTable,
  apart: SurelyApart,
  critical: { readonly cTail: number; readonly bound: number },
  numbers: ListNumbers,
  blocked: ReadonlySet<FirmId>,
): readonly Proposal[] {
  const candidates = blackCandidates(table, apart, critical.bound, numbers, blocked);
  return withinCap(table, candidates, numbers).map((j) => proposal(table, j, critical.cTail, 1));
}

/** Red proposals: the first of their candidates, at most the cap. */
export function redProposals(
  table: LeagueTable,
  apart: SurelyApart,
  critical: { readonly cTail: number },
  numbers: ListNumbers,
  blocked: ReadonlySet<FirmId>,
): readonly Proposal[] {
  const candidates = redCandidates(table, apart, numbers, blocked);
  return withinCap(table, candidates, numbers).map((j) => proposal(table, j, critical.cTail, -1));
}

/** The first candidates that the cap of a list leaves room for. */
export function withinCap(
  { firms }: LeagueTable,
  candidates: readonly Candidate<number>[],
  { capPercent }: ListNumbers,
): readonly number[] {
  const cap = shareOf(firms.length, capPercent);
  return capped(candidates, (count) => count <= cap);
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
