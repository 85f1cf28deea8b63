import { newestOf } from '../domain/casework/case-event.ts';
import { exitStream } from '../domain/casework/case-stream.ts';
import type { Compound } from '../domain/compound.ts';
import { advisedCompounds, type ExitCase, exitCasesIn, inCompound } from '../domain/exit-case/exit-case.ts';
import type { FirmId } from '../domain/firm.ts';
import type { Day } from '../domain/month.ts';
import { overlapping, type Tenure } from '../domain/tenure.ts';
import type { World } from '../ports.ts';

/** What carrying out an exit asks of the world. */
export type CarriesOut = Pick<World, 'cases' | 'registry' | 'log'>;

/** How often a compound that somebody else changes meanwhile is tried. */
const attempts = 5;

/**
 * Writes what a firm's completed exits mean into the registry: its tenure ends on the last day recorded, the new firm's begins on its own. Letters and codes
 * stay as they are. Run twice it changes nothing, so that the daily job makes good what a crash left; a registry that somebody changed otherwise is not
 * overruled. How many compounds were changed.
 */
export async function carryOutExits(world: CarriesOut, firm: FirmId): Promise<number> {
  const cases = exitCasesIn(firm, await world.cases.events(exitStream(firm)));
  let changed = 0;
  for (const one of cases)
    for (const compound of advisedCompounds(one)) {
      const handover = handoverOf(one, compound);
      if (handover !== undefined && (await carryOut(world, compound, handover))) changed += 1;
    }
  return changed;
}

interface Handover {
  readonly from: FirmId;
  readonly lastDay: Day;
  readonly to: FirmId;
  readonly begins: Day;
}

function handoverOf(one: ExitCase, compound: Compound['id']): Handover | undefined {
  const events = inCompound(one, compound);
  const [done, replaced] = [newestOf(events, 'complete-exit'), newestOf(events, 'record-replacement')];
  if (done === undefined || replaced === undefined) return undefined;
  return {
    from: one.firm,
    lastDay: done.facts.lastDay as Day,
    to: replaced.facts.firm as FirmId,
    begins: replaced.facts.from as Day,
  };
}

async function carryOut(world: CarriesOut, id: Compound['id'], handover: Handover): Promise<boolean> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const compound = (await world.registry.compoundsNow([id])).get(id);
    const tenures = compound && tenuresAfter(compound.tenures, handover);
    if (compound === undefined || tenures === undefined) return false;
    const version = compound.version + 1;
    if (await world.registry.putCompound({ ...compound, tenures, version })) {
      world.log.info('exit-carried-out', { compound: id });
      return true;
    }
  }
  throw new Error(`the tenures of ${id} could not be changed: somebody else changes the compound`);
}

/** The tenures after the handover; undefined where they say so already, or where the registry tells another story than the case. */
function tenuresAfter(
  tenures: readonly Tenure[],
  { from, lastDay, to, begins }: Handover,
): readonly Tenure[] | undefined {
  if (tenures.some((tenure) => tenure.firm === to && tenure.from === begins)) return undefined;
  const ends = (tenure: Tenure) =>
    tenure.firm === from && tenure.from <= lastDay && (tenure.to === undefined || tenure.to > lastDay);
  if (!tenures.some(ends)) return undefined;
  const cut = tenures.map((tenure) => (ends(tenure) ? { ...tenure, to: lastDay } : tenure));
  const after = [...cut, { firm: to, from: begins }].sort((a, b) => (a.from < b.from ? -1 : 1));
  return overlapping(after) ? undefined : after;
}
