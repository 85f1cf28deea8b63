import { createHash } from 'node:crypto';
import type { EvidenceOver, MonthFigures } from '../domain/indicator/evidence-over.ts';
import type { EvidenceKind } from '../domain/indicator/evidence-row.ts';
import { evidenceNumbers } from '../domain/indicator/indicator-rule.ts';
import { hotlineFigures, orderFigures } from '../domain/indicator/order-figures.ts';
import type { ResponseNumbers } from '../domain/indicator/response-rule.ts';
import type { WorkOrder } from '../domain/indicator/work-order.ts';
import { addMonths, type Day, dayAfter, dayBefore, firstDay, lastDay, type Month } from '../domain/month.ts';
import { canonicalJson } from '../domain/result/canonical-json.ts';
import type { EvidenceInput } from '../ports/evidence.ts';
import type { World } from '../ports.ts';
import { rowsOfMonth } from './month-rows.ts';

/** What reading figures needs. */
export type ReadsFigures = Pick<World, 'evidence' | 'rules' | 'workingDays'>;

/**
 * The folded months `from` to `to` of these kinds. A month's figures are a small record made when something was imported; where there is none for just these inputs
 * and rules (an import that never ended, another policy), they are folded here, and not kept: reading writes nothing.
 */
export async function evidenceOver(
  world: ReadsFigures,
  kinds: readonly EvidenceKind[],
  from: Month,
  to: Month,
): Promise<EvidenceOver> {
  const found = await Promise.all(
    kinds.map(async (kind) => {
      const inputs = Map.groupBy(await world.evidence.inputs(kind, from, to), ({ month }) => month);
      const months = await Promise.all(
        [...inputs].map(async ([month, own]) => {
          const { key, response } = await keyOf(world, kind, month, own);
          const text = await world.evidence.figures(kind, month, key);
          const figures =
            text === undefined ? await folded(world, kind, month, own, response) : JSON.parse(text);
          return [month, figures] as const;
        }),
      );
      return [kind, new Map(months.filter(([, { length }]) => length > 0))] as const;
    }),
  );
  return Object.fromEntries(found);
}

/** Folds these months of a kind and keeps their figures: after an import, and after one was undone. */
export async function keepFigures(
  world: ReadsFigures,
  kind: EvidenceKind,
  months: Iterable<Month>,
  onMonth: () => void = () => {},
): Promise<void> {
  for (const month of months) {
    const inputs = await world.evidence.inputs(kind, month, month);
    const { key, response } = await keyOf(world, kind, month, inputs);
    if ((await world.evidence.figures(kind, month, key)) === undefined) {
      const figures = await folded(world, kind, month, inputs, response);
      await world.evidence.keepFigures(kind, month, key, canonicalJson(figures));
    }
    onMonth();
  }
}

/** The key of figures: what they are made from, and by which rules. */
async function keyOf(
  { rules }: Pick<World, 'rules'>,
  kind: EvidenceKind,
  month: Month,
  inputs: readonly EvidenceInput[],
): Promise<{ readonly key: string; readonly response: ResponseNumbers }> {
  const { response } = evidenceNumbers((await rules.policy(month)) ?? {});
  const made = {
    inputs: inputs.map(({ id, number }) => [id, number]),
    ...(kind === 'work-orders' && { response }),
  };
  return { key: createHash('sha256').update(canonicalJson(made)).digest('hex'), response };
}

async function folded(
  world: Pick<World, 'evidence' | 'workingDays'>,
  kind: EvidenceKind,
  month: Month,
  inputs: readonly EvidenceInput[],
  response: ResponseNumbers,
): Promise<MonthFigures[EvidenceKind]> {
  const rows = [...(await rowsOfMonth(world, kind, month, inputs)).values()];
  if (kind === 'work-orders') {
    const isWorkingDay = await workingDaysAround(world, month, response);
    return orderFigures(rows as readonly WorkOrder[], response, isWorkingDay);
  }
  if (kind === 'hotline') return hotlineFigures(rows as readonly WorkOrder[]);
  return rows.sort((a, b) => (a.key < b.key ? -1 : 1)) as MonthFigures['inspections'];
}

/** Which days around a month are worked on, where a rule asks for it: by the published calendar. */
async function workingDaysAround(
  { workingDays }: Pick<World, 'workingDays'>,
  month: Month,
  { clauses, duty, dayMeans }: ResponseNumbers,
): Promise<(day: Day) => boolean> {
  const onDuty = duty.days === 'working-days' && clauses.some(({ hours }) => hours === 'duty');
  if (!onDuty && dayMeans !== 'working-day') return () => true;
  const worked = new Set<Day>();
  const last = lastDay(addMonths(month, 2));
  for (let day = dayBefore(firstDay(month)); day <= last; day = dayAfter(day))
    if ((await workingDays.after(dayBefore(day), 1)) === day) worked.add(day);
  return (day) => worked.has(day);
}
