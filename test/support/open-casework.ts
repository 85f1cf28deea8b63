import { servingOn } from '../../functions/bureau/compounds/serving-on.ts';
import { appendStep } from '../../functions/casework/append-step.ts';
import { theService } from '../../functions/domain/casework/case-event.ts';
import { type CaseStream, exitStream } from '../../functions/domain/casework/case-stream.ts';
import { listingStream } from '../../functions/domain/listing/listing.ts';
import type { Month } from '../../functions/domain/month.ts';
import { casePen, type Hand } from '../../functions/local/demo/case-pen.ts';
import type { World } from '../../functions/ports.ts';
import { pushSteps } from './push-steps.ts';

const officer: Hand = { by: { subject: 'opener', name: '立案人' }, as: 'work-on-case' };

/** One of everything that is handled in steps, for pages that show them: a listing and an exit case of one firm, and an item in its compound, from a sealed month. */
export async function openCasework(world: World, month: Month): Promise<void> {
  const [compound] = await Array.fromAsync(world.registry.compounds());
  const day = world.calendar.dayOf(world.clock.now());
  const firm = compound && servingOn(compound, day)?.firm;
  if (compound === undefined || firm === undefined) throw new Error('nobody serves the first compound');
  const figures = { score: '40', low: '35', high: '45', lower: '3', upper: '3', ranked: '3' };
  const counts = { answers: '60', households: '200', surely: '2' };
  const facts = { month, version: '1', manifest: '0'.repeat(64), policy: 'test-1', legalBasis: '某办法' };
  const propose = async (stream: CaseStream) => {
    const order = { step: 'propose', at: world.clock.now(), day, by: theService, reason: '' };
    const found = { ...facts, ...figures, ...counts };
    const empty = { documents: [], evidence: [], clocks: {} };
    await appendStep(world, stream, [], { ...order, ...empty, facts: found });
  };
  await propose(listingStream({ month, list: 'black', firm }));
  await propose(exitStream(firm));
  const pen = casePen(world);
  await pushSteps(world, exitStream(firm), [['warn', {}]]);
  const item = { theme: 'cleaning', what: '清运垃圾', firm, owner: '经理', due: day, source: 'residents' };
  await pen.item(compound.id, officer, 'open-item', item);
}
