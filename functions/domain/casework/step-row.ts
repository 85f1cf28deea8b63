/** What a fact of a step is: a text, a day, a whole number of at least 0, or one of several words. */
export type FactKind = 'text' | 'day' | 'count' | readonly [string, string, ...string[]];

/** A fact that a step is taken with. */
export interface FactRow {
  readonly kind: FactKind;
  readonly optional?: true;
  /** Least and most of a count. */
  readonly between?: readonly [number, number];
  /** A day that has been (today at the latest), or that is to come (today at the earliest). */
  readonly when?: 'past' | 'coming';
}

/** Who takes a step: who prepares and records, who decides, the firm itself, or the service by itself. */
export type Taker = 'work-on-case' | 'decide-case' | 'own-firm' | 'service';

/**
 * A row of an aggregate's table: from where, whereto, by whom, and what the step needs. A case can be read from the table alone, and the forms of the
 * console are drawn from it.
 */
export interface StepRow<State extends string, Step extends string> {
  readonly step: Step;
  /** States it is taken from; `none` begins a case. */
  readonly from: readonly (State | 'none')[];
  /** The state after it: `same` stays, `before` goes back to the state before the case was suspended. */
  readonly to: State | 'same' | 'before';
  readonly by: readonly Taker[];
  readonly facts: Readonly<Record<string, FactRow>>;
  /** Kinds of documents that must be attached or issued with it. */
  readonly documents: readonly string[];
  /** What must be known to be so, by other records than the case's own. */
  readonly evidence: readonly string[];
  /** A clock whose last day must be over. */
  readonly after?: string;
  /** A clock whose last day must not be over. */
  readonly within?: string;
  /** Days among the facts that may not lie before the day of the newest step of a kind: what was issued is not delivered earlier. */
  readonly notBefore?: Readonly<Record<string, Step>>;
  /** Days among the facts that may not lie before the last day of a clock. */
  readonly notBeforeLast?: Readonly<Record<string, string>>;
  /** Days among the facts that lie after the last day of a clock. */
  readonly afterLast?: Readonly<Record<string, string>>;
  /** The step whose taker is answered, by its number among everything that the table answers: each once, and never before it was said. */
  readonly answers?: Step;
  /** How often it is taken in time and how often after its clock's end, each, since the newest step `since`. */
  readonly most?: { readonly count: number; readonly clock: string; readonly since: Step };
  /** Steps whose takers may not take this one: nobody signs what they prepared. */
  readonly notBy: readonly Step[];
  /** A step that somebody else must have taken since the case came to where it is: it asks for this one, with reasons or papers. */
  readonly prepared?: Step;
  /** Whether a reason is written. */
  readonly reason: boolean;
}

type Needs<Step extends string> = Partial<Omit<StepRow<string, Step>, 'step' | 'from' | 'to' | 'by'>>;

/** Writes rows of one aggregate's table; every row has the facts `always` beside its own. */
export function rowsOf<State extends string, Step extends string>(
  always: StepRow<State, Step>['facts'] = {},
) {
  return (
    step: Step,
    from: StepRow<State, Step>['from'],
    to: StepRow<State, Step>['to'],
    by: readonly Taker[],
    { notBy = [], ...needs }: Needs<Step> = {},
  ): StepRow<State, Step> => ({
    documents: [],
    evidence: [],
    reason: false,
    ...needs,
    facts: { ...always, ...needs.facts },
    step,
    from,
    to,
    by,
    notBy,
  });
}
