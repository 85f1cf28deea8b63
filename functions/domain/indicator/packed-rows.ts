import type { CompoundId } from '../compound.ts';
import type { FirmId } from '../firm.ts';
import type { EvidenceKind, EvidenceRows } from './evidence-row.ts';
import type { LocalTime } from './local-time.ts';
import type { Appeal, Milestone, OrderChannel, OrderKind, WorkOrder } from './work-order.ts';

type Packed = readonly unknown[];

const channels: readonly OrderChannel[] = ['phone', 'wechat', 'hotline', 'app', 'visit', 'other'];
const kinds: readonly OrderKind[] = ['simple', 'complex', 'beyond'];
const appeals: readonly Appeal[] = ['complaint', 'help', 'question', 'advice', 'praise', 'other'];
const later: readonly Exclude<Milestone, 'received'>[] = [
  'dispatched',
  'replied',
  'started',
  'planned',
  'closed',
];
const answers = ['contacted', 'solved', 'satisfied'] as const;

/**
 * A row as short JSON: orders as a list whose times are seconds after the receipt and whose choices are numbers, about 90 characters; rows of which there are few as
 * they are. Equal rows give equal texts.
 */
export function packRow<Kind extends EvidenceKind>(kind: Kind, row: EvidenceRows[Kind]): string {
  return JSON.stringify(isOrderKind(kind) ? packOrder(row as WorkOrder) : row);
}

/** The row that `packRow` packed. */
export function unpackRow<Kind extends EvidenceKind>(kind: Kind, text: string): EvidenceRows[Kind] {
  const value: unknown = JSON.parse(text);
  return (isOrderKind(kind) ? unpackOrder(value as Packed) : value) as EvidenceRows[Kind];
}

/** The key of a packed row, without unpacking it. */
export function keyOfPacked(kind: EvidenceKind, text: string): string {
  if (!isOrderKind(kind)) return (JSON.parse(text) as { readonly key: string }).key;
  // The first of a list of which the numbers of orders have no quotation marks in them.
  return text.slice(2, text.indexOf('"', 2));
}

function isOrderKind(kind: EvidenceKind): boolean {
  return kind === 'work-orders' || kind === 'hotline';
}

/** A choice as its place, 0 where it is unsaid. */
function placeOf<T>(choices: readonly T[], choice: T | undefined): number {
  return choice === undefined ? 0 : choices.indexOf(choice) + 1;
}

/** Yes 1, no 2, unsaid 0. */
function answer(said: boolean | undefined): number {
  return said === undefined ? 0 : said ? 1 : 2;
}

function packOrder(order: WorkOrder): Packed {
  const { received } = order.times;
  const after = (time: LocalTime | undefined) => (time === undefined ? null : time - received);
  return [
    order.key,
    order.firm,
    order.compound ?? '',
    received,
    ...later.map((milestone) => after(order.times[milestone])),
    placeOf(channels, order.channel),
    placeOf(kinds, order.kind),
    placeOf(appeals, order.appeal),
    (order.coarse ? 1 : 0) +
      (order.duplicate ? 2 : 0) +
      4 * answer(order.liable) +
      (order.reclassified ? 16 : 0),
    order.pause === undefined ? 0 : [after(order.pause.from), after(order.pause.to)],
    order.callBack === undefined ? 0 : answers.map((one) => answer(order.callBack?.[one])),
    after(order.openAt),
  ];
}

function unpackOrder(packed: Packed): WorkOrder {
  const [key, firm, compound, received] = packed as [string, FirmId, CompoundId | '', number];
  const [channel, kind, appeal, flags] = packed.slice(9, 13) as [number, number, number, number];
  const [pause, callBack, openAt] = packed.slice(13) as [
    0 | [number | null, number | null],
    0 | number[],
    number | null,
  ];
  const time = (name: string, after: unknown) =>
    typeof after === 'number' ? { [name]: received + after } : {};
  const times: Record<string, LocalTime> = { received };
  for (const [place, milestone] of later.entries()) Object.assign(times, time(milestone, packed[4 + place]));
  return {
    key,
    firm,
    ...(compound !== '' && { compound }),
    times: { ...times, received },
    ...chosen('channel', channels[channel - 1]),
    ...chosen('kind', kinds[kind - 1]),
    ...chosen('appeal', appeals[appeal - 1]),
    ...(flags & 1 && { coarse: true as const }),
    ...(flags & 2 && { duplicate: true as const }),
    ...(flags & 12 && { liable: (flags & 4) !== 0 }),
    ...(flags & 16 && { reclassified: true as const }),
    ...(pause !== 0 && { pause: { ...time('from', pause[0]), ...time('to', pause[1]) } }),
    ...(callBack !== 0 && { callBack: heard(callBack) }),
    ...time('openAt', openAt),
  };
}

function chosen<Name extends string, T>(name: Name, value: T | undefined): { readonly [P in Name]?: T } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [P in Name]?: T });
}

function heard(said: readonly number[]): NonNullable<WorkOrder['callBack']> {
  return Object.fromEntries(
    answers.flatMap((name, place) => (said[place] ? [[name, said[place] === 1]] : [])),
  );
}
