import type { Manifest } from './manifest.ts';

/**
 * What a manifest tells of its month: all of it but what only names versions (its own, the one it replaces and why, and which one of the month before it
 * follows). Two versions with the same public part tell the public the same.
 */
export function publicPart({ version: _, supersedes: __, previous: ___, ...told }: Manifest) {
  return told;
}
