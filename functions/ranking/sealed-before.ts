import { addMonths } from '../domain/month.ts';
import type { Plan } from '../domain/plan.ts';
import type { Annex, Manifest } from '../domain/result/manifest.ts';
import type { World } from '../ports.ts';
import { sha256 } from './sha256.ts';

/** A sealed version with its documents. */
export interface SealedResult {
  /** SHA-256 of the manifest, hex. */
  readonly id: string;
  readonly manifest: Manifest;
  readonly annex: Annex;
}

/** The sealed results a ranking looks back at: the version it supersedes, and the months before (newest first) that status over months counts. */
export interface SealedBefore {
  readonly superseded: SealedResult | undefined;
  readonly months: readonly SealedResult[];
}

/** What was sealed before the plan's evaluation; each month by its newest sealed version. */
export async function sealedBefore(world: Pick<World, 'results'>, plan: Plan): Promise<SealedBefore> {
  const months = await Array.fromAsync(monthsBefore(world, plan));
  const replaced = plan.supersedes?.version ?? 0;
  const wasSealed = (await world.results.sealedVersion(plan.month)) >= replaced;
  return { superseded: await sealed(world, plan.month, wasSealed ? replaced : 0), months };
}

/** The sealed months, newest first, that status over months looks back at from the plan's; read as they are asked for. */
export async function* monthsBefore(
  world: Pick<World, 'results'>,
  plan: Pick<Plan, 'month' | 'policy'>,
): AsyncIterable<SealedResult> {
  const { warning, rectification, exit, cleanMonths, unrankedMonths } = plan.policy.status;
  const reach = Math.max(2, warning[1], rectification[1], exit[1], cleanMonths, unrankedMonths);
  for (let back = 1; back < reach; back++) {
    const month = addMonths(plan.month, -back);
    const found = await sealed(world, month, await world.results.sealedVersion(month));
    if (found !== undefined) yield found;
  }
}

/**
 * The version of a month that the next one names as the result before it: the newest released, else the newest sealed. So whoever follows the
 * chain of published results finds what is named, even where a later version was sealed and never released.
 */
export async function publishedBefore(
  world: Pick<World, 'results'>,
  month: Plan['month'],
): Promise<SealedResult | undefined> {
  const released = (await world.results.releases())
    .filter((release) => release.month === month)
    .map(({ version }) => version);
  const newest = await world.results.sealedVersion(month);
  return sealed(world, month, released.length > 0 ? Math.max(...released) : newest);
}

async function sealed(
  world: Pick<World, 'results'>,
  month: Plan['month'],
  version: number,
): Promise<SealedResult | undefined> {
  if (version === 0) return undefined;
  const manifest = await world.results.document(month, version, 'manifest');
  const annex = await world.results.document(month, version, 'annex');
  if (manifest === undefined || annex === undefined)
    throw new Error(`${month} v${version} is sealed without its documents`);
  return { id: sha256(manifest), manifest: JSON.parse(manifest), annex: JSON.parse(annex) };
}
