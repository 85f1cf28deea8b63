import type { FirmId } from '../domain/firm.ts';
import type { EvidenceKind } from '../domain/indicator/evidence-row.ts';
import { unpackRow } from '../domain/indicator/packed-rows.ts';
import { addMonths, type Instant, type Month } from '../domain/month.ts';
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
  /** Closed months that are still to be planned: they will do without it. */
  readonly unplanned: readonly Month[];
  /** Months that are planned and not sealed yet, and sealed ones, that may have looked at it: what they used is frozen in their plans and stays. */
  readonly planned: readonly Month[];
  readonly sealed: readonly Month[];
  /** Open exit cases with a firm that it speaks of. */
  readonly openCases: number;
}

type Looks = Pick<World, 'results' | 'evaluations' | 'rules' | 'calendar' | 'clock'>;

/** Tells how many exit cases with these firms are open. */
export type CountOpenCases = (firms: readonly FirmId[]) => Promise<number>;

/** Tells by the import's pieces; `openCases` is asked for what the case files know. */
export async function whatEvidenceTouches(
  world: Looks & Pick<World, 'evidence'>,
  { id, kind, at }: ListedImport<EvidenceKind>,
  openCases: CountOpenCases,
): Promise<TouchedEvidence> {
  const summaries = await world.evidence.summaries(id);
  const months = await monthsTouched(world, { id, kind });
  const firms = new Set<FirmId>();
  let count = 0;
  for (const number of summaries.keys()) {
    const parts = (await world.evidence.piece(id, number))?.parts ?? [];
    // A row that was put into another month is in the parts of both.
    const texts = new Set(parts.flatMap(({ rows, moved }) => [...rows, ...moved.map(({ text }) => text)]));
    count += texts.size;
    for (const text of texts) firms.add(unpackRow(kind, text).firm);
  }
  const now = world.calendar.monthOf(world.clock.now());
  return {
    months,
    rows: count,
    firms: [...firms].sort(),
    open: months.find((month) => month === now),
    ...(await evaluationsOf(world, months[0] ?? now, at)),
    openCases: await openCases([...firms]),
  };
}

/** A plan is made soon after its month closes; where the service stood still, days later. */
const planDays = 7;

/** The evaluations of months from `first` on that may look at, or have looked at, what was imported at an instant: rather one too many. */
async function evaluationsOf(
  { results, evaluations, rules, calendar, clock }: Looks,
  first: Month,
  at: Instant,
): Promise<Pick<TouchedEvidence, 'unplanned' | 'planned' | 'sealed'>> {
  const found: Record<'unplanned' | 'planned' | 'sealed', Month[]> = {
    unplanned: [],
    planned: [],
    sealed: [],
  };
  const now = calendar.monthOf(clock.now());
  const sealedMonths = new Set(await results.sealedMonths());
  for (
    let month = [first, addMonths(now, -12)].sort().at(-1) ?? first;
    month < now;
    month = addMonths(month, 1)
  ) {
    if (sealedMonths.has(month)) continue;
    // A month without rules is evaluated by nobody.
    if ((await evaluations.latestVersion(month)) > 0) found.planned.push(month);
    else if (month === addMonths(now, -1) && (await rules.policy(month)) !== undefined)
      found.unplanned.push(month);
  }
  for (const month of [...sealedMonths].sort()) {
    const soon = calendar.closes(month) + planDays * 86_400_000 > at;
    if (month >= first && (soon || (await results.sealedVersions(month)).length > 1))
      found.sealed.push(month);
  }
  return found;
}

/** Undoes an import: from now on nothing of it counts, and the months it spoke of are folded anew. Done twice it finds nothing to do. */
export async function undoEvidence(
  world: ReadsFigures & Pick<World, 'clock'>,
  { id, kind }: Pick<ListedImport<EvidenceKind>, 'id' | 'kind'>,
  by: string,
): Promise<void> {
  await world.evidence.noteUndoing(id);
  const months = await monthsTouched(world, { id, kind });
  const known = knownRows(world, kind);
  while ((await world.evidence.keepUndoing({ id, kind }, await known.next())) === 'overtaken');
  await world.evidence.noteUndone(id, world.clock.now(), by);
  await keepFigures(world, kind, months);
}

/** The months that an import speaks of, and those in which later ones build on what it said. */
async function monthsTouched(
  { evidence }: Pick<World, 'evidence'>,
  { id, kind }: Pick<ListedImport<EvidenceKind>, 'id' | 'kind'>,
): Promise<readonly Month[]> {
  const own = [...(await evidence.summaries(id)).values()].flatMap(({ months }) => months);
  const inputs = await evidence.inputs(kind, '0000-01' as Month, '9999-12' as Month);
  const later = inputs.filter(({ past }) => past.includes(id)).map(({ month }) => month);
  return [...new Set([...own, ...later])].sort();
}
