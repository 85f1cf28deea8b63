import type { Month } from '../domain/month.ts';
import type { World } from '../ports.ts';

/** Results for one pass over many streams: what is sealed and released is asked once, not once a stream. What changes meanwhile the next pass sees. */
export function resultsOfPass(results: World['results']): World['results'] {
  return {
    ...results,
    releases: once(() => results.releases()),
    newestSealed: once(() => results.newestSealed()),
    sealedVersions: onceAMonth((month) => results.sealedVersions(month)),
  };
}

/** The same of what is under way. */
export function evaluationsOfPass(evaluations: World['evaluations']): World['evaluations'] {
  return { ...evaluations, latestVersion: onceAMonth((month) => evaluations.latestVersion(month)) };
}

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let known: Promise<T> | undefined;
  return () => {
    known ??= read();
    return known;
  };
}

function onceAMonth<T>(read: (month: Month) => Promise<T>): (month: Month) => Promise<T> {
  const known = new Map<Month, Promise<T>>();
  return (month) => {
    const reading = known.get(month) ?? read(month);
    known.set(month, reading);
    return reading;
  };
}
