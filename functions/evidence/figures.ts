import { createHash } from 'node:crypto';
import type { EvidenceOver, MonthFigures } from '../domain/indicator/evidence-over.ts';
import type { EvidenceKind, EvidenceRow } from '../domain/indicator/evidence-row.ts';
import { evidenceNumbers } from '../domain/indicator/indicator-rule.ts';
import { hotlineFigures, orderFigures } from '../domain/indicator/order-figures.ts';
import type { ResponseNumbers } from '../domain/indicator/response-rule.ts';
import type { WorkOrder } from '../domain/indicator/work-order.ts';
import type { Month } from '../domain/month.ts';
import { canonicalJson } from '../domain/result/canonical-json.ts';
import type { EvidenceInput } from '../ports/evidence.ts';
import type { World } from '../ports.ts';
import { rowsOfMonth } from './month-rows.ts';
import { type WorkedDays, workedDaysAround } from './worked-days.ts';

/** What reading figures needs. */
export type ReadsFigures = Pick<World, 'evidence' | 'rules' | 'workingDays'>;

/** A folded month: its figures, and the SHA-256 over the rows that they were folded of, as the newest files say them; hex. */
export interface FoldedMonth {
  readonly digest: string;
  readonly figures: MonthFigures[EvidenceKind];
}

/** Folded months by kind, those without a row left out. */
export type FoldedOver = ReadonlyMap<EvidenceKind, ReadonlyMap<Month, FoldedMonth>>;

/**
 * The folded months `from` to `to` of these kinds. A month's figures are a small record made when something was imported; where there is none for just these inputs
 * and rules (an import that never ended, another policy, another year's holidays known), they are folded here, and not kept: reading writes nothing.
 */
export async function foldedOver(
  world: ReadsFigures,
  kinds: readonly EvidenceKind[],
  from: Month,
  to: Month,
): Promise<FoldedOver> {
  const found = await Promise.all(
    kinds.map(async (kind) => {
      const inputs = Map.groupBy(await world.evidence.inputs(kind, from, to), ({ month }) => month);
      const months = await Promise.all(
        [...inputs].map(async ([month, own]) => {
          const rules = await rulesOf(world, kind, month);
          const text = await world.evidence.figures(kind, month, keyOf(own, rules));
          const made: FoldedMonth =
            text === undefined ? await folded(world, kind, month, own, rules) : JSON.parse(text);
          return [month, made] as const;
        }),
      );
      return [kind, new Map(months.filter(([, { figures }]) => figures.length > 0))] as const;
    }),
  );
  return new Map(found);
}

/** The figures alone of folded months. */
export function evidenceIn(months: FoldedOver): EvidenceOver {
  const kinds = [...months].map(([kind, own]) => {
    const figures = [...own].map(([month, made]) => [month, made.figures] as const);
    return [kind, new Map(figures)] as const;
  });
  return Object.fromEntries(kinds);
}

/** The figures of these months, as `foldedOver` finds them. */
export async function evidenceOver(...asked: Parameters<typeof foldedOver>): Promise<EvidenceOver> {
  return evidenceIn(await foldedOver(...asked));
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
    const rules = await rulesOf(world, kind, month);
    const key = keyOf(inputs, rules);
    if ((await world.evidence.figures(kind, month, key)) === undefined) {
      const made = await folded(world, kind, month, inputs, rules);
      await world.evidence.keepFigures(kind, month, key, canonicalJson(made));
    }
    onMonth();
  }
}

/** What orders of a month are judged by; undefined of a kind that is not judged. */
interface JudgedBy {
  readonly response: ResponseNumbers;
  /** Present where a rule asks for it. */
  readonly worked?: WorkedDays;
}

async function rulesOf(world: ReadsFigures, kind: EvidenceKind, month: Month): Promise<JudgedBy | undefined> {
  if (kind !== 'work-orders') return undefined;
  const { response } = evidenceNumbers((await world.rules.policy(month)) ?? {});
  const { clauses, duty, dayMeans } = response;
  const onDuty = duty.days === 'working-days' && clauses.some(({ hours }) => hours === 'duty');
  if (!onDuty && dayMeans !== 'working-day') return { response };
  return { response, worked: await workedDaysAround(world, month) };
}

/** What a record of figures is like: figures that were kept in another form are folded anew. */
const form = 3;

/** The key of figures: what they are made from, and by which rules and working days. */
function keyOf(inputs: readonly EvidenceInput[], rules: JudgedBy | undefined): string {
  const made = {
    form,
    inputs: inputs.map(({ id, number, past }) => [id, number, past]),
    ...(rules && { response: rules.response, worked: [...(rules.worked ?? [])] }),
  };
  return createHash('sha256').update(canonicalJson(made)).digest('hex');
}

async function folded(
  world: Pick<World, 'evidence'>,
  kind: EvidenceKind,
  month: Month,
  inputs: readonly EvidenceInput[],
  rules: JudgedBy | undefined,
): Promise<FoldedMonth> {
  const found = await rowsOfMonth(world, kind, month, inputs);
  const hash = createHash('sha256');
  for (const text of found.packed()) hash.update(`${text}\n`);
  return { digest: hash.digest('hex'), figures: figuresIn(kind, found.rows(), rules) };
}

function figuresIn(
  kind: EvidenceKind,
  rows: Iterable<EvidenceRow>,
  rules: JudgedBy | undefined,
): MonthFigures[EvidenceKind] {
  if (rules !== undefined) {
    const { response, worked } = rules;
    return orderFigures(rows as Iterable<WorkOrder>, response, (day) => worked?.get(day));
  }
  if (kind === 'hotline') return hotlineFigures(rows as Iterable<WorkOrder>);
  return [...rows] as MonthFigures['inspections'];
}
