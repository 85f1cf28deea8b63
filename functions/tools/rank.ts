import type { FirmId } from '../domain/firm.ts';
import type { FirmEstimate } from '../domain/ranking/estimate.ts';
import { leagueTable } from '../domain/ranking/league-table.ts';
import type { UnrankedFirm } from '../domain/ranking/month-ranking.ts';
import { type EstimatesRanking, rankEstimates } from '../domain/ranking/rank-estimates.ts';
import { BadInput } from './bad-input.ts';
import { BadWords, type RankOptions, readOptions, usage } from './rank/options.ts';
import { rankRatings } from './rank/rank-ratings.ts';
import { readCompounds } from './rank/read-compounds.ts';
import { readEstimates } from './rank/read-estimates.ts';
import { readRatings } from './rank/read-ratings.ts';
import { type RankReport, reportOf, tableOf } from './rank/report.ts';
import { randomNumbers } from './simulation/random-numbers.ts';
import { stepdownSets } from './stepdown/stepdown-sets.ts';

/** A ranking with the firms in input order. */
interface Ranked {
  readonly ranking: EstimatesRanking;
  readonly unranked: readonly UnrankedFirm[];
  readonly order: readonly FirmId[];
}

/** `npm run rank`: ranks estimates, or raw ratings by the full method. Exit 0; 2 for bad rows (file, line and reason on stderr) or wrong words. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const { ranking, unranked, order } = await ranked(options);
  const report = withStepdown(reportOf(ranking, unranked, order, options.policy.alphaPercent), options);
  process.stdout.write(`${options.json ? JSON.stringify(report) : tableOf(report)}\n`);
}

async function ranked(options: RankOptions): Promise<Ranked> {
  const { estimates, ratings, compounds, policy } = options;
  if (estimates !== undefined) return rankedEstimates(await readEstimates(estimates), options);
  const compoundsFile = compounds ?? '';
  const known = await readCompounds(compoundsFile);
  const raw = await readRatings(ratings ?? '', (id) => known.has(id));
  const ranking = rankRatings({ compounds: known, compoundsFile, ratings: raw }, policy, options.month);
  const firms = [...known.values()].flatMap(({ planned: { firm } }) => (firm === undefined ? [] : [firm]));
  return { ranking, unranked: ranking.unranked, order: [...new Set(firms)] };
}

function rankedEstimates(rows: readonly FirmEstimate[], { policy }: RankOptions): Ranked {
  return { ranking: rankEstimates(rows, policy), unranked: [], order: rows.map(({ firm }) => firm) };
}

/** The report with simulated stepwise sets in place of the exact ones, where asked for. */
function withStepdown(report: RankReport, { stepdown, policy }: RankOptions): RankReport {
  if (stepdown === undefined || report.p < 2) return report;
  const table = leagueTable(report.firms);
  const alpha = policy.alphaPercent / 100;
  const sets = stepdownSets(table.scores, table.ses, alpha, stepdown.draws, randomNumbers(stepdown.seed));
  const place = new Map(table.firms.map((firm, j) => [firm, j]));
  const firms = report.firms.map((row) => {
    const j = place.get(row.firm) ?? -1;
    return { ...row, lower: sets.lower[j] ?? row.lower, upper: sets.upper[j] ?? row.upper };
  });
  return { ...report, c: sets.steps.at(-1) ?? report.c, steps: sets.steps, firms };
}

try {
  await main();
} catch (error) {
  if (!(error instanceof BadInput || error instanceof BadWords)) throw error;
  console.error(error instanceof BadWords ? `${error.message}\n${usage}` : error.message);
  process.exitCode = 2;
}
