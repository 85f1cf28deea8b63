import { addMonths, type Month } from '../domain/month.ts';
import { canonicalJson } from '../domain/result/canonical-json.ts';
import type { Annex } from '../domain/result/manifest.ts';
import type { World } from '../ports.ts';
import { integrityOf } from './integrity-of.ts';
import { type Recomputes, recomputeMonth } from './recompute-month.ts';

/** What settling needs. */
export type Settles = Recomputes & Pick<World, 'workingDays'>;

/** How many months back flags may still be open: 60 working days at most, and holidays. */
const reach = 5;

const reason =
  '异常标记已核验或到期，拟列名单按规则重新计算一次 · flags audited or lapsed: proposals computed again, once';

/** Settles every month whose flags and audits are all over; the executions begun. Run twice it begins nothing new. */
export async function settleMonths(world: Settles): Promise<readonly string[]> {
  const current = world.calendar.monthOf(world.clock.now());
  const begun: string[] = [];
  for (let back = reach; back >= 1; back--) {
    const execution = await settleMonth(world, addMonths(current, -back));
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
  const plan = sealed === 0 ? undefined : await world.evaluations.plan(month, sealed);
  const text = sealed === 0 ? undefined : await world.results.document(month, sealed, 'annex');
  if (plan === undefined || text === undefined) return undefined;
  const annex: Pick<Annex, 'flags'> = JSON.parse(text);
  const today = world.calendar.dayOf(world.clock.now());
  if (await auditsOpen(world, month, plan.policy.integrity.lapseWorkingDays, today)) return undefined;
  const known = await integrityOf(world, month);
  const audited = new Set(known.audits.map(({ firm }) => firm));
  const open = annex.flags.filter(({ state }) => state === 'open');
  if (open.some(({ firm, lapses }) => !audited.has(firm) && today <= lapses)) return undefined;
  const { day: _, ...before } = plan.integrity;
  const { day: __, ...now } = known;
  if (open.length === 0 && canonicalJson(before) === canonicalJson(now)) return undefined;
  const begun = await recomputeMonth(world, month, reason);
  if (typeof begun === 'string') {
    world.log.info('settling-refused', { month, refusal: begun });
    return undefined;
  }
  return begun.execution;
}

/** Whether an audit of the month may still close; those past their time are destroyed. */
async function auditsOpen(world: Settles, month: Month, days: number, today: string): Promise<boolean> {
  const open = (await world.audits.of(month)).filter(({ state }) => state === 'open');
  for (const { day } of open) if (today <= (await world.workingDays.after(day, days))) return true;
  if (open.length > 0) world.log.info('audits-lapsed', { month, audits: await world.audits.lapse(month) });
  return false;
}
