import type { FirmId } from '../../functions/domain/firm.ts';
import { parseTime } from '../../functions/domain/indicator/local-time.ts';
import type { Milestone, WorkOrder } from '../../functions/domain/indicator/work-order.ts';
import { sampleFirm } from './county.ts';

/** A local time of November 2026, written `03 08:15` or `03 08:15:30`. */
export function at(text: string): number {
  const time = parseTime(`2026-11-${text.slice(0, 2)} ${text.slice(3)}`);
  if (time === undefined) throw new Error(`${text} is no time`);
  return time;
}

/** A simple order received on Tuesday 3 November at 08:00 by telephone; `times` by milestone, the rest as given. */
export function order(
  times: Partial<Record<Milestone, string>> = {},
  given: Partial<Omit<WorkOrder, 'times'>> & { readonly firm?: FirmId } = {},
): WorkOrder {
  const all = { received: '03 08:00:00', ...times };
  const read = Object.fromEntries(Object.entries(all).map(([name, text]) => [name, at(text)]));
  return {
    key: 'GD-1',
    firm: sampleFirm(1).id,
    channel: 'phone',
    kind: 'simple',
    appeal: 'help',
    ...given,
    times: read as WorkOrder['times'],
  };
}
