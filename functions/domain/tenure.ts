import type { FirmId } from './firm.ts';
import { type Day, dayAfter } from './month.ts';

/**
 * A tenure 服务合同期: `firm` serves the compound from the day `from` to the day `to`, both included; open-ended without `to`. `emergency` where it is an
 * emergency service 应急服务 in an exit case: the owners did not choose the firm, and it is not ranked for it.
 */
export interface Tenure {
  readonly firm: FirmId;
  readonly from: Day;
  readonly to?: Day;
  readonly emergency?: true;
}

/** Who serves over days `from`..`to`: one firm throughout, nobody at all, or a change inside it (交接期). */
export type Service =
  | { readonly kind: 'served'; readonly firm: FirmId }
  | { readonly kind: 'none' | 'handover' };

/**
 * Who served between two days, both included. Tenures do not overlap (see `overlapping`). A contract that the same firm renews
 * without a day between is one service: only a changed firm makes a handover. METHOD §1.4.
 */
export function serviceBetween(tenures: readonly Tenure[], from: Day, to: Day): Service {
  const touching = renewed(tenures).filter((tenure) => touches(tenure, from, to));
  const [only, second] = touching;
  if (only === undefined) return { kind: 'none' };
  const throughout = only.from <= from && (only.to === undefined || only.to >= to);
  return second === undefined && throughout ? { kind: 'served', firm: only.firm } : { kind: 'handover' };
}

/** Who may be ranked for the days `from`..`to`: as `serviceBetween`, but days that touch an emergency service are a change of firm (交接期) like any other. METHOD §1.4. */
export function rankedService(tenures: readonly Tenure[], from: Day, to: Day): Service {
  return isEmergency(tenures, from, to) ? { kind: 'handover' } : serviceBetween(tenures, from, to);
}

/** Whether any of the days `from`..`to` is one of an emergency service. */
export function isEmergency(tenures: readonly Tenure[], from: Day, to: Day): boolean {
  return tenures.some((tenure) => tenure.emergency === true && touches(tenure, from, to));
}

function touches(tenure: Tenure, from: Day, to: Day): boolean {
  return tenure.from <= to && (tenure.to === undefined || tenure.to >= from);
}

/** `fresh` with the marks of emergency that the same tenures had in `before`: forms and sheets have no field for them. */
export function markedAs(before: readonly Tenure[], fresh: readonly Tenure[]): readonly Tenure[] {
  const marked = before.filter(({ emergency }) => emergency === true);
  return fresh.map((tenure) =>
    marked.some(({ firm, from }) => firm === tenure.firm && from === tenure.from)
      ? { ...tenure, emergency: true }
      : tenure,
  );
}

/** Tenures in time, a firm's contracts that follow each other without a day between joined into one. */
function renewed(tenures: readonly Tenure[]): readonly Tenure[] {
  const joined: Tenure[] = [];
  for (const tenure of tenures.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const before = joined.at(-1);
    const renewal =
      before?.to !== undefined && before.firm === tenure.firm && dayAfter(before.to) === tenure.from;
    if (renewal) joined.splice(-1, 1, { ...tenure, from: before.from });
    else joined.push(tenure);
  }
  return joined;
}

/** Whether any two tenures share a day, or one ends before it begins. */
export function overlapping(tenures: readonly Tenure[]): boolean {
  const sorted = tenures.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return sorted.some((tenure, index) => {
    const next = sorted[index + 1];
    const backwards = tenure.to !== undefined && tenure.to < tenure.from;
    return backwards || (next !== undefined && (tenure.to === undefined || tenure.to >= next.from));
  });
}
