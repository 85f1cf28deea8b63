import type { Month } from '../../functions/domain/month.ts';
import { verifyEnvelope } from '../../functions/domain/result/verify-envelope.ts';
import type { World } from '../../functions/ports.ts';
import { plan } from '../../functions/ranking/plan.ts';
import { rank } from '../../functions/ranking/rank.ts';
import { seal } from '../../functions/ranking/seal.ts';
import { tally } from '../../functions/ranking/tally.ts';
import { nodeChecks } from '../../functions/ranking/verify-sealed.ts';

/** Runs the steps of one version of a month's evaluation in the state machine's order. */
export async function runMonth(world: World, month: string, version = 1): Promise<void> {
  const { batches, ...input } = await plan(world, { month, run: `v${version}` });
  for (const batch of batches) await tally(world, { ...input, batch });
  await rank(world, input);
  await seal(world, input);
}

/** The sealed manifest's canonical text. */
export async function sealedText(world: Pick<World, 'results'>, month: string, version = 1): Promise<string> {
  const text = await world.results.document(month as Month, version, 'manifest');
  if (text === undefined) throw new Error(`${month} v${version} is not sealed`);
  return text;
}

/** The faults that a reader would find in a released file. */
export async function faultsOf(world: Pick<World, 'signer'>, envelope: string): Promise<readonly string[]> {
  return (await verifyEnvelope(envelope, await world.signer.publicKeys(), nodeChecks)).faults;
}
