import type { Month } from '../../domain/month.ts';
import { waitingCorrections } from '../../domain/publishing/correction.ts';
import type { MonthPublication } from '../../publishing/publication.ts';
import { fill } from '../../web/fill.ts';
import { linkFor } from '../../web/language.ts';
import { TextField } from '../../web/office/field.tsx';
import type { Visit } from '../../web/office/route.ts';
import { Token } from '../../web/office/token.tsx';
import { printable } from '../../web/printable.ts';
import { mayAll } from './may-all.ts';
import type { Typed } from './sayings.tsx';
import { publishingWords as w } from './words.ts';

const room = '/bureau/ranking';

interface Props {
  readonly publication: MonthPublication;
  readonly visit: Visit;
  readonly month: Month;
  readonly typed: Typed;
}

/** Corrections of the month with their two signatures, or the forms for them. */
export function CorrectionsPart({ publication, visit, month, typed }: Props) {
  const { corrections, sealed, state } = publication;
  const { language } = visit.reader;
  const waiting = new Set(waitingCorrections(corrections, sealed.manifest));
  const mayOrder = mayAll(visit, 'open-preview') && waiting.size === 0 && state !== 'under-way';
  return (
    <section>
      <h2>{w.corrections[language]}</h2>
      <p class="mute">{w.correctionLead[language]}</p>
      {corrections.map((one) => (
        <div class="card">
          <p>
            {fill((one.replaces === 0 ? w.orderedUnsealed : w.ordered)[language], {
              replaces: one.replaces,
              reason: printable(one.reason, 400),
              by: printable(one.by.name),
              day: one.day,
            })}
          </p>
          {one.signed === undefined && one.deferred === undefined && !waiting.has(one) ? (
            <p>{fill(w.overtaken[language], { version: sealed.manifest.version })}</p>
          ) : null}
          {one.signed === undefined ? null : (
            <p>
              {fill(w.signed[language], {
                by: printable(one.signed.by.name),
                day: one.signed.day,
                version: one.signed.version,
              })}
            </p>
          )}
          {one.deferred === undefined ? null : (
            <p>
              {fill(w.deferred[language], {
                by: printable(one.deferred.by.name),
                day: one.deferred.day,
              })}
            </p>
          )}
          {waiting.has(one) && mayAll(visit, 'release-result') ? (
            <form
              method="post"
              action={linkFor(visit.reader, `${room}/${month}/corrections/${one.number}/sign`)}
            >
              <Token visit={visit} />
              <button type="submit">{w.sign[language]}</button>
            </form>
          ) : null}
        </div>
      ))}
      {mayOrder ? (
        <form method="post" action={linkFor(visit.reader, `${room}/${month}/corrections`)}>
          <Token visit={visit} />
          <TextField
            name="reason"
            label={w.reason[language]}
            rows={2}
            max={400}
            value={typed(`${room}/${month}/corrections`, 'reason')}
          />
          <button class="minor" type="submit">
            {w.order[language]}
          </button>
        </form>
      ) : null}
    </section>
  );
}
