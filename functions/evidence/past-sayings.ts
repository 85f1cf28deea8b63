import type { EvidenceKind } from '../domain/indicator/evidence-row.ts';
import { keyOfPacked, unpackRow } from '../domain/indicator/packed-rows.ts';
import type { Month } from '../domain/month.ts';
import type { PastSaying } from '../ports/evidence.ts';
import type { World } from '../ports.ts';
import { partOf } from './month-rows.ts';
import { isOrder, type KnownRow } from './standing-rows.ts';

/**
 * What imports that stand said of the clocks of these orders up to a place of the log, one after the other. Any month that speaks of an order knows all of it: each month
 * is read at most once. Rows that are no orders have none.
 */
export async function pastSayings(
  world: Pick<World, 'evidence'>,
  kind: EvidenceKind,
  rows: ReadonlyMap<string, KnownRow>,
  { until, stands }: { readonly until: number; readonly stands: (id: string) => boolean },
): Promise<ReadonlyMap<string, readonly PastSaying[]>> {
  const found = new Map<string, readonly PastSaying[]>();
  if (kind !== 'work-orders' && kind !== 'hotline') return found;
  for (const [month, own] of Map.groupBy(rows, ([, { months }]) => months[0])) {
    if (month === undefined) continue;
    const keys = new Set(own.map(([key]) => key));
    for (const { key, said, past } of await sayingsIn(world, kind, month, until, keys)) {
      const before = past?.filter(({ ids }) => ids.some(stands)) ?? found.get(key) ?? [];
      found.set(key, withSaying(before, said));
    }
  }
  return found;
}

interface Said {
  readonly key: string;
  readonly said: PastSaying;
  /** Present where a row brings what was said before itself. */
  readonly past?: readonly PastSaying[];
}

async function sayingsIn(
  world: Pick<World, 'evidence'>,
  kind: 'work-orders' | 'hotline',
  month: Month,
  until: number,
  keys: ReadonlySet<string>,
): Promise<readonly Said[]> {
  const found: Said[] = [];
  for (const input of await world.evidence.inputs(kind, month, month)) {
    if (input.place > until) continue;
    const { rows, moved } = await partOf(world, month, input);
    const all = [...rows.map((text) => ({ text, past: undefined })), ...moved];
    for (const { text, past } of all) {
      const key = keyOfPacked(kind, text);
      const row = keys.has(key) ? unpackRow(kind, text) : undefined;
      if (row === undefined || !isOrder(row)) continue;
      const said = { received: row.times.received, ...(row.kind && { kind: row.kind }), ids: [input.id] };
      found.push({ key, said, ...(past !== undefined && { past }) });
    }
  }
  return found;
}

/** One that says the same as the one before it joins that. */
function withSaying(before: readonly PastSaying[], said: PastSaying): readonly PastSaying[] {
  const newest = before.at(-1);
  if (newest === undefined || newest.received !== said.received || newest.kind !== said.kind)
    return [...before, said];
  const ids = [...new Set([...newest.ids, ...said.ids])];
  return [...before.slice(0, -1), { ...newest, ids }];
}
