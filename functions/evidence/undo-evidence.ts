import type { FirmId } from '../domain/firm.ts';
import type { EvidenceKind } from '../domain/indicator/evidence-row.ts';
import { unpackRow } from '../domain/indicator/packed-rows.ts';
import type { Month } from '../domain/month.ts';
import type { ListedImport } from '../ports/imports.ts';
import type { World } from '../ports.ts';
import { keepFigures, type ReadsFigures } from './figures.ts';
import { knownRows } from './known-rows.ts';

/** What undoing an import of evidence would touch, told before it is done. */
export interface TouchedEvidence {
  readonly months: readonly Month[];
  readonly rows: number;
  readonly firms: readonly FirmId[];
  /** The open month, where it is among them. */
  readonly open: Month | undefined;
  /** Sealed months that may have looked at it: what they used is frozen in their plans and stays. */
  readonly sealed: readonly Month[];
  /** Open exit cases with a firm that it speaks of. */
  readonly openCases: number;
}

/** Tells how many exit cases with these firms are open. */
export type CountOpenCases = (firms: readonly FirmId[]) => Promise<number>;

/** Tells by the import's pieces; `openCases` is asked for what the case files know. */
export async function whatEvidenceTouches(
  world: Pick<World, 'evidence' | 'results' | 'calendar' | 'clock'>,
  { id, kind, at }: ListedImport<EvidenceKind>,
  openCases: CountOpenCases,
): Promise<TouchedEvidence> {
  const summaries = await world.evidence.summaries(id);
  const months = [...new Set([...summaries.values()].flatMap((one) => one.months))].sort();
  const firms = new Set<FirmId>();
  for (const number of summaries.keys())
    for (const { rows } of (await world.evidence.piece(id, number))?.parts ?? [])
      for (const text of rows) firms.add(unpackRow(kind, text).firm);
  const [first] = months;
  const now = world.calendar.monthOf(world.clock.now());
  const sealed = (await world.results.sealedMonths()).filter(
    (month) => first !== undefined && month >= first && world.calendar.closes(month) > at,
  );
  return {
    months,
    rows: [...summaries.values()].reduce((sum, { rows }) => sum + rows, 0),
    firms: [...firms].sort(),
    open: months.find((month) => month === now),
    sealed,
    openCases: await openCases([...firms]),
  };
}

/** Undoes an import: from now on nothing of it counts, and the months it spoke of are folded anew. Done twice it finds nothing to do. */
export async function undoEvidence(
  world: ReadsFigures & Pick<World, 'clock'>,
  { id, kind }: Pick<ListedImport<EvidenceKind>, 'id' | 'kind'>,
  by: string,
): Promise<void> {
  await world.evidence.noteUndoing(id);
  const known = knownRows(world, kind);
  while ((await world.evidence.keepUndoing({ id, kind }, await known.next())) === 'overtaken');
  await world.evidence.noteUndone(id, world.clock.now(), by);
  const summaries = await world.evidence.summaries(id);
  await keepFigures(world, kind, new Set([...summaries.values()].flatMap(({ months }) => months)));
}
