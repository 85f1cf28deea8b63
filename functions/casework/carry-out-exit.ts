import { exitStream } from '../domain/casework/case-stream.ts';
import type { Compound } from '../domain/compound.ts';
import { exitCasesIn } from '../domain/exit-case/exit-case.ts';
import { type Handover, handoversIn, tenuresAfter } from '../domain/exit-case/handover.ts';
import type { FirmId } from '../domain/firm.ts';
import type { Day } from '../domain/month.ts';
import type { World } from '../ports.ts';

/** What carrying out an exit asks of the world. */
export type CarriesOut = Pick<World, 'cases' | 'registry' | 'clock' | 'calendar' | 'log'>;

/** How often a compound that somebody else changes meanwhile is tried. */
const attempts = 5;

/**
 * Writes what a firm's completed exits mean into the registry: its tenure ends on the last day recorded, the new firm's begins on its own; and emergency
 * services from their first day on, so that residents rate nobody who left. Letters and codes stay as they are. Each is carried out once, so that the daily job makes good what a crash left and overrules nobody who changes the registry afterwards;
 * where the registry tells another story nothing is changed, and the log says so. How many compounds were changed.
 */
export async function carryOutExits(world: CarriesOut, firm: FirmId): Promise<number> {
  let changed = 0;
  const today = world.calendar.dayOf(world.clock.now());
  for (const handover of await notCarriedOut(world, firm, today)) {
    const outcome = await carryOut(world, handover);
    if (outcome === 'changed') changed += 1;
    if (outcome === 'differs') {
      const { compound } = handover;
      world.log.error('exit-not-carried-out', new Error('the registry tells another story'), { compound });
    } else await world.cases.noteCarriedOut(exitStream(firm), handover.seq);
  }
  return changed;
}

/** A firm's completed exits and emergency services that began of which it was not noted that the registry has them, oldest first. */
export async function notCarriedOut(
  { cases }: Pick<World, 'cases'>,
  firm: FirmId,
  today: Day,
): Promise<readonly Handover[]> {
  const stream = exitStream(firm);
  const handovers = exitCasesIn(firm, await cases.events(stream)).flatMap((one) => handoversIn(one, today));
  if (handovers.length === 0) return [];
  const done = await cases.carriedOut(stream);
  return handovers.filter(({ seq }) => !done.has(seq));
}

async function carryOut(
  world: CarriesOut,
  handover: Handover,
): Promise<'changed' | 'stood-there' | 'differs'> {
  const id: Compound['id'] = handover.compound;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const compound = (await world.registry.compoundsNow([id])).get(id);
    if (compound === undefined) return 'differs';
    const tenures = tenuresAfter(compound.tenures, handover);
    if (typeof tenures === 'string') return tenures;
    const version = compound.version + 1;
    const { mode = compound.mode } = handover;
    if (await world.registry.putCompound({ ...compound, mode, tenures, version })) {
      world.log.info('exit-carried-out', { compound: id });
      return 'changed';
    }
  }
  throw new Error(`the tenures of ${id} could not be changed: somebody else changes the compound`);
}
