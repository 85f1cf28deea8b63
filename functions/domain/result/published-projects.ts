import type { CompoundTally } from '../compound-tally.ts';
import type { PlannedCompound } from '../plan.ts';
import type { Project } from '../ranking/month-ranking.ts';
import { isUnanimous } from '../suppression.ts';
import type { PublishedProject } from './manifest.ts';
import { nameOf, type PublishInput } from './publish.ts';

/**
 * The table of projects as published: a compound whose count could tell a hidden one, or was not shown in the version this one
 * replaces, is left out.
 */
export function publishedProjects(
  input: PublishInput,
  hidden: ReadonlySet<string>,
): readonly PublishedProject[] {
  const { plan, tallies, ranking, superseded } = input;
  const planned = new Map(plan.compounds.map((compound) => [compound.compound, compound]));
  const answers = new Map(tallies.map((tally) => [tally.compound, tally]));
  const before = superseded && new Set(superseded.manifest.projects.map(({ compound }) => compound));
  return ranking.projects
    .filter(({ compound }) => !hidden.has(compound) && (before?.has(compound) ?? true))
    .map((project) => row(project, input, planned.get(project.compound), answers.get(project.compound)));
}

function row(
  { interval: [low, high], ...project }: Project,
  { plan }: PublishInput,
  planned: PlannedCompound | undefined,
  tally: CompoundTally | undefined,
): PublishedProject {
  const band = tally !== undefined && isUnanimous(tally.answers) ? bandOf(project.score) : undefined;
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

/** Ten points wide, around the score. */
function bandOf(score: number): readonly [low: number, high: number] {
  const low = Math.min(90, Math.floor(score / 10) * 10);
  return [low, low + 10];
}
