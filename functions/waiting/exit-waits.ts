import { notCarriedOut } from '../casework/carry-out-exit.ts';
import type { CompoundPart, ExitFile } from '../casework/exit-file.ts';
import { openExitFiles } from '../casework/exit-files.ts';
import { readStreams } from '../casework/read-streams.ts';
import { newestOf } from '../domain/casework/case-event.ts';
import { firmOfStream } from '../domain/casework/case-stream.ts';
import { awaitedStep, possibleSteps } from '../domain/casework/possible-steps.ts';
import { preparing } from '../domain/casework/prepared.ts';
import { lastDayOf } from '../domain/casework/span.ts';
import type { Compound } from '../domain/compound.ts';
import { exitName, inCompound, withFirm } from '../domain/exit-case/exit-case.ts';
import { remedyClocks } from '../domain/exit-case/exit-clocks.ts';
import { exitTable } from '../domain/exit-case/exit-steps.ts';
import { tenuresAfter } from '../domain/exit-case/handover.ts';
import { replacementTable } from '../domain/exit-case/replacement-steps.ts';
import { defaultListingSpans } from '../domain/listing/listing-clocks.ts';
import type { Day } from '../domain/month.ts';
import { serviceBetween } from '../domain/tenure.ts';
import { registered } from '../publishing/registered.ts';
import { answersDue, brokenWaits, type Gathered, of, type ReadsCases, readyStep } from './case-waits.ts';
import { guessedWaits } from './record-waits.ts';

/** Where exit cases are. */
const room = '/bureau/cases';

/** Days before its end in which an emergency service is told of. */
const emergencyDays = 30;

/** What waits of open exit cases: with the firm, in every compound, what the firm said, marks that nobody answered, emergency services that end. */
export async function exitWaits(world: ReadsCases, today: Day): Promise<readonly Gathered[]> {
  const [{ read, broken }, compounds] = await Promise.all([
    openExitFiles(world),
    registered(world).compounds(),
  ]);
  const soon = await lastDayOf(today, { unit: 'days', count: emergencyDays }, world.workingDays);
  const found = await Promise.all(read.map((file) => ofCase(world, file, { today, soon, compounds })));
  return [...found.flat(), ...brokenWaits(broken, room), ...(await notInRegistry(world, compounds, today))];
}

/** Completed exits that were not carried out because the registry tells another story. A stream that cannot be read waits by itself. */
async function notInRegistry(
  world: ReadsCases,
  compounds: readonly Compound[],
  today: Day,
): Promise<readonly Gathered[]> {
  const heads = await world.cases.heads('exit', 'all');
  const { read } = await readStreams(world, heads, async (head) => {
    const firm = firmOfStream(head);
    return firm === undefined ? [] : await notCarriedOut(world, firm, today);
  });
  const tenuresOf = new Map(compounds.map(({ id, tenures }) => [id, tenures]));
  return read.flat().flatMap((handover) => {
    const { compound, seq } = handover;
    if (tenuresAfter(tenuresOf.get(compound) ?? [], handover) !== 'differs') return [];
    const one = of(`/bureau/compounds/${compound}`, '/bureau/compounds');
    return [one('exit-not-carried-out', 'change-registry', `${compound}-${seq}`)];
  });
}

interface Around {
  readonly today: Day;
  readonly soon: Day;
  readonly compounds: readonly Compound[];
}

async function ofCase(
  world: ReadsCases,
  file: ExitFile,
  { today, soon, compounds }: Around,
): Promise<readonly Gathered[]> {
  const name = exitName(file.one);
  const one = of(`${room}/${name}`, room);
  const events = withFirm(file.one);
  const awaited = awaitedStep(possibleSteps(exitTable, events, file, today));
  const ready = readyStep(awaited, name, one, ['exit-steps', 'exit-decisions']);
  const inside = file.compounds.flatMap((part) => ofCompound(file, part, name, one, { today, soon }));
  const last = events.at(-1);
  const isMarked = last?.step === 'time-passed' && !remedyClocks.has(last.facts.clock ?? '');
  const isProposed = preparing(exitTable, events, 'propose-end') !== undefined;
  return [
    ...ready,
    ...guessedWaits(name, file, today),
    ...(isProposed ? [one('decide-ends', 'decide-case', name)] : []),
    ...inside,
    ...(hasUnadvised(file, compounds, today) ? [one('exit-steps', 'work-on-case', `${name}-advise`)] : []),
    ...(isMarked && ready.length === 0
      ? [one('clocks-over', 'work-on-case', `${name}-${events.at(-1)?.seq}`)]
      : []),
    ...(await answersDue(world, defaultListingSpans, unanswered(file), name, one, today)),
  ];
}

function ofCompound(
  { one: exitCase }: ExitFile,
  part: CompoundPart,
  name: string,
  one: ReturnType<typeof of>,
  { today, soon }: Pick<Around, 'today' | 'soon'>,
): readonly Gathered[] {
  const thing = `${name}-${part.compound}`;
  const steps = possibleSteps(replacementTable, inCompound(exitCase, part.compound), part, today);
  const awaited = awaitedStep(steps);
  const isProposed =
    preparing(replacementTable, inCompound(exitCase, part.compound), 'propose-emergency') !== undefined;
  const emergency = part.running.find(({ clock }) => clock === 'emergency');
  const ends = part.state === 'emergency' && emergency !== undefined && emergency.last <= soon;
  return [
    ...readyStep(awaited, thing, one, ['exit-steps', 'exit-decisions']),
    ...guessedWaits(thing, part, today),
    ...(isProposed && awaited?.row.step !== 'arrange-emergency'
      ? [one('exit-decisions', 'decide-case', `${thing}-emergency`)]
      : []),
    ...(ends
      ? [one('emergency-ends', 'work-on-case', thing, { day: emergency.last, rule: 'emergency' })]
      : []),
  ];
}

/** Whether the owners of a compound that the firm serves still have to be advised. */
function hasUnadvised({ state, one, compounds }: ExitFile, all: readonly Compound[], today: Day): boolean {
  if (state !== 'advising') return false;
  const advised = new Set(compounds.map(({ compound }) => compound));
  return all.some(({ id, tenures }) => {
    const service = serviceBetween(tenures, today, today);
    return service.kind === 'served' && service.firm === one.firm && !advised.has(id);
  });
}

/** Objections to the proposal that nobody answered, while it stands. */
function unanswered({ one, state }: ExitFile): readonly { readonly number: number; readonly day: Day }[] {
  if (state !== 'exit-noticed' && state !== 'advised' && state !== 'decision-delivered') return [];
  const events = withFirm(one);
  const answered = new Set(
    events.filter(({ step }) => step === 'answer-objection').map(({ facts }) => Number(facts.number)),
  );
  const since = newestOf(events, 'deliver-proposal')?.seq ?? 0;
  return events
    .filter(({ step }) => step === 'object')
    .map(({ day, seq }, index) => ({ number: index + 1, day, seq }))
    .filter(({ number, seq }) => seq > since && !answered.has(number));
}
