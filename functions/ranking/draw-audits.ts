import type { CompoundId } from '../domain/compound.ts';
import type { FirmId } from '../domain/firm.ts';
import type { Household } from '../domain/household.ts';
import { drawAudit, type Participant } from '../domain/integrity/draw-audit.ts';
import type { Month } from '../domain/month.ts';
import type { Plan, PlannedCompound } from '../domain/plan.ts';
import type { World } from '../ports.ts';
import { eightAtOnce } from './eight-at-once.ts';

/** What drawing needs: month keys (to find out who took part) and the keys of ratings, never their answers. */
export type Draws = Pick<
  World,
  'registry' | 'ratings' | 'pseudonyms' | 'monthKeys' | 'audits' | 'clock' | 'calendar' | 'log'
>;

/**
 * Draws households for the call-back audit of each firm and keeps the draw once: households that took part in the window, in an order that
 * only the month's key can make again. A firm audited or drawn for the month already keeps its draw, whoever drew it and on whatever day. Where
 * nobody can be found any more (the month's key is lost), there is none, and an error says so. METHOD §6.
 */
export async function drawAudits(world: Draws, plan: Plan, firms: readonly FirmId[]): Promise<void> {
  const { month, version, policy } = plan;
  const drawn = new Set((await world.audits.of(month)).map(({ firm }) => firm));
  const missing = [...new Set(firms)].filter((firm) => !drawn.has(firm));
  if (missing.length === 0) return;
  if (!(await world.monthKeys.exists(month))) {
    const lost = new Error(`the key of ${month} is lost: no household can be drawn`);
    world.log.error('audits-not-drawn', lost, { month, version, firms: missing.length });
    return;
  }
  const day = world.calendar.dayOf(world.clock.now());
  const served = Map.groupBy(plan.compounds, ({ firm, handover }) => (handover ? undefined : firm));
  for (const firm of missing) {
    const participants = await participantsOf(world, plan, served.get(firm) ?? []);
    if (participants.length === 0) continue;
    const households = drawAudit(participants, policy.integrity.auditHouseholds);
    // Another seal at the same time may have kept its own since, begun on another day perhaps: its households are the ones that are called.
    await world.audits.keepDraw({ month, version, firm, households, day });
  }
  world.log.info('audits-drawn', { month, version, firms: missing.length });
}

/** The households of these compounds that rated in any month of the window, each with its mark in the draw. */
async function participantsOf(
  world: Draws,
  plan: Plan,
  compounds: readonly PlannedCompound[],
): Promise<readonly Participant[]> {
  const found = await eightAtOnce(compounds, async ({ compound }) => {
    const rated = await ratedIn(world, plan.window, compound);
    if (rated.size === 0) return [];
    const participants: Participant[] = [];
    for (const household of await households(world, compound)) {
      if (!(await tookPart(world, household, rated))) continue;
      const mark = await world.pseudonyms.mark(plan.month, 'audit', compound, String(household.number));
      participants.push({ household, mark });
    }
    return participants;
  });
  return found.flat();
}

/** Who rated in a compound, by month, the newest first; months in which nobody did are left out. */
async function ratedIn(
  world: Pick<World, 'ratings'>,
  window: readonly Month[],
  compound: CompoundId,
): Promise<ReadonlyMap<Month, ReadonlySet<string>>> {
  const months = await Promise.all(
    window.toReversed().map(async (month) => {
      const pages = await Array.fromAsync(world.ratings.participants(month, compound));
      return [month, new Set<string>(pages.flat())] as const;
    }),
  );
  return new Map(months.filter(([, names]) => names.size > 0));
}

/** One pseudonym after the other, so that no more are made than it takes to find the household. */
async function tookPart(
  world: Pick<World, 'pseudonyms'>,
  household: Household,
  rated: ReadonlyMap<Month, ReadonlySet<string>>,
): Promise<boolean> {
  for (const [month, names] of rated) {
    const name = (await world.pseudonyms.of(household, [month])).get(month);
    if (name !== undefined && names.has(name)) return true;
  }
  return false;
}

/** Every household of a compound that a letter was ever printed for. */
async function households(
  world: Pick<World, 'registry'>,
  id: Household['compound'],
): Promise<readonly Household[]> {
  const compound = await world.registry.compound(id);
  const numbers = new Set<number>();
  for (const { households: ranges } of compound?.batches ?? [])
    for (const [from, to] of ranges) for (let number = from; number <= to; number++) numbers.add(number);
  return [...numbers].sort((a, b) => a - b).map((number) => ({ compound: id, number }));
}
