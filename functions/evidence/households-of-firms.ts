import type { FirmId } from '../domain/firm.ts';
import { lastDay, type Month } from '../domain/month.ts';
import { serviceBetween } from '../domain/tenure.ts';
import type { World } from '../ports.ts';

/** Occupied households of the compounds that each firm serves on the last day of a month, as registered now. */
export async function householdsOfFirms(
  { registry }: Pick<World, 'registry'>,
  month: Month,
): Promise<ReadonlyMap<FirmId, number>> {
  const day = lastDay(month);
  const sums = new Map<FirmId, number>();
  for await (const { tenures, households } of registry.compounds()) {
    const service = serviceBetween(tenures, day, day);
    if (service.kind === 'served') sums.set(service.firm, (sums.get(service.firm) ?? 0) + households.count);
  }
  return sums;
}
