import type { Permission } from '../../domain/people/role.ts';
import type { Visit } from '../../web/office/route.ts';

/** Whether a visitor may do this for the whole territory: a result is published whole, so who may do it for a part of it alone gives no order here. */
export function mayAll(visit: Pick<Visit, 'reachFor'>, permission: Permission): boolean {
  return visit.reachFor(permission)?.everything === true;
}
