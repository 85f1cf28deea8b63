import type { FirmId } from '../domain/firm.ts';
import type { Household } from '../domain/household.ts';
import { drawAudit, type Participant } from '../domain/integrity/draw-audit.ts';
import type { Month } from '../domain/month.ts';
import type { Plan } from '../domain/plan.ts';
import type { World } from '../ports.ts';

/** What drawing needs: month keys (to find out who took part) and the keys of ratings, never their answers. */
export type Draws = Pick<
  World,
  'registry' | 'ratings' | 'pseudonyms' | 'monthKeys' | 'audits' | 'clock' | 'calendar' | 'log'
>;

/**
 * Draws households for the call-back audit of each firm and keeps the draw once: households that took part in the window, in an order that
 * only the month's key can make again. A firm audited or drawn for the month already keeps its draw; where nobody can be found any more (the month
 * was destroyed), there is none. METHOD §6.
 */
export async function drawAudits(world: Draws, plan: Plan, firms: readonly FirmId[]): Promise<void> {
  const { month, version, policy } = plan;
  const drawn = new Set((await world.audits.of(month)).map(({ firm }) => firm));
  if (!(await world.monthKeys.exists(month))) return;
  const day = world.calendar.dayOf(world.clock.now());
  for (const firm of firms) {
    if (drawn.has(firm)) continue;
    const participants = await participantsOf(world, plan, firm);
    if (participants.length === 0) continue;
    const households = drawAudit(participants, policy.integrity.auditHouseholds);
    if ((await world.audits.keepDraw({ month, version, firm, households, day })) === 'differs')
      throw new Error(`another draw of ${month} was kept meanwhile`);
  }
  world.log.info('audits-drawn', { month, version, firms: firms.length });
}

/** The households of the firm's compounds that rated in any month of the window, each with its mark in the draw. */
async function participantsOf(world: Draws, plan: Plan, firm: FirmId): Promise<readonly Participant[]> {
  const found: Participant[] = [];
  for (const { compound, firm: server, handover } of plan.compounds) {
    if (server !== firm || handover) continue;
    const rated = new Map<Month, ReadonlySet<string>>();
    for (const month of plan.window) {
      const pages = await Array.fromAsync(world.ratings.participants(month, compound));
      rated.set(month, new Set(pages.flat()));
    }
    for (const household of await households(world, compound)) {
      const names = await world.pseudonyms.of(household, plan.window);
      if (![...names].some(([month, name]) => rated.get(month)?.has(name))) continue;
      const mark = await world.pseudonyms.mark(plan.month, 'audit', compound, String(household.number));
      found.push({ household, mark });
    }
  }
  return found;
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
