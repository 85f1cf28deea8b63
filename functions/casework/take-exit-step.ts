import type { CaseEvent } from '../domain/casework/case-event.ts';
import { takeStep } from '../domain/casework/take-step.ts';
import { parseCompoundId } from '../domain/compound.ts';
import { type AnyExitStep, type ExitId, inCompound, withFirm } from '../domain/exit-case/exit-case.ts';
import { replacementEvidence } from '../domain/exit-case/exit-evidence.ts';
import { exitTable } from '../domain/exit-case/exit-steps.ts';
import { replacementTable } from '../domain/exit-case/replacement-steps.ts';
import { confirmationsText } from '../domain/indicator/confirmation.ts';
import { appendStep } from './append-step.ts';
import { type CarriesOut, carryOutExits } from './carry-out-exit.ts';
import type { CaseWorld } from './case-world.ts';
import { type ExitFile, exitFile, type ReadsExit } from './exit-file.ts';
import { factsRefused } from './facts-refused.ts';
import { chainRefusal, isChainBroken } from './is-chain-broken.ts';
import { type NotTaken, orderOf, type StepWish } from './step-wish.ts';

/** Steps that change who serves. */
const carriedOut: ReadonlySet<string> = new Set(['complete-exit', 'arrange-emergency']);

/** What steps of exit cases ask of the world. */
export type TakesExit = CaseWorld & ReadsExit & CarriesOut;

/**
 * Takes a step of an exit case, with the firm or in the compound that its facts name. When the last step of a compound is taken the firm's tenure ends and
 * the new firm's begins; emergency service is in the registry from its first day on.
 */
export async function takeExitStep(
  world: TakesExit,
  id: ExitId,
  wish: StepWish,
): Promise<CaseEvent<AnyExitStep> | NotTaken> {
  const file = await exitFile(world, id);
  if (file === undefined) return 'not-found';
  if (wish.seen !== undefined && wish.seen !== file.all.length) return 'stale';
  if (await isChainBroken(world, file.stream, file.all)) return chainRefusal;
  const decided = await decide(world, file, wish);
  if (typeof decided === 'string' || 'refused' in decided) return decided;
  const event = await appendStep(world, file.stream, file.all, decided);
  if (event !== 'stale' && carriedOut.has(event.step)) await carryOutExits(world, id.firm);
  return event;
}

async function decide(world: TakesExit, file: ExitFile, wish: StepWish) {
  const { one } = file;
  const step = exitTable.find((row) => row.step === wish.step)?.step;
  if (step !== undefined) {
    const found = { ...wish, facts: { ...wish.facts, confirmed: confirmationsText(file.confirmations) } };
    return takeStep(exitTable, withFirm(one), orderOf(world, step, found), file);
  }
  const inside = replacementTable.find((row) => row.step === wish.step)?.step;
  if (inside === undefined) return 'no-such-step';
  const compound = parseCompoundId(wish.facts?.compound ?? '');
  if (compound === undefined) return { refused: 'bad-fact', about: 'compound' } as const;
  const refused = await factsRefused(world, one, compound, inside, wish.facts ?? {});
  if (refused !== undefined) return refused;
  const part = file.compounds.find((known) => known.compound === compound);
  const known = part ?? { evidence: replacementEvidence(one, compound), clocks: {} };
  return takeStep(replacementTable, inCompound(one, compound), orderOf(world, inside, wish), known);
}
