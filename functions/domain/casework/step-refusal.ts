/** Why a step is not taken, and about which fact, document, evidence or clock it is; or whose earlier step forbids it. */
export interface StepRefusal {
  readonly refused:
    | 'not-from-here'
    | 'not-yours'
    | 'same-person'
    | 'not-prepared'
    | 'no-reason'
    | 'too-long'
    | 'missing-fact'
    | 'bad-fact'
    | 'missing-document'
    | 'missing-evidence'
    | 'clock-not-running'
    | 'unknown-year'
    | 'before-step'
    | 'before-clock'
    | 'not-after-clock'
    | 'nothing-said'
    | 'too-many'
    | 'broken-chain'
    | 'too-early'
    | 'too-late';
  readonly about: string;
}
