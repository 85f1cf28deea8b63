import type { Superseding } from '../domain/publishing/correction.ts';
import { canonicalJson } from '../domain/result/canonical-json.ts';
import type { Manifest } from '../domain/result/manifest.ts';
import { publicPart } from '../domain/result/public-part.ts';
import { sha256 } from './sha256.ts';

/** What little of a sealed version tells where it stands: kept beside its manifest, which has 15 MB in a province. */
export interface SealedHead extends Superseding {
  readonly trial: boolean;
  /** SHA-256 of the manifest's public part, hex: equal where two versions tell the public the same. */
  readonly told: string;
}

/** The head of a manifest. */
export function headOf(manifest: Manifest): SealedHead {
  const { version, trial, supersedes } = manifest;
  return { version, trial, supersedes, told: sha256(canonicalJson(publicPart(manifest))) };
}
