import type { Compound } from '../domain/compound.ts';
import type { FirmId } from '../domain/firm.ts';
import { lastDay, type Month } from '../domain/month.ts';
import { serviceBetween } from '../domain/tenure.ts';
import type { World } from '../ports.ts';

/** Occupied households of the compounds that each firm serves on the last day of a month, as registered now. */
export async function householdsOfFirms(
  { registry }: Pick<World, 'registry'>,
  month: Month,
): Promise<ReadonlyMap<FirmId, number>> {
  return householdsServed(await Array.fromAsync(registry.compounds()), month);
}

/** The same of some compounds. */
export function householdsServed(
  compounds: Iterable<Pick<Compound, 'tenures' | 'households'>>,
  month: Month,
): ReadonlyMap<FirmId, number> {
  const day = lastDay(month);
  const sums = new Map<FirmId, number>();
  for (const { tenures, households } of compounds) {
    const service = serviceBetween(tenures, day, day);
    if (service.kind === 'served') sums.set(service.firm, (sums.get(service.firm) ?? 0) + households.count);
  }
  return sums;
}
