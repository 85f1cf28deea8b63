import type { CompoundId } from '../compound.ts';
import type { FirmId } from '../firm.ts';
import type { LocalTime } from './local-time.ts';

/** Points in an order's life, in the order in which they should come. A plan that nobody wrote down apart is there with the close at the latest. */
export type Milestone = 'received' | 'dispatched' | 'replied' | 'started' | 'planned' | 'closed';

/** By what an order came in. */
export type OrderChannel = 'phone' | 'wechat' | 'hotline' | 'app' | 'visit' | 'other';

/** How hard an order is to settle 简单/复杂/超出职责, by whoever classifies; beyond: not in the firm's power. */
export type OrderKind = 'simple' | 'complex' | 'beyond';

/** What somebody wanted 诉求类型. */
export type Appeal = 'complaint' | 'help' | 'question' | 'advice' | 'praise' | 'other';

/** What a valid call-back heard; each may be unsaid. */
export interface CallBack {
  readonly contacted?: boolean;
  readonly solved?: boolean;
  readonly satisfied?: boolean;
}

/**
 * A work order 工单 of a firm, or an order of the 12345 hotline, as the newest file says it: times and choices, nothing of a person. What a file does not say is
 * absent.
 */
export interface WorkOrder {
  /** The order's number 工单编号: the same number in a later file is the same order. */
  readonly key: string;
  readonly firm: FirmId;
  readonly compound?: CompoundId;
  readonly channel?: OrderChannel;
  readonly kind?: OrderKind;
  readonly appeal?: Appeal;
  readonly times: { readonly received: LocalTime } & Partial<Record<Milestone, LocalTime>>;
  /** Of an open order: the newest time that its file knows of. Until then it was open; nothing is known of what happened since. */
  readonly openAt?: LocalTime;
  /** Times are written to the minute only: what depends on seconds is not known. */
  readonly coarse?: true;
  /** It was put off 挂起: from when to when, as far as that is said. */
  readonly pause?: { readonly from?: LocalTime; readonly to?: LocalTime };
  /** A duplicate 重复件 of another order. */
  readonly duplicate?: true;
  /** Whether it is for the firm to settle 是否物业责任. */
  readonly liable?: boolean;
  /** Present where the call-back is valid 有效回访. */
  readonly callBack?: CallBack;
  /** Of several files together: its kind changed from one to another 改判, so that its time of receipt is the first that any said. */
  readonly reclassified?: true;
}

/** Whether an order is a firm's own to settle, and no duplicate of another. */
export function counts({ duplicate, liable }: Pick<WorkOrder, 'duplicate' | 'liable'>): boolean {
  return duplicate !== true && liable !== false;
}

/** Whether nothing says that the order is settled: no close, and nobody called back about it. */
export function isOpen({ times, callBack }: Pick<WorkOrder, 'times' | 'callBack'>): boolean {
  return times.closed === undefined && callBack === undefined;
}

/** What of an order decides when its clock began. */
export type Clock = Pick<WorkOrder, 'kind' | 'times' | 'reclassified'>;

/**
 * An order after a later file spoke of it again: the later state, whole. Where it was ever reclassified 改判 the clock is not started anew: the time of
 * receipt stays the earliest, whatever files follow.
 */
export function orderAfter<Said extends Clock>(before: Clock, later: Said): Said {
  if (before.kind === later.kind && before.reclassified === undefined) return later;
  const received = Math.min(before.times.received, later.times.received);
  return { ...later, times: { ...later.times, received }, reclassified: true };
}
