/** One simulated month under an attack: what became of the firm it is for. */
export interface AttackedMonth {
  readonly shift: number | undefined;
  readonly flagged: boolean;
  /** Whether it is ranked with the fakes counted. */
  readonly ranked: boolean;
  readonly naive: readonly [before: boolean, after: boolean];
  readonly black: readonly [before: boolean, after: boolean];
  readonly frozen: boolean;
  /** An open flag up would keep it on the black list, had it stood there the month before. */
  readonly held: boolean;
  readonly audited: boolean;
  readonly proven: boolean;
  readonly afterAudit: boolean;
  readonly lapsedByEvidence: boolean;
  readonly auditedByEvidence: boolean;
  readonly afterQuarantine: boolean;
  /** Whether an audit of this firm proves stuffing, made whether the method asks for it or not. */
  readonly provenIfAudited: boolean;
}

/** How an attack fared. Percent of months unless said; `months_` are numbers of months. Lists: black, by the method's rules. */
export interface AttackRow {
  readonly attack: string;
  readonly score_shift: number;
  readonly flagged: number;
  readonly flagged_of_ranked: number;
  readonly naive_listed: readonly [before: number, after: number];
  readonly black_listed: readonly [before: number, after: number];
  readonly black_listed_with_freeze: number;
  readonly black_listed_after_lapse: number;
  readonly black_listed_after_audit: number;
  readonly black_listed_after_lapse_by_evidence: number;
  readonly black_listed_after_audit_by_evidence: number;
  readonly black_listed_after_quarantine: number;
  /** Months in which the attack brings a firm on the list that would not be there. */
  readonly months_listed_by_it: Stages;
  /**
   * Months in which it brings a firm off the list that would be there. `with_freeze` takes a firm that would be on the list for one that stood on it
   * the month before: an open flag up holds it there, so that it has not left.
   */
  readonly months_left_by_it: Stages;
  /** The same months with the flag open, had the firm not stood on the list before: its first entry does not come, or waits for the flag. */
  readonly first_entries_kept_off_while_open: number;
  readonly audited: number;
  readonly proven: number;
  readonly proven_if_audited: number;
  /** Of months in which it leaves the list by its score: share without flag and without audit; and were leavers audited too, without flag or proof. */
  readonly unnoticed_escape: number;
  readonly unnoticed_escape_if_leavers_audited: number;
}

/** The life of a flag: while open, lapsed without an audit, after the audit; both where listings must stand over `possibleScores` instead; after quarantine. */
interface Stages {
  readonly with_freeze: number;
  readonly after_lapse: number;
  readonly after_audit: number;
  readonly after_lapse_by_evidence: number;
  readonly after_audit_by_evidence: number;
  readonly after_quarantine: number;
}

type Test = (month: AttackedMonth) => boolean;

const stages: Readonly<Record<keyof Stages, Test>> = {
  with_freeze: ({ frozen, held, black }) => frozen || (held && black[0]),
  after_lapse: ({ black }) => black[1],
  after_audit: ({ afterAudit }) => afterAudit,
  after_lapse_by_evidence: (month) => month.lapsedByEvidence,
  after_audit_by_evidence: (month) => month.auditedByEvidence,
  after_quarantine: ({ afterQuarantine }) => afterQuarantine,
};

/** The row of an attack over its simulated months. */
export function attackRow(attack: string, months: readonly AttackedMonth[]): AttackRow {
  const count = (test: Test) => months.filter(test).length;
  const share = (test: Test, of: Test = () => true) =>
    rounded((100 * count((month) => of(month) && test(month))) / Math.max(1, count(of)));
  const shifts = months.flatMap(({ shift }) => (shift === undefined ? [] : [shift]));
  const left: Test = ({ black }) => black[0] && !black[1];
  return {
    attack,
    score_shift: rounded(shifts.reduce((sum, shift) => sum + shift, 0) / Math.max(1, shifts.length)),
    flagged: share(({ flagged }) => flagged),
    flagged_of_ranked: share(
      ({ flagged }) => flagged,
      ({ ranked }) => ranked,
    ),
    naive_listed: [share(({ naive }) => naive[0]), share(({ naive }) => naive[1])],
    black_listed: [share(({ black }) => black[0]), share(({ black }) => black[1])],
    black_listed_with_freeze: share(({ frozen }) => frozen),
    black_listed_after_lapse: share(stages.after_lapse),
    black_listed_after_audit: share(stages.after_audit),
    black_listed_after_lapse_by_evidence: share(stages.after_lapse_by_evidence),
    black_listed_after_audit_by_evidence: share(stages.after_audit_by_evidence),
    black_listed_after_quarantine: share(stages.after_quarantine),
    months_listed_by_it: staged((stage) => count((month) => !month.black[0] && stage(month))),
    months_left_by_it: staged((stage) => count((month) => month.black[0] && !stage(month))),
    first_entries_kept_off_while_open: count(({ black, frozen }) => black[0] && !frozen),
    audited: share(({ audited }) => audited),
    proven: share(({ proven }) => proven),
    proven_if_audited: share(({ provenIfAudited }) => provenIfAudited),
    unnoticed_escape: share(({ flagged, audited }) => !flagged && !audited, left),
    unnoticed_escape_if_leavers_audited: share(
      ({ flagged, provenIfAudited }) => !flagged && !provenIfAudited,
      left,
    ),
  };
}

function staged(of: (stage: Test) => number): Stages {
  return {
    with_freeze: of(stages.with_freeze),
    after_lapse: of(stages.after_lapse),
    after_audit: of(stages.after_audit),
    after_lapse_by_evidence: of(stages.after_lapse_by_evidence),
    after_audit_by_evidence: of(stages.after_audit_by_evidence),
    after_quarantine: of(stages.after_quarantine),
  };
}

function rounded(x: number): number {
  return Number(x.toFixed(1));
}
