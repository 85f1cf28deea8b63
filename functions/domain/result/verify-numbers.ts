import type { Month } from '../month.ts';
import { gateOf, unpooled } from '../ranking/gates.ts';
import { enoughForProject, projectInterval } from '../ranking/projects.ts';
import { rankEstimates } from '../ranking/rank-estimates.ts';
import { minimumCell } from '../suppression.ts';
import { windowOf } from '../window.ts';
import { type Manifest, methodVersion, type PublishedFirm } from './manifest.ts';
import { compositeFaults } from './verify-composite.ts';
import { countFaults } from './verify-counts.ts';

/**
 * Recomputes every number of a manifest that follows from others: critical value, rank sets, point ranks and intervals from
 * scores and standard errors; gates, window and sums from counts. Gives each disagreement in words.
 */
export function verifyNumbers(manifest: Manifest): readonly string[] {
  const { firms, policy, window, month } = manifest;
  if (manifest.method !== methodVersion)
    return [`made by method ${manifest.method}; this program knows ${methodVersion}`];
  const expected = windowOf(month, policy.windowMonths);
  return [
    ...unless(isEndOf(window, expected), `the window of ${month} ends ${expected.join(', ')}`),
    ...countFaults(manifest),
    ...compositeFaults(manifest),
    ...ranks(manifest),
    ...firms.flatMap((firm) => gates(firm, manifest)),
    ...unrankedRows(manifest),
    ...projects(manifest),
  ];
}

/** Whether the window is the policy's, or its newest months where older ones are destroyed. */
function isEndOf(window: readonly Month[], expected: readonly Month[]): boolean {
  return window.length > 0 && expected.slice(-window.length).join() === window.join();
}

function unless(holds: boolean, fault: string): readonly string[] {
  return holds ? [] : [fault];
}

function ranks({ firms, policy, c }: Manifest): readonly string[] {
  if (firms.length === 0) return unless(c === null, 'a critical value without ranked firms');
  const again = rankEstimates(firms, policy);
  const rows = new Map(again.ranked.map((row) => [row.firm, row]));
  return [
    ...unless(again.c === c, `c is ${again.c}, not ${c}`),
    ...firms.flatMap((firm) => {
      const row = rows.get(firm.firm);
      const agrees =
        row !== undefined &&
        row.lower === firm.lower &&
        row.upper === firm.upper &&
        row.rank === firm.rank &&
        row.score === firm.score &&
        row.se === firm.se &&
        row.interval[0] === firm.low &&
        row.interval[1] === firm.high;
      return unless(agrees, `rank set or interval of ${firm.name} does not follow from the table`);
    }),
  ];
}

function gates(firm: PublishedFirm, { policy }: Manifest): readonly string[] {
  const { households, answers, coverage } = firm;
  const covered = Math.round(coverage * households);
  const holds = answers <= households && gateOf({ households, answers, covered }, policy) === undefined;
  return unless(holds, `${firm.name} is ranked without passing the gates`);
}

function unrankedRows(manifest: Manifest): readonly string[] {
  const { unranked, firms, policy } = manifest;
  const ranked = new Set(firms.map(({ firm }) => firm));
  const passing = isUnpooled(manifest) ? unpooled : undefined;
  return unranked.flatMap(({ firm, name, answers, households, reason, missing }) => {
    if (ranked.has(firm)) return [`${name} is ranked and not ranked`];
    if (answers === null) return unless(missing === null, `${name} shows how many answers are missing`);
    const covered = reason === 'low-coverage' ? 0 : households;
    const gate = gateOf({ households, answers, covered }, policy) ?? passing;
    const agrees = answers >= minimumCell && gate?.reason === reason && gate.missing === missing;
    return unless(agrees, `${name} is not ranked for another reason than its counts give`);
  });
}

/** No compound of the league has two ratings, hence no variance: nobody can be ranked then, and no project of the league is in the table. */
function isUnpooled({ firms, projects: rows }: Manifest): boolean {
  return firms.length === 0 && rows.every(({ mode }) => mode !== 'market');
}

function projects({ projects: rows, policy }: Manifest): readonly string[] {
  return rows.flatMap(({ name, answers, households, score, se, low, high }) => {
    const enough = enoughForProject(answers, households, policy.minProjectAnswers);
    const [from, to] = score === null || se === null ? [low, high] : projectInterval(score, se);
    return unless(
      enough && from === low && to === high,
      `the row of ${name} does not follow from its counts`,
    );
  });
}
