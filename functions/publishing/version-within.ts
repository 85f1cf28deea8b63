import type { Month } from '../domain/month.ts';
import type { Reach } from '../domain/people/scope.ts';
import type { World } from '../ports.ts';
import { type SealedMonth, sealedMonths } from './sealed-months.ts';

type Reads = Pick<World, 'results'>;

/** Months whose result a visitor may see, oldest first: all sealed ones; for somebody of a part of the territory only those that are released. */
export async function monthsWithin(world: Reads, reach: Reach): Promise<readonly Month[]> {
  const months = await sealedMonths(world).months();
  if (reach.everything) return months;
  const released = new Set((await world.results.releases()).map(({ month }) => month));
  return months.filter((month) => released.has(month));
}

/**
 * The version of a month that a visitor may see, the newest unless one is `asked` for: any sealed one; for somebody of a part of the territory
 * only released ones, as if no others were there. Undefined where there is none.
 */
export async function versionWithin(
  world: Reads,
  reach: Reach,
  month: Month,
  asked?: number,
): Promise<SealedMonth | undefined> {
  const read = sealedMonths(world);
  if (reach.everything) return await read.sealed(month, asked);
  const own = (await world.results.releases()).filter((release) => release.month === month);
  const newest = Math.max(0, ...own.map(({ version }) => version));
  const wanted = asked ?? newest;
  if (!own.some(({ version }) => version === wanted)) return undefined;
  const found = await read.sealed(month, wanted);
  return found && { ...found, newest };
}

/** The newest month within reach that is no trial; trial months at most three back are passed over. */
export async function newestOfficial(world: Reads, reach: Reach): Promise<SealedMonth | undefined> {
  for (const month of (await monthsWithin(world, reach)).slice(-3).reverse()) {
    const found = await versionWithin(world, reach, month);
    if (found !== undefined && !found.manifest.trial) return found;
  }
  return undefined;
}
