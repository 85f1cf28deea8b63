import type { CompoundId } from '../domain/compound.ts';
import type { FirmId } from '../domain/firm.ts';
import type { Month } from '../domain/month.ts';

/** Every key of every table, in one place. A partition is what is read together; a sort key keeps its order. */

/** Places in a log sort as text: eight digits, from 0. */
export const placeText = (place: number) => String(place).padStart(8, '0');

/** Versions sort as text: five digits, 1..99999. */
export function versionText(version: number): string {
  if (!Number.isInteger(version) || version < 1 || version > 99_999)
    throw new RangeError(`${version} is not a version`);
  return String(version).padStart(5, '0');
}

/** Ratings of a compound in a month, by pseudonym. */
export const ratingsOf = (month: Month, compound: CompoundId) => `${month}#${compound}`;

/** Reports of a compound's households in a month, apart from the ratings: by household number, or by a mark that names nobody. */
export const reportsOf = (month: Month, compound: CompoundId) => `${month}#${compound}#REPORT`;
export const notUsPlace = (number: number) => `not-us#${String(number).padStart(7, '0')}`;
export const pressedPlace = (mark: string) => `pressed#${mark}`;

/** Drawn households of a month's open audits (with the ratings, whose backups are short), and what came of audits (a record). */
export const drawsOf = (month: Month) => `${month}#AUDIT`;
export const auditsOf = (month: Month) => `AUDIT#${month}`;
export const quarantinesOf = (month: Month) => `QUARANTINE#${month}`;

export const compoundKey = (id: CompoundId) => ({ pk: `COMPOUND#${id}`, sk: 'COMPOUND' });
export const firmKey = (id: FirmId) => ({ pk: `FIRM#${id}`, sk: 'FIRM' });
/** Partitions of the listing index: compounds by district and id, firms by id. */
export const compoundList = 'COMPOUND';
export const firmList = 'FIRM';
/** When a change of any firm or compound was last announced. */
export const registerChanged = { pk: 'REGISTER', sk: 'CHANGED' };

/** Dated rules by their first month. */
export const policies = 'POLICY';
export const surveys = 'SURVEY';
/** Proposals of rules with their decisions, by number. */
export const ruleProposals = 'RULE-PROPOSAL';

/** Pieces of a long text, by the text's own hash: a piece that is put twice is the same piece. */
export const piecesOf = (hash: string) => `TEXT#${hash}`;

export const plansOf = (month: Month) => `PLAN#${month}`;
export const talliesOf = (month: Month, version: number) => `TALLY#${month}#${versionText(version)}`;
/** The compounds counted, by night, and what was counted, by compound. */
export const rollsOf = (month: Month) => `ROLL#${month}`;
export const countsOf = (month: Month) => `COUNT#${month}`;

/** Documents and signature of a month's results: `00001#manifest`. */
export const resultsOf = (month: Month) => `RESULT#${month}`;
export const resultKey = (month: Month, version: number, kind: string) => ({
  pk: resultsOf(month),
  sk: `${versionText(version)}#${kind}`,
});

/** Newest sealed version by month; releases by month and version; shredded months. */
export const sealed = 'SEALED';
export const releases = 'RELEASE';
export const shredded = 'SHREDDED';
/** Months whose key was ever made: the keys' own table has no backups. */
export const keysMade = 'KEY-MADE';

/** Everybody who may sign in, by subject. */
export const peopleList = 'PEOPLE';
/** Who did what: a month's entries by number, and what they are about. */
export const journalOf = (month: Month) => `JOURNAL#${month}`;
export const journalPlace = (seq: number) => String(seq).padStart(8, '0');
export const journalAbout = (subject: string) => `ABOUT#${subject}`;

/** What happens to a month between sealing and release. */
export const publishingOf = (month: Month) => `PUBLISHING#${month}`;

/** Imports of the registry: head, end and undoing of each in one list; pieces with what stood before. */
export const importList = 'IMPORTS';
export const importPieces = (id: string) => `IMPORT#${id}`;

/** Marks of records that other systems have not heard of yet. */
export const outbox = 'OUTBOX';

/** Imports of evidence: their list, the pieces of each, which of them are undone; by kind, the log in which pieces count, which parts of which months there are; figures of a month. */
export const evidenceList = 'EVIDENCE';
export const evidencePieces = (id: string) => `EVIDENCE#${id}`;
export const evidenceUndone = 'EVIDENCE-UNDONE';
export const evidenceLog = (kind: string) => `EVIDENCE-LOG#${kind}`;
export const evidenceInputs = (kind: string) => `EVIDENCE-INPUTS#${kind}`;
export const evidenceFigures = (kind: string, month: Month) => `EVIDENCE-FIGURES#${kind}#${month}`;

/** What the office was told of, by the hash of its key. */
export const told = 'TOLD';

/** Events of listings, exit cases and rectification items: a partition a stream, by number; heads of the streams by kind; numbers of notices by year. */
export const caseEvents = (stream: string) => `CASE#${stream}`;
/** Completed exits of a stream whose tenures stand in the registry, by the number of the event that completed them. */
export const carriedOut = (stream: string) => `CASE#${stream}#CARRIED`;
export const caseHeads = (kind: string) => `CASES#${kind}`;
export const noticesOf = (year: number) => `NOTICE#${year}`;
/** Seals of the casework, by day. */
export const caseSeals = 'CASE-SEALS';
