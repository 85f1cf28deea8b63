import type { Compound, CompoundId } from '../domain/compound.ts';
import type { FirmId } from '../domain/firm.ts';
import type { Month } from '../domain/month.ts';
import type { PlannedCompound } from '../domain/plan.ts';
import type { World } from '../ports.ts';
import { registered } from './registered.ts';

/** A compound that a firm may speak of. */
export interface OwnCompound {
  readonly id: CompoundId;
  readonly name: string;
}

const plans = new WeakMap<World['evaluations'], Map<string, Promise<readonly PlannedCompound[]>>>();

/** The compounds of a sealed version as its plan froze them. A plan never changes: the last few are remembered. */
export async function plannedCompounds(
  { evaluations }: Pick<World, 'evaluations'>,
  month: Month,
  version: number,
): Promise<readonly PlannedCompound[]> {
  const memory = plans.get(evaluations) ?? new Map<string, Promise<readonly PlannedCompound[]>>();
  plans.set(evaluations, memory);
  const key = `${month} ${version}`;
  const known = memory.get(key);
  if (known !== undefined) return await known;
  const reading = evaluations.plan(month, version).then((plan) => plan?.compounds ?? []);
  memory.set(key, reading);
  reading.catch(() => memory.delete(key));
  const [oldest] = memory.keys();
  if (memory.size > 14 && oldest !== undefined) memory.delete(oldest);
  return await reading;
}

/** A firm's compounds of a sealed version, and those that the registry says it serves or served: what was left out may be what it objects to. */
export async function compoundsOfFirm(
  world: Pick<World, 'evaluations' | 'registry' | 'clock'>,
  month: Month,
  version: number,
  firm: FirmId,
): Promise<readonly OwnCompound[]> {
  const planned = (await plannedCompounds(world, month, version)).filter((one) => one.firm === firm);
  const own = new Map<CompoundId, string>(planned.map(({ compound, name }) => [compound, name]));
  const serves = ({ tenures }: Compound) => tenures.some((tenure) => tenure.firm === firm);
  for (const { id, name } of (await registered(world).compounds()).filter(serves)) own.set(id, name);
  return [...own].map(([id, name]) => ({ id, name }));
}
