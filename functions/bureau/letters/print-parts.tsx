import type { Compound } from '../../domain/compound.ts';
import { linkFor } from '../../web/language.ts';
import { Field } from '../../web/office/field.tsx';
import type { Visit } from '../../web/office/route.ts';
import { Token } from '../../web/office/token.tsx';
import type { lettersWords } from './words.ts';

type Words = (typeof lettersWords)['zh'];

/** Printing from a room list: the files are read by the page's program; nothing of this is a form that is sent. */
export function PrintPart({ words }: { words: Words }) {
  return (
    <section class="card" aria-labelledby="print">
      <h2 id="print">{words.print}</h2>
      <p class="note">{words.printLead}</p>
      <noscript>
        <p class="wrong">{words.needScript}</p>
      </noscript>
      <FileField id="rooms" label={words.roomList} />
      <FileField id="keep" label={words.keepTable} />
      <Field name="spares" label={words.spareCount} value="12" max={4} />
      <Tick id="only-new" label={words.onlyNew} />
      <Tick id="renumbered" label={words.renumbered} />
      <div class="acts">
        <button type="button" id="read" disabled>
          {words.read}
        </button>
      </div>
      <div id="report" role="status" aria-live="polite" />
      <progress id="progress" max={1} value={0} hidden aria-label={words.print} />
      <div class="acts" id="next" />
    </section>
  );
}

/** New letters for some households at once. */
export function ReissuePart({ words }: { words: Words }) {
  return (
    <section class="card" aria-labelledby="reissue-title">
      <h2 id="reissue-title">{words.reissue}</h2>
      <p>{words.reissueLead}</p>
      <Field name="which" label={words.reissueWhich} hint={words.reissueWhichHint} max={2000} />
      <Field name="which-rooms" label={words.reissueRooms} hint={words.reissueRoomsHint} max={2000} />
      <div class="acts">
        <button type="button" id="reissue" disabled>
          {words.reissue}
        </button>
      </div>
    </section>
  );
}

/** A spare letter becomes a household's. */
export function SparePart({ words, visit, compound }: { words: Words; visit: Visit; compound: Compound }) {
  const action = linkFor(visit.reader, `/bureau/letters/${compound.id}/spare`);
  const value = (name: string) => visit.fields.get(name);
  return (
    <section class="card" aria-labelledby="spare-title">
      <h2 id="spare-title">{words.spare}</h2>
      <p>{words.spareLead}</p>
      <form method="post" action={action}>
        <Token visit={visit} />
        <Field name="spare" label={words.spareNumber} value={value('spare')} max={7} required />
        <Field name="household" label={words.forHousehold} value={value('household')} max={7} />
        <button type="submit">{words.activate}</button>
      </form>
    </section>
  );
}

function FileField({ id, label }: { id: string; label: string }) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input type="file" id={id} accept=".xlsx,.csv,.txt" />
    </div>
  );
}

function Tick({ id, label }: { id: string; label: string }) {
  return (
    <p>
      <label>
        <input type="checkbox" id={id} /> {label}
      </label>
    </p>
  );
}
