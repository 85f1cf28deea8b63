import type { CaseEvent } from '../domain/casework/case-event.ts';
import type { Span } from '../domain/casework/span.ts';
import type { StepRow, Taker } from '../domain/casework/step-row.ts';
import type { Known } from '../domain/casework/take-step.ts';
import type { Day } from '../domain/month.ts';
import type { Words } from '../domain/survey.ts';
import type { Visit } from '../web/office/route.ts';

/** A clock of any case: its rule, from when, until the end of which day. */
export interface AnyClock {
  readonly clock: string;
  readonly from: Day;
  readonly span: Span;
  readonly last: Day;
}

/** The choices that a form offers for a fact, as value and words. */
export type FactChoices = Readonly<Record<string, readonly (readonly [value: string, words: string])[]>>;

/** A part of a page where steps of one table are taken: with the firm, in a compound, on an item. */
export interface Desk {
  /** Tells several desks of a page apart, in the ids of fields. */
  readonly id: string;
  /** Who sits at it: the bureau, or the firm, which hears of its own steps alone and of nobody's name. */
  readonly side: 'office' | 'firm';
  readonly table: readonly StepRow<string, string>[];
  readonly events: readonly CaseEvent<string>[];
  readonly known: Known;
  readonly running: readonly AnyClock[];
  readonly words: Readonly<Record<string, Words>>;
  /** The page's own address: steps are posted to `<address>/<way>/<step>`. */
  readonly address: string;
  /** All events of the stream, as the page shows them: their number is what a form has seen. */
  readonly all: readonly CaseEvent<string>[];
  /** Facts that are not asked for, as the place says them: which compound, which item. */
  readonly fixed: Readonly<Record<string, string>>;
  /** Choices of facts that the table leaves open. */
  readonly choices: FactChoices;
  /** What the visitor may take steps under, as far as this matter lies within reach. */
  readonly takes: ReadonlySet<Taker>;
  /** Years whose holidays are not known, of which a last day may depend. */
  readonly unsure: ReadonlySet<string>;
}

/** An order that was not taken, to be shown again as it was filled in. */
export interface Again {
  readonly desk: string;
  readonly step: string;
  readonly fields: ReadonlyMap<string, string>;
  /** What is wrong, and at which field of the form; none for the whole of it. */
  readonly problem: string;
  readonly field: string;
}

/** The ways of orders, by the permission that each asks for. */
export const orderWays = { 'work-on-case': 'work', 'decide-case': 'decide', 'own-firm': 'say' } as const;

/** A permission under which the console takes steps. */
export type OfficeTaker = Exclude<keyof typeof orderWays, 'own-firm'>;

/** Which permissions take steps on each side of a desk. */
const takersAt: Readonly<Record<Desk['side'], readonly (keyof typeof orderWays)[]>> = {
  office: ['work-on-case', 'decide-case'],
  firm: ['own-firm'],
};

/** Which permission a step is taken under at a desk; undefined for one that is not taken there. */
export function takerOf(
  { by }: Pick<StepRow<string, string>, 'by'>,
  { side }: Pick<Desk, 'side'>,
): keyof typeof orderWays | undefined {
  return takersAt[side].find((taker) => by.includes(taker));
}

/** What the visitor may take steps under where the matter lies within reach. */
export function takesOf(
  visit: Pick<Visit, 'reachFor'>,
  isWithin: (reach: NonNullable<ReturnType<Visit['reachFor']>>) => boolean,
): ReadonlySet<Taker> {
  const own = (['work-on-case', 'decide-case'] as const).filter((permission) => {
    const reach = visit.reachFor(permission);
    return reach !== undefined && isWithin(reach);
  });
  return new Set(own);
}
