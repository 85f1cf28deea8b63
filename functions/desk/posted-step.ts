import { chainRefusal, isChainBroken } from '../casework/is-chain-broken.ts';
import type { NotTaken, StepWish } from '../casework/step-wish.ts';
import type { CaseDocument, CaseEvent } from '../domain/casework/case-event.ts';
import type { StepRefusal } from '../domain/casework/step-refusal.ts';
import type { Taker } from '../domain/casework/step-row.ts';
import { takeStep } from '../domain/casework/take-step.ts';
import type { Instant } from '../domain/month.ts';
import type { Issue, Issues } from '../notices/issue-notice.ts';
import { isIssued } from '../notices/issued-kinds.ts';
import { withIssued } from '../notices/with-issued.ts';
import type { World } from '../ports.ts';
import type { Language } from '../web/language.ts';
import type { Visit } from '../web/office/route.ts';
import { piecesField, takeDocument } from '../web/office/take-document.ts';
import { takeRefusalWords } from '../web/office/uploads.tsx';
import { printable } from '../web/printable.ts';
import { type Again, type Desk, takerOf } from './desk.ts';
import { needText } from './need-text.ts';
import { refusalWords } from './words/case-words.ts';

/** What an order of the casework does, beside what the desk says: the file that documents are issued in, and how the step is taken. */
export interface Carries {
  /** Absent where the table has no document that the service issues. */
  readonly file?: Issue['file'];
  take(wish: StepWish): Promise<CaseEvent<string> | NotTaken>;
}

/** What became of an order: an event, or its form again with what is wrong and the status to answer with. */
export type Outcome = CaseEvent<string> | (Again & { readonly status: 400 | 409 });

/** Longest values that a form's field is read with, in UTF-16 units: what is longer is refused by the table. */
const longestField = 4000;

/**
 * Carries out a posted step. Everything of the form is tried against the table before a document is kept or a number given: what is refused leaves
 * nothing behind, but where somebody was faster meanwhile.
 */
export async function postedStep(
  world: Issues & Pick<World, 'documents' | 'clock'>,
  visit: Visit,
  desk: Desk,
  { step: name, as }: { readonly step: string; readonly as: Taker },
  carries: Carries,
): Promise<Outcome> {
  const { language } = visit.reader;
  // A firm is not told of the bureau's own steps, nor by a refusal of one how far its case is.
  const row = desk.table.find(
    (one) => one.step === name && (desk.side === 'office' || takerOf(one, desk) !== undefined),
  );
  const again = (problem: string, field = '', status: 400 | 409 = 409) => ({
    ...{ desk: desk.id, step: name, fields: visit.fields, problem, field, status },
  });
  const refusedWith = (refusal: StepRefusal) => {
    const field = fieldOf(refusal);
    const status = field === '' ? 409 : 400;
    return again(needText(refusal, desk, row ?? { by: [] }, language), field, status);
  };
  if (row === undefined) return again(refusalWords['no-such-step'][language]);
  const seen = visit.fields.get('seen') ?? '';
  if (seen !== String(desk.all.length)) return again(meanwhile(desk, Number(seen), language));
  const facts = Object.fromEntries(
    Object.keys(row.facts).map((fact) => [
      fact,
      desk.fixed[fact] ?? (visit.fields.get(`fact-${fact}`) ?? '').slice(0, longestField),
    ]),
  );
  const strange = Object.entries(facts).find(([fact, value]) => isNotOffered(desk, fact, value.trim()));
  if (strange !== undefined) return refusedWith({ refused: 'bad-fact', about: strange[0] });
  const reason = (visit.fields.get('reason') ?? '').slice(0, longestField);
  const by = { subject: visit.person.subject, name: visit.signs };
  const isBrought = visit.file !== undefined || (visit.fields.get(piecesField) ?? '') !== '';
  const foreseen = row.documents.filter((kind) => isIssued(kind) || isBrought);
  const tried = takeStep(
    desk.table,
    desk.events,
    {
      ...{ step: name, at: world.clock.now() as Instant, day: visit.today, by, as, reason, facts },
      documents: foreseen.map((kind) => ({ kind, name: kind, hash: '' })),
    },
    desk.known,
  );
  if ('refused' in tried) return refusedWith(tried);
  const { file } = carries;
  // A number that is given for nothing stays a gap: what a broken chain refuses is asked before.
  if (file !== undefined && (await isChainBroken(world, file.stream, desk.all)))
    return refusedWith(chainRefusal);
  const brought = await broughtWith(world, visit, row.documents);
  if (typeof brought === 'string') return again(takeRefusalWords[brought][language], 'file', 400);
  const documents =
    file === undefined ? brought : await withIssued(world, row.documents, { file, facts, reason }, brought);
  const taken = await carries.take({ step: name, by, as, reason, facts, documents, seen: desk.all.length });
  if (taken === 'stale') return again(meanwhile(desk, desk.all.length, language));
  if (typeof taken === 'string') return again(refusalWords[taken][language]);
  return 'refused' in taken ? refusedWith(taken) : taken;
}

/** The file that came with a form: the document that the step asks for, else an attachment. */
async function broughtWith(
  world: Pick<World, 'documents'>,
  visit: Visit,
  kinds: readonly string[],
): Promise<readonly CaseDocument[] | keyof typeof takeRefusalWords> {
  const taken = await takeDocument(world, visit);
  if (taken === undefined) return [];
  const kind = kinds.find((one) => !isIssued(one)) ?? 'attachment';
  return typeof taken === 'string' ? taken : [{ kind, name: taken.name, hash: taken.hash }];
}

/** Whether a value is none of the choices that the form offers for its fact; an empty one is a missing fact. */
function isNotOffered({ choices, fixed }: Desk, fact: string, value: string): boolean {
  const offered = choices[fact];
  const isFree = offered === undefined || fact in fixed || value === '';
  return !isFree && !offered.some(([one]) => one === value);
}

/** That somebody was faster, and what they did, as far as it is known here; a firm is told neither who nor what. */
function meanwhile({ all, words, side }: Desk, seen: number, language: Language): string {
  if (side === 'firm') return refusalWords.stale[language];
  const done = all
    .slice(Number.isInteger(seen) ? seen : all.length)
    .map(({ day, by, step }) => `${day} ${printable(by.name)} ${words[step]?.[language] ?? step}`);
  return [refusalWords.stale[language], ...done].join(language === 'zh' ? '' : ' ');
}

const factRefusals: readonly StepRefusal['refused'][] = [
  'missing-fact',
  'bad-fact',
  'too-long',
  'before-step',
  'before-clock',
  'not-after-clock',
];

/** The field of the form that a refusal is about; empty for the whole of it. */
function fieldOf({ refused, about }: StepRefusal): string {
  if (refused === 'no-reason' || (refused === 'too-long' && about === 'reason')) return 'reason';
  if (refused === 'missing-document') return 'file';
  const isFact = factRefusals.includes(refused);
  return isFact ? `fact-${about}` : '';
}

/** What is said of an order that was not taken, in the page's words for `ErrorSummary`. */
export function notTakenTitle(language: Language): string {
  return { zh: '没有办理', en: 'Not taken' }[language];
}
