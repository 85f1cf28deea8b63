import { type CompoundPart, type ExitFile, exitFile } from '../../casework/exit-file.ts';
import { type Desk, takesOf } from '../../desk/desk.ts';
import { unsureYears } from '../../desk/unsure-years.ts';
import { choiceWords } from '../../desk/words/choice-words.ts';
import { exitStepWords, replacementStepWords } from '../../desk/words/step-words.ts';
import type { CompoundId } from '../../domain/compound.ts';
import { exitName, inCompound, parseExitName, withFirm } from '../../domain/exit-case/exit-case.ts';
import { exitTable } from '../../domain/exit-case/exit-steps.ts';
import { handoverItems, replacementTable } from '../../domain/exit-case/replacement-steps.ts';
import { confirmationsText } from '../../domain/indicator/confirmation.ts';
import type { Reach } from '../../domain/people/scope.ts';
import type { Visit } from '../../web/office/route.ts';
import { printable } from '../../web/printable.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { advisedIn } from '../casework/advised-in.ts';
import { type CaseScope, caseScope } from '../casework/case-scope.ts';

/** Where the exit cases are. */
export const casesRoom = '/bureau/cases';

/** A compound of a case, as its page shows it. */
export interface CompoundDesk {
  readonly part: CompoundPart;
  readonly name: string;
  readonly desk: Desk;
}

/** An exit case as its page shows it. */
export interface ExitView {
  readonly file: ExitFile;
  readonly firm: string;
  /** Steps with the firm. */
  readonly desk: Desk;
  readonly compounds: readonly CompoundDesk[];
  /** Advising the owners of one more compound. */
  readonly advising: Desk;
  /** Compounds that the firm serves and whose owners were not advised. */
  readonly left: readonly { readonly id: CompoundId; readonly name: string }[];
  readonly scope: CaseScope;
}

/** The case that a path names, if it is there and within reach. */
export async function exitView(
  world: BureauWorld,
  visit: Visit,
  name: string,
): Promise<ExitView | undefined> {
  const id = parseExitName(name);
  if (id === undefined) return undefined;
  const [file, firm, scopeOf] = await Promise.all([
    exitFile(world, id),
    world.registry.firm(id.firm),
    caseScope(world, visit.today),
  ]);
  const isWithin = (reach: Reach) =>
    file !== undefined && scopeOf(reach).firm(id.firm, advisedIn(file.one.events));
  if (file === undefined || !isWithin(visit.reach)) return undefined;
  const scope = scopeOf(visit.reach);
  const advised = new Set(file.compounds.map(({ compound }) => compound));
  const left = scope.served(id.firm).filter((one) => !advised.has(one.id));
  const { language } = visit.reader;
  const running = [...file.running, ...file.compounds.flatMap((part) => part.running)];
  const common = {
    side: 'office' as const,
    words: { ...exitStepWords, ...replacementStepWords },
    address: `${casesRoom}/${exitName(id)}`,
    all: file.all,
    takes: takesOf(visit, isWithin),
    unsure: await unsureYears(world, running),
  };
  return {
    file,
    firm: firm?.name ?? id.firm,
    desk: {
      ...common,
      id: 'firm',
      table: exitTable,
      events: withFirm(file.one),
      known: file,
      running: file.running,
      fixed: { confirmed: confirmationsText(file.confirmations) },
      choices: { number: openObjections(file) },
    },
    compounds: file.compounds.map((part) => ({
      part,
      name: scope.nameOf(part.compound),
      desk: {
        ...common,
        id: `c-${part.compound}`,
        table: replacementTable,
        events: inCompound(file.one, part.compound),
        known: part,
        running: part.running,
        fixed: { compound: part.compound },
        choices: { item: missingItems(file, part.compound, language) },
      },
    })),
    advising: {
      ...common,
      id: 'advise',
      table: replacementTable,
      events: [],
      known: { evidence: new Set(file.state === 'advising' ? ['case-advising'] : []), clocks: {} },
      running: [],
      fixed: {},
      choices: { compound: left.map((one) => [one.id, `${one.name} ${one.id}`] as const) },
    },
    left,
    scope,
  };
}

/** Objections to the proposal that stand without an answer, as choices. */
function openObjections({ one }: ExitFile): readonly (readonly [string, string])[] {
  const events = withFirm(one);
  const answered = new Set(
    events.filter(({ step }) => step === 'answer-objection').map(({ facts }) => Number(facts.number)),
  );
  return events
    .filter(({ step }) => step === 'object')
    .map(({ facts }, index) => [index + 1, facts.objection ?? ''] as const)
    .filter(([number]) => !answered.has(number))
    .map(([number, text]) => [String(number), `${number} · ${printable(text, 30)}`] as const);
}

/** What of the handover is still missing, as choices. */
function missingItems({ one }: ExitFile, compound: CompoundId, language: 'zh' | 'en') {
  const ticked = new Set(
    inCompound(one, compound)
      .filter(({ step }) => step === 'tick-handover')
      .map(({ facts }) => facts.item),
  );
  return handoverItems
    .filter((item) => !ticked.has(item))
    .map((item) => [item, choiceWords.item?.[item]?.[language] ?? item] as const);
}
