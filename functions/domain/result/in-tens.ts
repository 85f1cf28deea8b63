import type { CompoundId } from '../compound.ts';
import type { TallySums } from '../compound-tally.ts';
import type { Plan, PlannedCompound } from '../plan.ts';
import { enoughForProject } from '../ranking/projects.ts';
import { minimumCell } from '../suppression.ts';
import { emptyTally } from '../tally.ts';
import type { Carried, FiguresOf } from './carried.ts';
import { rowOf, validIn } from './hidden-cells.ts';

/** A compound as the evaluation before published it: the figures it counted, and from which evaluation they were. */
export interface CountedBefore {
  readonly planned: PlannedCompound;
  readonly tally: TallySums;
  readonly from: FiguresOf;
}

/** A version of the evaluation before, as it was published. */
export interface EvaluationBefore {
  readonly of: FiguresOf;
  readonly counted: ReadonlyMap<CompoundId, CountedBefore>;
}

/** A compound beside what the evaluation before counted of it. */
interface Beside {
  readonly now: TallySums;
  readonly before: CountedBefore;
}

/**
 * Lets new answers into the published figures in tens: where fewer than ten households' answers changed since the evaluation before (came, were
 * replaced, or left the window), the figures of that evaluation stand until ten have changed. So two months' figures cannot be
 * subtracted to tell of fewer than ten households. What changes as one: a compound that either evaluation shows as a project,
 * and all other compounds of a firm together; every published score is made of whole ones of these. SECURITY §5, §8.
 *
 * `tallies` in order of their compounds; `bases` are the versions of the month before that anybody may have read, the one whose figures stand
 * first; none for the first evaluation. A compound that is new stands as if nobody had answered. What it does not hold off: a compound of fewer
 * than ten answers that changes its firm.
 */
export function inTens(
  plan: Pick<Plan, 'compounds' | 'policy'>,
  tallies: readonly TallySums[],
  bases: readonly EvaluationBefore[],
): { readonly tallies: readonly TallySums[]; readonly carried: readonly Carried[] } {
  const planned = new Map(plan.compounds.map((compound) => [compound.compound, compound]));
  const [stands] = bases;
  const standing = new Map<CompoundId, CountedBefore>();
  for (const base of bases)
    for (const unit of unitsOf(plan, planned, tallies, base).values())
      for (const { now } of tooFewChanged(unit) ? unit : []) {
        const is = planned.get(now.compound);
        if (is && stands) standing.set(now.compound, countedIn(stands, is, plan));
      }
  return {
    tallies: tallies.map((tally) => standing.get(tally.compound)?.tally ?? tally),
    carried: [...standing].map(([compound, { from }]) => ({ compound, ...from })).sort(byCompound),
  };
}

/** The compounds beside what `base` counted of them, by what changes together. */
function unitsOf(
  plan: Pick<Plan, 'policy'>,
  planned: ReadonlyMap<CompoundId, PlannedCompound>,
  tallies: readonly TallySums[],
  base: EvaluationBefore,
): ReadonlyMap<string, readonly Beside[]> {
  const units = new Map<string, Beside[]>();
  for (const now of tallies) {
    const is = planned.get(now.compound);
    if (is === undefined) continue;
    const before = countedIn(base, is, plan);
    const unit = unitOf(now, is, before, plan.policy.minProjectAnswers);
    if (unit === undefined) continue;
    const members = units.get(unit) ?? [];
    members.push({ now, before });
    units.set(unit, members);
  }
  return units;
}

/** What `base` counted of the compound; of one it did not know, no answer. */
function countedIn(
  base: EvaluationBefore,
  planned: PlannedCompound,
  { policy }: Pick<Plan, 'policy'>,
): CountedBefore {
  const known = base.counted.get(planned.compound);
  if (known !== undefined) return known;
  const { answers: _, setAside: __, ...tally } = emptyTally(planned.compound, policy);
  return { planned, tally, from: base.of };
}

/** What the compound changes together with; undefined where no score is published of it, or its row is another one now. */
function unitOf(
  now: TallySums,
  is: PlannedCompound,
  was: CountedBefore,
  minimum: number,
): string | undefined {
  if (rowOf(is) !== rowOf(was.planned)) return undefined;
  const project =
    enoughForProject(validIn(now), is.households, minimum) ||
    enoughForProject(validIn(was.tally), was.planned.households, minimum);
  if (project) return `compound ${now.compound}`;
  return is.mode === 'market' && is.firm !== undefined && !is.handover ? `firm ${is.firm}` : undefined;
}

/**
 * Whether some households' answers changed, but perhaps fewer than ten that are valid. A household that rated again both came and left: the
 * larger of the two counts is what must have changed at least, less what may be invalid.
 */
function tooFewChanged(unit: readonly Beside[]): boolean {
  let [came, left, invalidNow, invalidBefore] = [0, 0, 0, 0];
  for (const { now, before } of unit) {
    let stayed = 0;
    for (const [month, n] of now.months) {
      if (month > before.from.month) came += n;
      else stayed += n;
    }
    left += Math.abs(inForce(before.tally) - stayed);
    invalidNow += now.invalid;
    invalidBefore += before.tally.invalid;
  }
  if (came === 0 && left === 0) return false;
  return Math.max(came - invalidNow, left - invalidBefore) < minimumCell;
}

function inForce({ modes }: TallySums): number {
  return modes.qr + modes.paper;
}

function byCompound(a: Carried, b: Carried): number {
  return a.compound < b.compound ? -1 : 1;
}
