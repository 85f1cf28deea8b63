import { minimumCell } from '../suppression.ts';
import type { Manifest } from './manifest.ts';

/**
 * Checks a manifest's counts against each other and against its rows: none of one to nine, scanned and paper make the ratings,
 * rows and invalid make the ratings where all are shown (and leave room for at least a cell where some are hidden), and no
 * firm has fewer answers than its projects. Gives each disagreement in words.
 */
export function countFaults(manifest: Manifest): readonly string[] {
  const { counts, modes } = manifest;
  const small = [...Object.values(counts), ...modes.map(({ answers }) => answers)].some(
    (n) => n !== null && n !== 0 && !(n >= minimumCell),
  );
  return [
    ...(small ? [`a count under ${minimumCell} is shown`] : []),
    ...(addUp(counts) ? [] : ['ratings by mode do not add up']),
    ...(rowsAddUp(manifest) ? [] : ['the rows do not add up to the ratings']),
    ...projectsFit(manifest),
  ];
}

function addUp({ ratings, qr, paper, ...rest }: Manifest['counts']): boolean {
  if (ratings === null) return [qr, paper, ...Object.values(rest)].every((n) => n === null);
  if (qr === null || paper === null) return qr === paper;
  return qr + paper === ratings;
}

function rowsAddUp({ firms, unranked, modes, counts: { ratings, invalid } }: Manifest): boolean {
  if (ratings === null) return true;
  const answers = [...firms, ...unranked, ...modes].map((row) => row.answers);
  const seen = answers.reduce<number>((sum, n) => sum + (n ?? 0), invalid ?? 0);
  if (answers.includes(null)) return seen + minimumCell <= ratings;
  return invalid !== null && seen === ratings;
}

function projectsFit({ firms, unranked, projects }: Manifest): readonly string[] {
  const inProjects = new Map<string, number>();
  for (const { firm, mode, handover, answers } of projects)
    if (firm !== undefined && mode === 'market' && !handover)
      inProjects.set(firm, (inProjects.get(firm) ?? 0) + answers);
  return [...firms, ...unranked].flatMap(({ firm, name, answers }) =>
    answers !== null && (inProjects.get(firm) ?? 0) > answers
      ? [`${name} has fewer answers than its projects`]
      : [],
  );
}
