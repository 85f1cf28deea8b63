import type { PlannedCompound } from '../plan.ts';
import type { Project } from '../ranking/month-ranking.ts';
import { projectInterval } from '../ranking/projects.ts';
import { clipped } from '../statistics/rounding.ts';
import { bandOf, coversOfBands, unanimousIn } from './bands.ts';
import { rowOf } from './hidden-cells.ts';
import type { PublishedProject } from './manifest.ts';
import { nameOf, type PublishInput } from './publish-input.ts';

/**
 * The table of projects as published: a compound whose count could tell a hidden one, or whose score one shown as a band, or that
 * was not shown in the version this one replaces, is left out.
 */
export function publishedProjects(
  input: PublishInput,
  hidden: ReadonlySet<string>,
): readonly PublishedProject[] {
  const { plan, ranking, superseded } = input;
  const planned = new Map(plan.compounds.map((compound) => [compound.compound, compound]));
  const before = superseded && new Set(superseded.manifest.projects.map(({ compound }) => compound));
  const unanimous = unanimousIn(input);
  const open = ranking.projects.filter(
    ({ compound }) =>
      !hidden.has(compound) && !inHiddenRow(planned.get(compound), hidden) && (before?.has(compound) ?? true),
  );
  const covers = coversOfBands(input, open, unanimous);
  return open
    .filter(({ compound }) => !covers.has(compound))
    .map((project) => row(project, input, planned.get(project.compound), unanimous.has(project.compound)));
}

/** Whether the compound's answers are part of a row that is hidden: its own count would take away from the cover. */
function inHiddenRow(planned: PlannedCompound | undefined, hidden: ReadonlySet<string>): boolean {
  return planned !== undefined && hidden.has(rowOf(planned));
}

/** Centring may carry a score past the scale: what is shown stays within 0..100, and so does its interval. */
function row(
  project: Project,
  { plan }: PublishInput,
  planned: PlannedCompound | undefined,
  unanimous: boolean,
): PublishedProject {
  const score = clipped(project.score);
  const [low, high] = unanimous ? bandOf(score) : projectInterval(score, project.se);
  return {
    compound: project.compound,
    name: planned?.name ?? project.compound,
    district: planned?.district ?? '',
    ...(project.firm === undefined ? {} : { firm: project.firm, firmName: nameOf(plan, project.firm) }),
    mode: project.mode,
    handover: project.handover,
    score: unanimous ? null : score,
    se: unanimous ? null : project.se,
    low,
    high,
    households: project.households,
    answers: project.answers,
  };
}
