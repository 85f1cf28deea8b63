import { objectionKinds } from '../domain/publishing/objection.ts';
import { longestReply, type Reply } from '../domain/publishing/reply.ts';
import { fill } from '../web/fill.ts';
import { type Language, linkFor } from '../web/language.ts';
import { Choice, TextField } from '../web/office/field.tsx';
import type { Visit } from '../web/office/route.ts';
import { Token } from '../web/office/token.tsx';
import { printable } from '../web/printable.ts';
import type { OwnView } from './own-view.ts';
import { decisionWords, fieldOf, firmRefusals, kindWords, type Refused, ownWords as w } from './words.ts';

interface Props {
  readonly view: OwnView;
  readonly visit: Visit;
  readonly refused: Refused | undefined;
}

/** A firm's objections with what came of them, and the form for another. */
export function ObjectionsPart({ view, visit, refused }: Props) {
  const { language } = visit.reader;
  const { objections, deferred, compounds, inTime, firm, sealed } = view;
  const names = new Map(compounds.map(({ id, name }) => [id, name]));
  const again = refused?.form === 'objection';
  const value = (name: string) => (again ? visit.fields.get(name) : undefined);
  const problem = (name: ReturnType<typeof fieldOf>) =>
    again && fieldOf(refused) === name ? firmRefusals[refused.why][language] : undefined;
  return (
    <section>
      <h2>{w.objections[language]}</h2>
      <p class="mute">{w.objectionLead[language]}</p>
      {objections.map((one) => (
        <div class="card">
          <p>
            <b>
              {one.number}. {kindWords[one.kind][language]}
              {one.compound === undefined ? '' : ` · ${printable(names.get(one.compound) ?? one.compound)}`}
            </b>{' '}
            <span class="mute">{one.day}</span>{' '}
            {one.late ? <span class="tag">{w.late[language]}</span> : null}
          </p>
          <p>{printable(one.text, 1000)}</p>
          {one.answer === undefined ? null : (
            <p>
              {fill(w.answered[language], { text: printable(one.answer.text, 1000), day: one.answer.day })}
            </p>
          )}
          <p>
            {one.decision === undefined
              ? w.waiting[language]
              : fill(w.decided[language], {
                  outcome: decisionWords[one.decision.outcome][language],
                  reason: printable(one.decision.reason, 1000),
                  day: one.decision.day,
                })}
          </p>
          {deferred.has(one.number) ? <p class="note">{w.deferred[language]}</p> : null}
        </div>
      ))}
      {inTime ? null : <p class="mute">{w.lateLead[language]}</p>}
      <form
        method="post"
        action={linkFor(visit.reader, `/firm/${sealed.manifest.month}/${firm.id}/objections`)}
      >
        <Token visit={visit} />
        <Choice
          name="kind"
          label={w.kind[language]}
          value={value('kind')}
          problem={problem('kind')}
          options={[['', '—'], ...objectionKinds.map((one) => [one, kindWords[one][language]] as const)]}
        />
        <Choice
          name="compound"
          label={w.compound[language]}
          value={value('compound')}
          problem={problem('compound')}
          options={[
            ['', w.noCompound[language]],
            ...compounds.map(({ id, name }) => [id, printable(name)] as const),
          ]}
        />
        <TextField
          name="text"
          label={w.text[language]}
          max={1000}
          value={value('text')}
          problem={problem('text')}
        />
        <button type="submit">{w.send[language]}</button>
      </form>
    </section>
  );
}

/** A firm's public replies with their state, and the form for one. */
export function ReplyPart({ view, visit, refused }: Props) {
  const { language } = visit.reader;
  const { replies, firm, sealed } = view;
  const waiting = replies.some(({ moderation }) => moderation === undefined);
  const again = refused?.form === 'reply';
  return (
    <section>
      <h2>{w.reply[language]}</h2>
      <p class="mute">{w.replyLead[language]}</p>
      {replies.map((reply) => (
        <div class="card">
          <p>{printable(reply.text, longestReply)}</p>
          <p class="mute">
            {reply.day} · {whereShown(reply, view.release !== undefined, language)}
          </p>
        </div>
      ))}
      {waiting ? null : (
        <form method="post" action={linkFor(visit.reader, `/firm/${sealed.manifest.month}/${firm.id}/reply`)}>
          <Token visit={visit} />
          <TextField
            name="reply"
            label={w.replyText[language]}
            max={longestReply}
            value={again ? visit.fields.get('reply') : undefined}
            problem={again ? firmRefusals[refused.why][language] : undefined}
          />
          <button type="submit">{w.replySend[language]}</button>
        </form>
      )}
    </section>
  );
}

/** Whether a reply is shown, or why not. */
function whereShown({ moderation, takenDown }: Reply, isPublic: boolean, language: Language): string {
  if (moderation === undefined) return w.replyWaits[language];
  const why = (reason: string) => printable(reason, longestReply);
  if (takenDown !== undefined)
    return fill(w.replyTakenDown[language], { day: takenDown.day, reason: why(takenDown.reason) });
  if (!moderation.shown) return fill(w.replyNotShown[language], { reason: why(moderation.reason) });
  return (isPublic ? w.replyShown : w.replyWillShow)[language];
}
