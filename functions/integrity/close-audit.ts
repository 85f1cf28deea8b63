import type { FirmId } from '../domain/firm.ts';
import type { Month } from '../domain/month.ts';
import type { World } from '../ports.ts';

/** What the third party counted while calling. */
export interface Calls {
  readonly reached: number;
  readonly confirmed: number;
  readonly denied: number;
}

/** Why calls are not recorded: there is no open audit of the firm, the numbers do not fit each other, or another record stands. */
export type CloseAuditRefusal = 'no-audit' | 'impossible-counts' | 'closed-otherwise';

/**
 * Closes a call-back audit with counts alone: the drawn households are destroyed by the same deed. The same record again is no fault. METHOD §6.
 */
export async function closeAudit(
  world: Pick<World, 'audits' | 'clock' | 'calendar' | 'log'>,
  month: Month,
  firm: FirmId,
  calls: Calls,
  by: string,
): Promise<'closed' | CloseAuditRefusal> {
  const audit = await world.audits.one(month, firm);
  if (audit === undefined) return 'no-audit';
  const drawn = audit.state === 'open' ? audit.households.length : audit.drawn;
  const { reached, confirmed, denied } = calls;
  const whole = [reached, confirmed, denied].every((n) => Number.isInteger(n) && n >= 0);
  if (!whole || reached > drawn || confirmed + denied > reached) return 'impossible-counts';
  const day = world.calendar.dayOf(world.clock.now());
  if (!(await world.audits.close(month, firm, { drawn, ...calls }, by, day))) return 'closed-otherwise';
  world.log.info('audit-closed', { month });
  return 'closed';
}
