import type { Compound, CompoundId } from '../compound.ts';
import type { FirmId } from '../firm.ts';
import { type Day, firstDay, lastDay, type Month } from '../month.ts';
import { rankedService } from '../tenure.ts';
import { daySeconds, localTime } from './local-time.ts';
import type { HotlineFigures } from './order-figures.ts';

/**
 * Who served which compounds over some days, by the rule that ratings follow, too: a compound that changed hands within them counts for nobody, nor does one outside the
 * ranked league. METHOD §1.4.
 */
export interface Served {
  /** Compounds of the ranked league that one firm served throughout. */
  readonly firms: ReadonlyMap<CompoundId, FirmId>;
  /** Households of those. */
  readonly households: ReadonlyMap<FirmId, number>;
  /** Of all that a firm served in these days (days times households) the share that those are, 0..1. */
  readonly share: ReadonlyMap<FirmId, number>;
}

/** What of a compound tells who served it. */
export type Servable = Pick<Compound, 'id' | 'mode' | 'tenures' | 'households'>;

/** Tells who served over the days from the first day of `from` to the last of `to`; asked again it remembers. */
export type ServedOver = (from: Month, to: Month) => Served;

/** Who served these compounds. `since` widens every span back to that month: of an evaluation, to its window. */
export function servedOver(compounds: readonly Servable[], since?: Month): ServedOver {
  const known = new Map<string, Served>();
  return (from, to) => {
    const first = since === undefined || from < since ? from : since;
    const key = `${first} ${to}`;
    const found = known.get(key) ?? servedBetween(compounds, firstDay(first), lastDay(to));
    known.set(key, found);
    return found;
  };
}

function servedBetween(compounds: readonly Servable[], from: Day, to: Day): Served {
  const firms = new Map<CompoundId, FirmId>();
  const households = new Map<FirmId, number>();
  const [all, own] = [new Map<FirmId, number>(), new Map<FirmId, number>()];
  const add = (sums: Map<FirmId, number>, firm: FirmId, count: number) =>
    sums.set(firm, (sums.get(firm) ?? 0) + count);
  for (const { id, mode, tenures, households: homes } of compounds) {
    for (const { firm, ...tenure } of tenures) {
      const [first, last] = [tenure.from > from ? tenure.from : from, earlier(tenure.to ?? to, to)];
      if (first <= last) add(all, firm, homes.count * days(first, last));
    }
    const service = rankedService(tenures, from, to);
    if (mode !== 'market' || service.kind !== 'served') continue;
    firms.set(id, service.firm);
    add(households, service.firm, homes.count);
    add(own, service.firm, homes.count * days(from, to));
  }
  const share = new Map([...own].map(([firm, part]) => [firm, part / (all.get(firm) ?? part)]));
  return { firms, households, share };
}

function earlier(one: Day, other: Day): Day {
  return one < other ? one : other;
}

function days(from: Day, to: Day): number {
  return (localTime(to) - localTime(from)) / daySeconds + 1;
}

/** Whether figures of orders are of a compound that counts for their firm, or name none: then they are whose they say. */
export function countsFor(
  { firm, compound }: Pick<HotlineFigures, 'firm' | 'compound'>,
  { firms }: Served,
): boolean {
  return compound === undefined || firms.get(compound) === firm;
}

/**
 * Complaints of one firm's figures against the households of `Served`. Those that name no compound may be of any that the firm served: of them as many count as its
 * compounds that count are of all it served, to the nearest whole.
 */
export function complaintsOf(rows: readonly HotlineFigures[], firm: FirmId, served: Served): number {
  let [placed, loose] = [0, 0];
  for (const row of rows)
    if (row.compound === undefined) loose += row.complaints;
    else if (countsFor(row, served)) placed += row.complaints;
  return placed + Math.round(loose * (served.share.get(firm) ?? 0));
}
