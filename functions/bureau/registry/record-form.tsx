import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { FormFaults } from '../../registry/form-values.ts';
import { colon } from '../../web/fill.ts';
import { linkFor } from '../../web/language.ts';
import { Choice, ErrorSummary, Field, TextField } from '../../web/office/field.tsx';
import { respondOffice } from '../../web/office/respond-office.tsx';
import type { Visit } from '../../web/office/route.ts';
import { Token } from '../../web/office/token.tsx';
import { printable } from '../../web/printable.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { registryWords } from './words.ts';

/** A field of a record's form with what is filled in. */
export interface RecordField {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly max?: number;
  readonly required?: boolean;
  readonly options?: readonly (readonly [value: string, words: string])[];
  readonly lines?: number;
  /** The list of the form that it completes from. */
  readonly list?: string;
}

/** A form for a record, as asked for or shown again. */
export interface RecordForm {
  readonly title: string;
  readonly lead?: string;
  readonly room: string;
  readonly address: string;
  readonly version: number;
  readonly fields: readonly RecordField[];
  readonly faults?: FormFaults;
  /** What stands now, by field, where somebody else was faster. */
  readonly stands?: ReadonlyMap<string, string>;
  /** Lists that fields complete from. */
  readonly lists?: Child;
  /** Stands between the fields and the button. */
  readonly more?: Child;
  readonly links?: readonly (readonly [path: string, words: string])[];
}

/** Answers with the form: 422 where something is wrong with it, 409 where somebody else was faster. */
export async function recordForm(
  world: BureauWorld,
  visit: Visit,
  c: Context,
  form: RecordForm,
): Promise<Response> {
  const words = registryWords[visit.reader.language];
  const { title, room, address, stands, fields } = form;
  const faults: FormFaults = form.faults ?? new Map();
  const faultWords = (name: string) => {
    const fault = faults.get(name);
    return fault === undefined ? undefined : words.faults[fault];
  };
  const problems = fields.flatMap(({ name, label }): [string, string][] => {
    const said = faultWords(name);
    return said === undefined ? [] : [[name, `${label}${colon[visit.reader.language]}${said}`]];
  });
  const status = stands !== undefined ? 409 : faults.size > 0 || form.more !== undefined ? 422 : undefined;
  const said = c.req.query('said');
  return await respondOffice(
    c,
    visit,
    { site: world.site, room, address, title, ...(status !== undefined && { status }) },
    <>
      <h1>{title}</h1>
      {status === undefined && (said === 'saved' || said === 'nothing') ? (
        <p class="note" role="status">
          {words[said]}
        </p>
      ) : null}
      <ErrorSummary title={words.wrong} problems={problems} />
      {stands === undefined ? null : <Stale form={form} stands={stands} visit={visit} />}
      {form.lead === undefined ? null : <p>{form.lead}</p>}
      <form method="post" action={linkFor(visit.reader, address)}>
        <Token visit={visit} />
        <input type="hidden" name="version" value={String(form.version)} />
        {fields.map((field) => (
          <OneField field={field} problem={faultWords(field.name)} />
        ))}
        {form.lists ?? null}
        {form.more ?? null}
        <p class="mute">{words.effects}</p>
        <button type="submit">{words.save}</button>
      </form>
      <p class="acts">
        {(form.links ?? []).map(([path, text]) => (
          <a class="go minor" href={linkFor(visit.reader, path)}>
            {text}
          </a>
        ))}
      </p>
    </>,
  );
}

function OneField({ field, problem }: { field: RecordField; problem: string | undefined }) {
  const { options, lines, ...rest } = field;
  const props = { ...rest, problem };
  if (options !== undefined) return <Choice {...props} options={options} />;
  return lines === undefined ? <Field {...props} /> : <TextField {...props} rows={lines} />;
}

/** Both versions, field by field, where they differ. */
function Stale({
  form: { fields },
  stands,
  visit,
}: {
  form: RecordForm;
  stands: ReadonlyMap<string, string>;
  visit: Visit;
}) {
  const words = registryWords[visit.reader.language];
  const different = fields.filter(({ name, value }) => (stands.get(name) ?? '') !== value);
  const shown = ({ options }: RecordField, value: string) =>
    printable(options?.find(([one]) => one === value)?.[1] ?? value) || '—';
  return (
    <div class="wrong" role="alert">
      <h2>{words.staleTitle}</h2>
      <p>{words.staleLead}</p>
      <table>
        <thead>
          <tr>
            {[words.field, words.stands, words.yours].map((head) => (
              <th scope="col">{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {different.map((field) => (
            <tr>
              <th scope="row">{field.label}</th>
              <td data-l={words.stands}>{shown(field, stands.get(field.name) ?? '')}</td>
              <td data-l={words.yours}>{shown(field, field.value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
