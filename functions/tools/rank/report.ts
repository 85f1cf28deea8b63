import type { FirmId } from '../../domain/firm.ts';
import type { UnrankedFirm } from '../../domain/ranking/month-ranking.ts';
import type { EstimatesRanking } from '../../domain/ranking/rank-estimates.ts';

/** What `--json` prints: a contract, others read it. `c` is null for one firm; firms in input order. */
export interface RankReport {
  readonly p: number;
  readonly alpha: number;
  readonly c: number | null;
  /** Critical values of every step; only with `--critical stepdown`, where `c` is the last of them. */
  readonly steps?: readonly number[];
  readonly firms: readonly {
    readonly firm: FirmId;
    readonly score: number;
    readonly se: number;
    readonly lower: number;
    readonly upper: number;
  }[];
  readonly lists: {
    readonly black: readonly FirmId[];
    readonly red: readonly FirmId[];
    readonly watch: readonly FirmId[];
  };
  readonly unranked: readonly Pick<UnrankedFirm, 'firm' | 'reason'>[];
}

/** The report of a ranking, its firms in the order of `order`. */
export function reportOf(
  ranking: EstimatesRanking,
  unranked: readonly UnrankedFirm[],
  order: readonly FirmId[],
  alphaPercent: number,
): RankReport {
  const rows = new Map(ranking.ranked.map((row) => [row.firm, row]));
  const apart = new Map(unranked.map((row) => [row.firm, row]));
  return {
    p: ranking.ranked.length,
    alpha: alphaPercent / 100,
    c: ranking.c,
    firms: order.flatMap((id) => {
      const row = rows.get(id);
      if (row === undefined) return [];
      const { firm, score, se, lower, upper } = row;
      return [{ firm, score, se, lower, upper }];
    }),
    lists: {
      black: ranking.black.map(({ firm }) => firm),
      red: ranking.red.map(({ firm }) => firm),
      watch: ranking.watch,
    },
    unranked: order.flatMap((id) => {
      const row = apart.get(id);
      return row === undefined ? [] : [{ firm: row.firm, reason: row.reason }];
    }),
  };
}

/** The report as a table for people, best score first. */
export function tableOf(report: RankReport): string {
  const sorted = report.firms.toSorted((a, b) => b.score - a.score);
  const width = Math.max(4, ...sorted.map(({ firm }) => firm.length));
  const lines = sorted.map(
    ({ firm, score, se, lower, upper }) =>
      `${firm.padEnd(width)}  ${score.toFixed(2).padStart(8)}  ${se.toFixed(2).padStart(6)}  ${lower}–${upper}`,
  );
  const list = (name: string, firms: readonly FirmId[]) =>
    `${name}: ${firms.length === 0 ? '–' : firms.join(', ')}`;
  return [
    `${'firm'.padEnd(width)}  ${'score'.padStart(8)}  ${'se'.padStart(6)}  possible ranks 可能的名次`,
    ...lines,
    '',
    `${report.p} ranked, joint confidence ${(100 * (1 - report.alpha)).toFixed(1)} %, c = ${report.c ?? '–'}`,
    list('black 黑榜 proposals', report.lists.black),
    list('red 红榜 proposals', report.lists.red),
    list('watch 观察', report.lists.watch),
    ...report.unranked.map(({ firm, reason }) => `not ranked: ${firm} (${reason})`),
  ].join('\n');
}
