import type { CaseEvent } from '../casework/case-event.ts';
import { type Standing, stateAfter } from '../casework/case-state.ts';
import type { CompoundId } from '../compound.ts';
import { type FirmId, parseFirmId } from '../firm.ts';
import { type ExitState, type ExitStep, exitEnds, exitTable } from './exit-steps.ts';
import {
  type ReplacementState,
  type ReplacementStep,
  replacementEnds,
  replacementTable,
} from './replacement-steps.ts';

/** A step of a case, with the firm or in one of its compounds: both stand in one chain. */
export type AnyExitStep = ExitStep | ReplacementStep;

/** An exit case 退出个案: a firm that was so often proposed for the black list that the bureau acts. At most one of a firm is open. */
export interface ExitCase {
  readonly firm: FirmId;
  /** From 1 for each firm. */
  readonly number: number;
  readonly events: readonly CaseEvent<AnyExitStep>[];
}

const exitSteps = new Set<string>(exitTable.map(({ step }) => step));

/** Which case: of which firm, and its number. */
export type ExitId = Pick<ExitCase, 'firm' | 'number'>;

/** The id of a case, as paths and keys have it: `<credit code>-<number>`. */
export function exitName({ firm, number }: ExitId): string {
  return `${firm}-${number}`;
}

/** The id that such a text names; undefined where it names none. */
export function parseExitName(text: string): ExitId | undefined {
  const firm = parseFirmId(text.slice(0, 18));
  const number = /^-([1-9]\d{0,2})$/.exec(text.slice(18))?.[1];
  return firm === undefined || number === undefined ? undefined : { firm, number: Number(number) };
}

/** The cases of a firm's stream, oldest first: each begins with its proposal. */
export function exitCasesIn(firm: FirmId, events: readonly CaseEvent<string>[]): readonly ExitCase[] {
  const begins = events.flatMap(({ step }, index) => (step === 'propose' ? [index] : []));
  return begins.map((from, index) => ({
    firm,
    number: index + 1,
    events: events.slice(from, begins[index + 1]) as readonly CaseEvent<AnyExitStep>[],
  }));
}

/** The steps taken with the firm. */
export function withFirm({ events }: Pick<ExitCase, 'events'>): readonly CaseEvent<ExitStep>[] {
  return events.filter((event): event is CaseEvent<ExitStep> => exitSteps.has(event.step));
}

/** The steps taken in a compound. */
export function inCompound(
  { events }: Pick<ExitCase, 'events'>,
  compound: CompoundId,
): readonly CaseEvent<ReplacementStep>[] {
  return events.filter(
    (event): event is CaseEvent<ReplacementStep> =>
      !exitSteps.has(event.step) && event.facts.compound === compound,
  );
}

/** How far it is with the firm. */
export function exitStanding(one: Pick<ExitCase, 'events'>): Standing<ExitState> {
  return stateAfter(exitTable, withFirm(one));
}

/** How far a compound is. */
export function replacementState(
  one: Pick<ExitCase, 'events'>,
  compound: CompoundId,
): ReplacementState | 'none' {
  return stateAfter(replacementTable, inCompound(one, compound)).state;
}

/** The compounds whose owners were advised. */
export function advisedCompounds({ events }: Pick<ExitCase, 'events'>): readonly CompoundId[] {
  return events
    .filter(({ step }) => step === 'advise-owners')
    .map(({ facts }) => facts.compound as CompoundId);
}

/** Whether it still goes on: while one is open, no other of the firm begins. */
export function isOpen(one: Pick<ExitCase, 'events'>): boolean {
  const { state } = exitStanding(one);
  return state !== 'none' && !exitEnds.includes(state);
}

/** Whether every advised compound has come to an end: the firm left, or the owners kept it. */
export function areCompoundsConcluded(one: Pick<ExitCase, 'events'>): boolean {
  const compounds = advisedCompounds(one);
  return (
    compounds.length > 0 &&
    compounds.every((compound) => {
      const state = replacementState(one, compound);
      return state !== 'none' && replacementEnds.includes(state);
    })
  );
}
