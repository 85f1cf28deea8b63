import type { FirmId } from '../firm.ts';
import type { Day } from '../month.ts';
import { dayOfTime } from './local-time.ts';
import type { WorkOrder } from './work-order.ts';

/** What a row of evidence has: whose it is, of which day, and the key by which a later file means the same. */
interface Row {
  readonly key: string;
  readonly firm: FirmId;
  readonly day: Day;
}

/** An inspection 执法检查: its score, or whether it was passed, or both. */
export interface Inspection extends Row {
  /** 0..100. */
  readonly score?: number;
  /** Where that is said; else the score is held against the bureau's standard. */
  readonly failed?: boolean;
}

/** An item that a firm found itself and is to put right 自查自纠. */
export interface SelfCheck extends Row {
  readonly due?: Day;
  readonly closed?: Day;
}

/** A credit grade 信用等级, of the policy's table, from a day on. */
export interface CreditGrade extends Row {
  readonly grade: string;
}

/** A star grade 星级, 1 to 5, from a day on. */
export interface StarGrade extends Row {
  readonly stars: number;
}

/** A safety accident or an administrative penalty: a veto for the red list. */
export interface Veto extends Row {
  readonly what: 'accident' | 'penalty';
}

/** A sample that a third party took 第三方抽样. */
export interface Sample extends Row {
  /** 0..100. */
  readonly score: number;
  /** Households asked that answered, at least 1. */
  readonly n: number;
  /** The sample's own standard error in points, where it says one. */
  readonly se?: number;
}

/** Kinds of evidence, as they are imported. PRACTICE §6. */
export interface EvidenceRows {
  'work-orders': WorkOrder;
  hotline: WorkOrder;
  inspections: Inspection;
  'self-checks': SelfCheck;
  credit: CreditGrade;
  stars: StarGrade;
  accidents: Veto;
  samples: Sample;
}

/** The name of a kind of evidence. */
export type EvidenceKind = keyof EvidenceRows;

/** A row of any kind. */
export type EvidenceRow = EvidenceRows[EvidenceKind];

/** All kinds, orders first. */
export const evidenceKinds: readonly EvidenceKind[] = [
  'work-orders',
  'hotline',
  'inspections',
  'self-checks',
  'credit',
  'stars',
  'accidents',
  'samples',
];

/** The day a row belongs to: of an order the day it was received. */
export function dayOfRow(row: EvidenceRow): Day {
  return 'times' in row ? dayOfTime(row.times.received) : row.day;
}
