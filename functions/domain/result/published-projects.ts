import type { CompoundId } from '../compound.ts';
import type { CompoundTally } from '../compound-tally.ts';
import type { PlannedCompound } from '../plan.ts';
import type { Project } from '../ranking/month-ranking.ts';
import { suppress } from '../suppression.ts';
import type { PublishedProject } from './manifest.ts';
import { nameOf, type PublishInput } from './publish.ts';
import { validIn } from './published-cells.ts';

/**
 * The table of projects as published. The projects of a firm (or of a mode) and those too small for the table add up to a
 * published number: where what is left out would be one compound alone, or too few answers, the next smallest is left out too.
 */
export function publishedProjects(input: PublishInput): readonly PublishedProject[] {
  const { plan, tallies, ranking, superseded } = input;
  const planned = new Map(plan.compounds.map((compound) => [compound.compound, compound]));
  const answers = new Map(tallies.map((tally) => [tally.compound, tally]));
  const shown = new Set(ranking.projects.map(({ compound }) => compound));
  const before = superseded && new Set(superseded.manifest.projects.map(({ compound }) => compound));
  const left = new Set<CompoundId>();
  for (const group of groupsOf(plan.compounds).values()) {
    const cells = group.map(({ compound }) => ({ id: compound, n: validOf(answers.get(compound)) }));
    const already = new Set<CompoundId>(
      cells.flatMap(({ id }) => (shown.has(id) && (before?.has(id) ?? true) ? [] : [id])),
    );
    for (const id of suppress<CompoundId>(cells, already).hidden) left.add(id);
  }
  return ranking.projects
    .filter(({ compound }) => !left.has(compound))
    .map((project) => row(project, input, planned.get(project.compound), answers.get(project.compound)));
}

function groupsOf(compounds: readonly PlannedCompound[]): ReadonlyMap<string, readonly PlannedCompound[]> {
  return Map.groupBy(compounds, ({ mode, firm, handover }) =>
    mode === 'market' && !handover ? `${firm}` : mode,
  );
}

function row(
  { interval: [low, high], ...project }: Project,
  { plan }: PublishInput,
  planned: PlannedCompound | undefined,
  tally: CompoundTally | undefined,
): PublishedProject {
  const band = tally !== undefined && unanimous(tally) ? bandOf(project.score) : undefined;
  return {
    compound: project.compound,
    name: planned?.name ?? project.compound,
    district: planned?.district ?? '',
    ...(project.firm === undefined ? {} : { firm: project.firm, firmName: nameOf(plan, project.firm) }),
    mode: project.mode,
    handover: project.handover,
    score: band === undefined ? project.score : null,
    se: band === undefined ? project.se : null,
    low: band?.[0] ?? low,
    high: band?.[1] ?? high,
    households: project.households,
    answers: project.answers,
  };
}

/** Whether every valid rating says the same: the score would then tell what each household answered. */
function unanimous({ patterns, answers }: CompoundTally): boolean {
  return (
    new Set(answers.map(([text]) => text.slice(0, 7))).size === 1 ||
    patterns.every(({ n, allFive }) => allFive === n) ||
    patterns.every(({ n, allOne }) => allOne === n)
  );
}

/** Ten points wide, around the score. */
function bandOf(score: number): readonly [low: number, high: number] {
  const low = Math.min(90, Math.floor(score / 10) * 10);
  return [low, low + 10];
}

function validOf(tally: CompoundTally | undefined): number {
  return tally === undefined ? 0 : validIn(tally);
}
