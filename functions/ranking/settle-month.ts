import { addMonths, type Month } from '../domain/month.ts';
import { canonicalJson } from '../domain/result/canonical-json.ts';
import type { Annex } from '../domain/result/manifest.ts';
import type { World } from '../ports.ts';
import { integrityOf } from './integrity-of.ts';
import { type Recomputes, recomputeMonth } from './recompute-month.ts';

/** What settling needs. */
export type Settles = Recomputes & Pick<World, 'workingDays'>;

/** How many months back a month may be sealed late and still have flags: as far as the starter catches up. */
const reach = 24;

const reason =
  '异常标记已核验或到期，拟列名单按规则重新计算一次 · flags audited or lapsed: proposals computed again, once';

/** Settles every month whose flags and audits are all over; the executions begun. Run twice it begins nothing new. */
export async function settleMonths(world: Settles): Promise<readonly string[]> {
  const oldest = addMonths(world.calendar.monthOf(world.clock.now()), -reach);
  const begun: string[] = [];
  for (const month of await world.results.sealedMonths()) {
    const execution = month < oldest ? undefined : await settleMonth(world, month);
    if (execution !== undefined) begun.push(execution);
  }
  return begun;
}

/**
 * Once every flag of a month is audited or lapsed, and every audit closed or lapsed, its proposals are computed again, once, as a new version;
 * drawn households of lapsed audits are destroyed. Gives the execution begun, undefined while something is open or nothing changed. METHOD §6.
 */
async function settleMonth(world: Settles, month: Month): Promise<string | undefined> {
  const sealed = await world.results.sealedVersion(month);
  const text = sealed === 0 ? undefined : await world.results.document(month, sealed, 'annex');
  if (text === undefined) return undefined;
  const { flags }: Pick<Annex, 'flags'> = JSON.parse(text);
  const open = flags.filter(({ state }) => state === 'open');
  const [audits, quarantines] = await Promise.all([world.audits.of(month), world.quarantines.of(month)]);
  if (open.length + audits.length + quarantines.length === 0) return undefined;
  const today = world.calendar.dayOf(world.clock.now());
  const audited = new Set(audits.filter(({ state }) => state === 'closed').map(({ firm }) => firm));
  const waiting = audits.some(({ state }) => state === 'open');
  if (waiting || open.some(({ firm, lapses }) => !audited.has(firm) && today <= lapses)) return undefined;
  return recomputed(world, month, sealed, open.length > 0);
}

/** Begins the month's next version if anything changed that it would take into account. */
async function recomputed(
  world: Settles,
  month: Month,
  sealed: number,
  flagsOver: boolean,
): Promise<string | undefined> {
  const plan = await world.evaluations.plan(month, sealed);
  if (plan === undefined) throw new Error(`${month} v${sealed} is sealed without its plan`);
  const before = plan.integrity;
  const now = await integrityOf(world, month, plan.window);
  const differs = (of: 'audits' | 'quarantined' | 'again') =>
    canonicalJson(before[of]) !== canonicalJson(now[of]);
  const evenWithout = flagsOver || differs('audits');
  if (!evenWithout && !differs('quarantined') && !differs('again')) return undefined;
  const begun = await recomputeMonth(world, month, reason, { evenWithout });
  if (typeof begun !== 'string') return begun.execution;
  world.log.info('settling-refused', { month, refusal: begun });
  return undefined;
}
