import type { Manifest, PublishedFirm, PublishedProject } from '../domain/result/manifest.ts';

/** Rows of a page of the API. */
const rowsAPage = 100;

/** A page of a list; one past the last page is empty. */
export function pageOfRows<T>(rows: readonly T[], page: number) {
  const shown = rows.slice((page - 1) * rowsAPage, page * rowsAPage);
  return { page, pages: Math.max(1, Math.ceil(rows.length / rowsAPage)), total: rows.length, shown };
}

/** A result without its lists; `id` is the manifest's hash. */
export function resultAnswer(manifest: Manifest, id: string) {
  const { month, version, window, bureau, trial, policy, survey, c, counts } = manifest;
  return {
    month,
    version,
    manifest: id,
    window: [...window],
    bureau,
    trial,
    policy: policy.id,
    survey,
    c,
    counts: { ...counts },
    ranked: manifest.firms.length,
    unranked: manifest.unranked.length,
    projects: manifest.projects.length,
  };
}

/** Ranked firms, best first, a page of those that match; unranked ones that match, all. */
export function firmsAnswer(manifest: Manifest, q: string, page: number) {
  const wanted = matching(q, ({ firm, name }: { firm: string; name: string }) => [firm, name]);
  const { shown, ...place } = pageOfRows(manifest.firms.filter(wanted), page);
  return {
    ...place,
    firms: shown.map(({ ...row }: PublishedFirm) => row),
    unranked: manifest.unranked.filter(wanted).map(({ successive: _, ...row }) => row),
  };
}

/** Projects that match, in the manifest's order. */
export function projectsAnswer(
  manifest: Manifest,
  { q = '', district, mode, page }: { q?: string; district?: string; mode?: string; page: number },
) {
  const named = matching(q, ({ compound, name }: PublishedProject) => [compound, name]);
  const rows = manifest.projects.filter(
    (row) => named(row) && (district ?? row.district) === row.district && (mode ?? row.mode) === row.mode,
  );
  const { shown, ...place } = pageOfRows(rows, page);
  const projects = shown.map((row) => ({
    compound: row.compound,
    name: row.name,
    district: row.district,
    firm: row.firm ?? null,
    firmName: row.firmName ?? null,
    mode: row.mode,
    score: row.score,
    low: row.low,
    high: row.high,
    households: row.households,
    answers: row.answers,
  }));
  return { ...place, projects };
}

function matching<T>(q: string, wordsOf: (row: T) => readonly [code: string, name: string]) {
  const wanted = q.trim();
  return (row: T) => {
    const [code, name] = wordsOf(row);
    return wanted === '' || code === wanted.toUpperCase() || name.includes(wanted);
  };
}
