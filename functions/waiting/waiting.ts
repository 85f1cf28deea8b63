import type { Month } from '../domain/month.ts';
import type { Permission } from '../domain/people/role.ts';
import type { Due } from './due.ts';

/** What may wait for somebody. */
export type WaitingKind =
  | 'open-preview'
  | 'preview-ends'
  | 'release'
  | 'answer-objections'
  | 'escalated-objections'
  | 'decide-objections'
  | 'moderate-replies'
  | 'order-correction'
  | 'sign-correction'
  | 'decide-quarantines'
  | 'call-households'
  | 'look-at-flags'
  | 'sign-rules'
  | 'listing-steps'
  | 'listing-decisions'
  | 'answer-case-objections'
  | 'escalated-case-objections'
  | 'answer-reviews'
  | 'decide-repairs'
  | 'decide-ends'
  | 'ground-gone'
  | 'red-vetoes'
  | 'revoke-red'
  | 'exit-steps'
  | 'exit-decisions'
  | 'clocks-over'
  | 'emergency-ends'
  | 'verify-items'
  | 'items-overdue'
  | 'trusteeship-ends'
  | 'unranked-long'
  | 'records-broken'
  | 'chains-broken'
  | 'holidays-unknown'
  | 'exit-not-carried-out';

/** Something that waits: how many of a kind in a month, until when, where it is done, and who may do it. `key` changes when something new of its kind waits, or is overdue. */
export interface Waiting {
  readonly kind: WaitingKind;
  readonly month: Month;
  readonly count: number;
  /** Its last day; absent where no rule sets one. */
  readonly due?: Due;
  /** The version it is about, where another of the month is public: a correction. */
  readonly correction?: { readonly version: number; readonly released: number };
  readonly path: string;
  /** The room of the things, where `path` may be that of a single one. */
  readonly room?: string;
  readonly may: Permission;
  readonly key: string;
}

/** One entry for several things of a kind; none for no thing. What is overdue is another key, so that it is told once more. */
export function waitingOf(
  kind: WaitingKind,
  may: Permission,
  month: Month,
  path: string,
  things: readonly (string | number)[],
  due?: Due,
): readonly Waiting[] {
  if (things.length === 0) return [];
  const late = due === undefined || due.overdue === 0 ? '' : `:overdue-${due.overdue}`;
  const key = `${kind}:${month}:${things.join(',')}${late}`;
  return [{ kind, month, count: things.length, ...(due && { due }), path, may, key }];
}
