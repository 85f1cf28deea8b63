import { exitFileOf } from '../../functions/casework/exit-file.ts';
import { fileOf } from '../../functions/casework/listing-file.ts';
import type { StepWish } from '../../functions/casework/step-wish.ts';
import { takeExitStep } from '../../functions/casework/take-exit-step.ts';
import { takeListingStep } from '../../functions/casework/take-listing-step.ts';
import { exitStream } from '../../functions/domain/casework/case-stream.ts';
import { leadsOn, possibleSteps } from '../../functions/domain/casework/possible-steps.ts';
import type { FactRow, StepRow, Taker } from '../../functions/domain/casework/step-row.ts';
import { exitCasesIn, isOpen, withFirm } from '../../functions/domain/exit-case/exit-case.ts';
import { exitTable } from '../../functions/domain/exit-case/exit-steps.ts';
import type { FirmId } from '../../functions/domain/firm.ts';
import { isOpen as isListingOpen, listingsIn } from '../../functions/domain/listing/listing.ts';
import { listingTable } from '../../functions/domain/listing/listing-steps.ts';
import type { Day } from '../../functions/domain/month.ts';
import type { World } from '../../functions/ports.ts';

type Row = StepRow<string, string>;

/** Where somebody tries something: a place among the open streams, a place among the steps of its table, and who. */
export interface Attempt {
  readonly stream: number;
  readonly row: number;
  /** Whether only a step that leads on, and that nothing hinders, is tried. */
  readonly onward: boolean;
  readonly person: number;
}

/** Two people at once try a step of an open listing or exit case of the world, by the use cases of the console; how many of the two took it. */
export async function tryStep(world: World, attempt: Attempt): Promise<number> {
  const heads = [
    ...(await world.cases.heads('listing', 'open')),
    ...(await world.cases.heads('exit', 'open')),
  ];
  const head = heads[attempt.stream % Math.max(1, heads.length)];
  if (head === undefined) return 0;
  const day = world.calendar.dayOf(world.clock.now());
  const all = await world.cases.events(head);
  const seen = all.length;
  if (head.kind === 'listing') {
    const listing = listingsIn(head, all).find(isListingOpen);
    if (listing === undefined) return 0;
    const file = await fileOf(world, head, all, listing);
    const row = rowOf(listingTable, possibleSteps(listingTable, listing.events, file, day), attempt);
    return await both(row, attempt, day, (wish) => takeListingStep(world, listing, { ...wish, seen }));
  }
  const one = exitCasesIn(head.subject as FirmId, all).find(isOpen);
  if (one === undefined) return 0;
  const file = await exitFileOf(world, exitStream(one.firm), all, one);
  const row = rowOf(exitTable, possibleSteps(exitTable, withFirm(one), file, day), attempt);
  return await both(row, attempt, day, (wish) => takeExitStep(world, one, { ...wish, seen }));
}

function rowOf(
  table: readonly Row[],
  possible: readonly { readonly row: Row; readonly hindrances: readonly unknown[] }[],
  { row, onward }: Attempt,
): Row | undefined {
  const free = possible.filter(({ hindrances }) => hindrances.length === 0).map((one) => one.row);
  const leading = free.filter(leadsOn);
  const rows = onward ? (leading.length > 0 ? leading : free) : table;
  return rows[row % Math.max(1, rows.length)];
}

async function both(
  row: Row | undefined,
  { person }: Attempt,
  day: Day,
  take: (wish: Omit<StepWish, 'seen'>) => Promise<unknown>,
): Promise<number> {
  if (row === undefined) return 0;
  const wish = (number: number): Omit<StepWish, 'seen'> => ({
    step: row.step,
    by: { subject: `p${number % 4}`, name: `人${number % 4}` },
    as: row.by.find((taker): taker is Exclude<Taker, 'service'> => taker !== 'service') ?? 'work-on-case',
    reason: '理由',
    facts: Object.fromEntries(Object.entries(row.facts).map(([name, fact]) => [name, told(fact, day)])),
    documents: row.documents.map((kind) => ({ kind, name: kind, hash: '0'.repeat(64) })),
  });
  const outcomes = await Promise.all([take(wish(person)), take(wish(person + 1))]);
  return outcomes.filter((outcome) => typeof outcome === 'object' && outcome !== null && 'seq' in outcome)
    .length;
}

function told({ kind, between }: FactRow, day: Day): string {
  if (kind === 'text') return '事实';
  if (kind === 'day') return day;
  return kind === 'count' ? String(between?.[0] ?? 1) : kind[0];
}
