import { addMonths } from '../month.ts';
import type { Manifest } from './manifest.ts';

/** Loads a published file by its path, e.g. `/results/2026-09.json?v=1`; undefined where nothing is published there. */
export type Load = (path: string) => Promise<string | undefined>;

/**
 * Checks that the result names the result before it: where the month before is published, one of its versions must bear the
 * hash that the manifest calls its previous one. Nothing can be said (no fault) where the month before is not published.
 */
export async function chainFaults(manifest: Manifest, load: Load): Promise<readonly string[]> {
  const month = addMonths(manifest.month, -1);
  const newest = await load(`/results/${month}.json`);
  if (newest === undefined) return [];
  const before = stamp(newest);
  for (let version = before.version; version >= 1; version--) {
    const text = version === before.version ? newest : await load(`/results/${month}.json?v=${version}`);
    if (text !== undefined && stamp(text).id === manifest.previous) return [];
  }
  return [
    `names ${manifest.previous ?? 'nothing'} as the result before it, which no published version of ${month} is`,
  ];
}

function stamp(text: string): { readonly id: unknown; readonly version: number } {
  const { id, manifest }: { id?: unknown; manifest?: { version?: unknown } } = JSON.parse(text);
  return { id, version: Number(manifest?.version ?? 0) };
}
