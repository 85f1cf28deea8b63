import { type CompoundId, parseCompoundId } from '../compound.ts';
import { type FirmId, parseFirmId } from '../firm.ts';

/** What is handled in steps: listings on the red and black lists, exit cases of firms, rectification items of compounds. */
export const caseKinds = ['listing', 'exit', 'rectification'] as const;

/** One of them. */
export type CaseKind = (typeof caseKinds)[number];

/**
 * The stream of events of one subject, for life: everything that is ever handled for one cause stands in one chain, so two can never be open at once.
 * Subjects: `black-<firm>`, `red-<month>-<firm>` (a red entry is of its evaluation), `<firm>` for exit cases, `<compound>` for rectification items.
 */
export interface CaseStream {
  readonly kind: CaseKind;
  readonly subject: string;
}

/** A stream as keys and references have it: `exit/<firm>`. */
export function streamText({ kind, subject }: CaseStream): string {
  return `${kind}/${subject}`;
}

/** The stream of a text; undefined where it is none. */
export function parseStream(text: string): CaseStream | undefined {
  const [word = '', subject = '', ...more] = text.split('/');
  const kind = caseKinds.find((one) => one === word);
  return kind === undefined || subject === '' || more.length > 0 ? undefined : { kind, subject };
}

/** A step as references have it, by its stream and number: `exit/<firm>#3`. */
export function stepRef(stream: CaseStream, seq: number): string {
  return `${streamText(stream)}#${seq}`;
}

/** The step of a reference; undefined where it is none. */
export function parseStepRef(ref: string): { readonly stream: CaseStream; readonly seq: number } | undefined {
  const cut = ref.lastIndexOf('#');
  const stream = parseStream(ref.slice(0, Math.max(0, cut)));
  const seq = /^[1-9]\d{0,4}$/.test(ref.slice(cut + 1)) ? Number(ref.slice(cut + 1)) : undefined;
  return stream === undefined || seq === undefined ? undefined : { stream, seq };
}

/** The exit cases of a firm. */
export function exitStream(firm: FirmId): CaseStream {
  return { kind: 'exit', subject: firm };
}

/** The rectification items of a compound. */
export function rectificationStream(compound: CompoundId): CaseStream {
  return { kind: 'rectification', subject: compound };
}

/** The firm that a stream of listings or exit cases is about; undefined for one of rectification items. */
export function firmOfStream({ kind, subject }: CaseStream): FirmId | undefined {
  return kind === 'rectification' ? undefined : parseFirmId(subject.slice(-18));
}

/** The compound that a stream of rectification items is about. */
export function compoundOfStream({ kind, subject }: CaseStream): CompoundId | undefined {
  return kind === 'rectification' ? parseCompoundId(subject) : undefined;
}
