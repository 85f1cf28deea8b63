import type { Month } from '../domain/month.ts';

/** A secret under its one-character id. */
export interface CodeKey {
  readonly id: string;
  readonly secret: Uint8Array;
}

/** Where codes, tickets and cookies get the secrets they are signed with: the active ones, the one that signs first. */
export interface CodeSecretSource {
  active(): Promise<readonly CodeKey[]>;
}

/** Where pseudonyms get a month's secret; undefined where there is none (any more). */
export interface MonthSecretSource {
  secret(month: Month): Promise<Uint8Array | undefined>;
}

/** The key that signs now; a deployment without one has not finished its first daily run. */
export async function signingKey(source: CodeSecretSource): Promise<CodeKey> {
  const [newest] = await source.active();
  if (newest === undefined) throw new Error('there is no code key yet: the daily job makes the first one');
  return newest;
}
