import type { FirmId } from '../../domain/firm.ts';
import type { Household } from '../../domain/household.ts';
import type { Audit, ClosedAudit } from '../../domain/integrity/audit.ts';
import type { Month } from '../../domain/month.ts';
import { type Reach, reaches } from '../../domain/people/scope.ts';
import type { World } from '../../ports.ts';

type Reads = Pick<World, 'audits' | 'registry' | 'results'>;

/** A household to be called: its number inside a compound. */
export interface CallTo {
  readonly household: Household;
  readonly compoundName: string;
  readonly order: number;
}

/** An audit with the names that whoever calls needs; without calls once it is closed. */
export type AuditToCall = { readonly month: Month; readonly firm: FirmId; readonly firmName: string } & (
  | { readonly state: 'open'; readonly drawn: number; readonly calls: readonly CallTo[] }
  | { readonly state: 'closed'; readonly audit: ClosedAudit }
);

/** Months back that an audit may still be open or just closed. */
const reachBack = 6;

/** The audits of the last sealed months that lie wholly within reach, the newest month first: one third party calls for a firm. */
export async function auditsWithin(world: Reads, reach: Reach): Promise<readonly AuditToCall[]> {
  const months = (await world.results.sealedMonths()).toReversed().slice(0, reachBack);
  const found: AuditToCall[] = [];
  for (const month of months)
    for (const audit of await world.audits.of(month)) {
      const one = await toCall(world, reach, audit);
      if (one !== undefined) found.push(one);
    }
  return found;
}

async function toCall(world: Reads, reach: Reach, audit: Audit): Promise<AuditToCall | undefined> {
  const { month, firm } = audit;
  const firmName = (await world.registry.firm(firm))?.name ?? firm;
  if (audit.state === 'closed')
    return reach.everything ? { month, firm, firmName, state: 'closed', audit } : undefined;
  const calls: CallTo[] = [];
  for (const [index, household] of audit.households.entries()) {
    const compound = await world.registry.compound(household.compound);
    if (!reach.everything && (compound === undefined || !reaches(reach, compound))) return undefined;
    calls.push({ household, compoundName: compound?.name ?? household.compound, order: index + 1 });
  }
  return { month, firm, firmName, state: 'open', drawn: calls.length, calls };
}
