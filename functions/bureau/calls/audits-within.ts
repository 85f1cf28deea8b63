import type { CompoundId } from '../../domain/compound.ts';
import type { FirmId } from '../../domain/firm.ts';
import type { Household } from '../../domain/household.ts';
import type { Audit, ClosedAudit } from '../../domain/integrity/audit.ts';
import type { Day, Month } from '../../domain/month.ts';
import { type Reach, reaches } from '../../domain/people/scope.ts';
import type { World } from '../../ports.ts';
import { lastDayToCall } from '../../ranking/last-day-to-call.ts';

type Reads = Pick<World, 'audits' | 'registry' | 'results' | 'rules' | 'workingDays'>;

/** An open audit as a line of the list: of which firm and month, how many households, and the last day on which they may be called. */
export interface OpenAudit {
  readonly month: Month;
  readonly firm: FirmId;
  readonly drawn: number;
  readonly until: Day;
}

/** A household to be called: its number inside a compound. */
export interface CallTo {
  readonly household: Household;
  readonly compoundName: string;
  readonly order: number;
}

/** An open audit with what whoever calls needs. */
export interface AuditToCall extends OpenAudit {
  readonly state: 'open';
  readonly firmName: string;
  readonly calls: readonly CallTo[];
}

/** Months back that an audit may still be open or just closed. */
const reachBack = 6;

const openMonths = async (world: Pick<World, 'results'>) =>
  (await world.results.sealedMonths()).toReversed().slice(0, reachBack);

/**
 * The audits of the last sealed months that lie wholly within reach, the newest month first: one third party calls for a firm. Compounds are
 * read for a part of the territory only, each once; closed audits are for the whole.
 */
export async function auditsWithin(
  world: Reads,
  reach: Reach,
): Promise<{ readonly open: readonly OpenAudit[]; readonly closed: readonly ClosedAudit[] }> {
  const audits = (await Promise.all((await openMonths(world)).map((month) => world.audits.of(month)))).flat();
  const all = audits.filter((audit) => audit.state === 'open');
  const within = await allWithin(world, reach, all);
  const open = await Promise.all(all.filter(within).map((audit) => lineOf(world, audit)));
  return { open, closed: reach.everything ? audits.filter((audit) => audit.state === 'closed') : [] };
}

/** The audit of one firm, if it lies within reach: an open one with its households in the order of the calls. No other audit is read. */
export async function auditToCall(
  world: Reads,
  reach: Reach,
  month: Month,
  firm: FirmId,
): Promise<AuditToCall | ClosedAudit | undefined> {
  if (!(await openMonths(world)).includes(month)) return undefined;
  const audit = await world.audits.one(month, firm);
  if (audit === undefined) return undefined;
  if (audit.state === 'closed') return reach.everything ? audit : undefined;
  const [compounds, registered, line] = await Promise.all([
    world.registry.compoundsNow(compoundsOf([audit])),
    world.registry.firm(firm),
    lineOf(world, audit),
  ]);
  const within = audit.households.every(({ compound }) => isWithin(reach, compounds.get(compound)));
  if (!within) return undefined;
  const calls = audit.households.map((household, index) => ({
    household,
    compoundName: compounds.get(household.compound)?.name ?? household.compound,
    order: index + 1,
  }));
  return { ...line, state: 'open', firmName: registered?.name ?? firm, calls };
}

type Drawn = Extract<Audit, { state: 'open' }>;

async function lineOf(world: Reads, { month, firm, day, households }: Drawn): Promise<OpenAudit> {
  return { month, firm, drawn: households.length, until: await lastDayToCall(world, month, day) };
}

/** Tells whether all households of an audit lie within reach. */
async function allWithin(world: Reads, reach: Reach, audits: readonly Drawn[]) {
  if (reach.everything) return () => true;
  const compounds = await world.registry.compoundsNow(compoundsOf(audits));
  return ({ households }: Drawn) =>
    households.every(({ compound }) => isWithin(reach, compounds.get(compound)));
}

function compoundsOf(audits: readonly Drawn[]): readonly CompoundId[] {
  return [...new Set(audits.flatMap(({ households }) => households.map(({ compound }) => compound)))];
}

/** A compound that is registered no more is within the whole only. */
function isWithin(reach: Reach, compound: Parameters<typeof reaches>[1] | undefined): boolean {
  return reach.everything || (compound !== undefined && reaches(reach, compound));
}
