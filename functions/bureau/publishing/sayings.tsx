import type { FirmId } from '../../domain/firm.ts';
import { type Objection, objectionOutcomes } from '../../domain/publishing/objection.ts';
import { isUpheldNow, remedyOf } from '../../domain/publishing/remedy.ts';
import type { MonthPublication } from '../../publishing/publication.ts';
import { fill } from '../../web/fill.ts';
import { linkFor } from '../../web/language.ts';
import { Choice, TextField } from '../../web/office/field.tsx';
import type { Visit } from '../../web/office/route.ts';
import { Token } from '../../web/office/token.tsx';
import { printable } from '../../web/printable.ts';
import { mayAll } from './may-all.ts';
import { objectionKindWords, outcomeWords, publishingWords as w } from './words.ts';

interface Props {
  readonly publication: MonthPublication;
  readonly visit: Visit;
  readonly names: ReadonlyMap<FirmId, string>;
  readonly typed: Typed;
}

type One = Pick<Props, 'visit' | 'typed'> & { readonly name: string };

interface OfObjection {
  readonly objection: Objection;
  /** Upheld for this result, and taken in by the next month only. */
  readonly deferred: boolean;
}

/** What was typed into a form that was not taken: given back to the form of that path alone. */
export type Typed = (path: string, field: string) => string | undefined;

/** Objections of firms, each with its answer and decision, or the form for them. */
export function ObjectionsPart({ publication, visit, names, typed }: Props) {
  const { language } = visit.reader;
  const { objections, corrections, sealed } = publication;
  const isDeferred = (one: Objection) =>
    isUpheldNow(one) && remedyOf(one, corrections, sealed.manifest.version) === 'deferred';
  return (
    <section>
      <h2 id="objections">{w.objections[language]}</h2>
      {objections.length === 0 ? <p class="mute">{w.noObjections[language]}</p> : null}
      {objections.map((one) => (
        <OneObjection
          objection={one}
          deferred={isDeferred(one)}
          visit={visit}
          typed={typed}
          name={names.get(one.firm) ?? one.firm}
        />
      ))}
    </section>
  );
}

function OneObjection({ objection, deferred, visit, name, typed }: One & OfObjection) {
  const { language } = visit.reader;
  const { month, number, kind, compound, text, day, late, answer, decision } = objection;
  const path = (what: string) => `/bureau/ranking/${month}/objections/${number}/${what}`;
  const id = (field: string) => `${field}-${number}`;
  const waits = (answer === undefined ? w.toAnswer : w.toDecide)[language];
  return (
    <div class="card">
      <p>
        <b>
          {number}.{' '}
          {fill(w.about[language], { firm: printable(name), kind: objectionKindWords[kind][language] })}
          {compound === undefined ? '' : ` ${compound}`}
        </b>{' '}
        <span class="mute">{day}</span> {late ? <span class="tag">{w.late[language]}</span> : null}{' '}
        {decision === undefined ? <span class="tag">{waits}</span> : null}
      </p>
      <p>{printable(text, 1000)}</p>
      {answer === undefined ? null : (
        <p>
          {fill(w.answered[language], {
            text: printable(answer.text, 1000),
            by: printable(answer.by.name),
            day: answer.day,
          })}
        </p>
      )}
      {decision === undefined ? null : (
        <p>
          {fill(w.decided[language], {
            outcome: outcomeWords[decision.outcome][language],
            reason: printable(decision.reason, 1000),
            by: printable(decision.by.name),
            day: decision.day,
          })}
        </p>
      )}
      {deferred ? <p class="note">{w.objectionDeferred[language]}</p> : null}
      {answer === undefined && mayAll(visit, 'answer-objection') ? (
        <form method="post" action={linkFor(visit.reader, path('answer'))}>
          <Token visit={visit} />
          <TextField
            name="text"
            id={id('text')}
            label={w.answer[language]}
            hint={w.answerHint[language]}
            max={1000}
            value={typed(path('answer'), 'text')}
          />
          <button type="submit">{w.sendAnswer[language]}</button>
        </form>
      ) : null}
      {answer !== undefined && decision === undefined && mayAll(visit, 'decide-objection') ? (
        <form method="post" action={linkFor(visit.reader, path('decision'))}>
          <Token visit={visit} />
          <Choice
            name="outcome"
            id={id('outcome')}
            label={w.outcome[language]}
            value={typed(path('decision'), 'outcome')}
            options={[
              ['', '—'],
              ...objectionOutcomes.map((one) => [one, outcomeWords[one][language]] as const),
            ]}
          />
          <TextField
            name="reason"
            id={id('reason')}
            label={w.reason[language]}
            max={1000}
            value={typed(path('decision'), 'reason')}
          />
          <button type="submit">{w.decide[language]}</button>
        </form>
      ) : null}
    </div>
  );
}
