import type { FirmId } from '../../domain/firm.ts';
import type { Reply } from '../../domain/publishing/reply.ts';
import type { MonthPublication } from '../../publishing/publication.ts';
import { fill } from '../../web/fill.ts';
import { linkFor } from '../../web/language.ts';
import { Field } from '../../web/office/field.tsx';
import type { Visit } from '../../web/office/route.ts';
import { Token } from '../../web/office/token.tsx';
import { printable } from '../../web/printable.ts';
import { mayAll } from './may-all.ts';
import type { Typed } from './sayings.tsx';
import { publishingWords as w } from './words.ts';

interface Props {
  readonly publication: MonthPublication;
  readonly visit: Visit;
  readonly names: ReadonlyMap<FirmId, string>;
  readonly typed: Typed;
}

interface One {
  readonly reply: Reply;
  readonly visit: Visit;
  readonly typed: Typed;
  readonly name: string;
}

/** Public replies of firms, with what an officer decided on each, or the form for it. */
export function RepliesPart({ publication: { replies }, visit, names, typed }: Props) {
  const { language } = visit.reader;
  return (
    <section>
      <h2 id="replies">{w.replies[language]}</h2>
      {replies.length === 0 ? (
        <p class="mute">{w.noReplies[language]}</p>
      ) : (
        <p class="mute">{w.repliesLead[language]}</p>
      )}
      {replies.map((one) => (
        <OneReply reply={one} visit={visit} typed={typed} name={names.get(one.firm) ?? one.firm} />
      ))}
    </section>
  );
}

function OneReply({ reply, visit, name, typed }: One) {
  const { language } = visit.reader;
  const { month, firm, number, text, day, moderation, takenDown } = reply;
  const path = `/bureau/ranking/${month}/replies/${firm}/${number}`;
  const said = moderation && {
    reason: printable(moderation.reason),
    by: printable(moderation.by.name),
    day: moderation.day,
  };
  return (
    <div class="card">
      <p>
        <b>{printable(name)}</b> <span class="mute">{day}</span>
      </p>
      <p>{printable(text, 300)}</p>
      {said === undefined ? null : (
        <p class="mute">{fill((moderation?.shown === true ? w.shown : w.notShown)[language], said)}</p>
      )}
      {takenDown === undefined ? null : (
        <p class="note">
          {fill(w.takenDown[language], {
            reason: printable(takenDown.reason, 300),
            by: printable(takenDown.by.name),
            day: takenDown.day,
          })}
        </p>
      )}
      {moderation?.shown === true && takenDown === undefined && mayAll(visit, 'answer-objection') ? (
        <form method="post" action={linkFor(visit.reader, `${path}/take-down`)}>
          <Token visit={visit} />
          <Field
            name="reason"
            id={`down-${firm}-${number}`}
            label={w.takeDownReason[language]}
            max={300}
            value={typed(`${path}/take-down`, 'reason')}
          />
          <button class="minor" type="submit">
            {w.takeDown[language]}
          </button>
        </form>
      ) : null}
      {said === undefined && mayAll(visit, 'answer-objection') ? (
        <form method="post" action={linkFor(visit.reader, path)}>
          <Token visit={visit} />
          <fieldset class="field">
            <legend>{w.moderation[language]}</legend>
            {(['yes', 'no'] as const).map((shown) => (
              <label>
                <input
                  type="radio"
                  name="shown"
                  value={shown}
                  required
                  checked={typed(path, 'shown') === shown}
                />{' '}
                {(shown === 'yes' ? w.show : w.hide)[language]}
              </label>
            ))}
          </fieldset>
          <Field
            name="reason"
            id={`reason-${firm}-${number}`}
            label={w.hideReason[language]}
            max={300}
            value={typed(path, 'reason')}
          />
          <button type="submit">{w.moderate[language]}</button>
        </form>
      ) : null}
    </div>
  );
}
