import type { FactRow, StepRow } from '../domain/casework/step-row.ts';
import { longestReason } from '../domain/casework/take-step.ts';
import { isIssued } from '../notices/issued-kinds.ts';
import { fill } from '../web/fill.ts';
import { type Language, linkFor } from '../web/language.ts';
import { Choice, Field, type FieldProps, TextField } from '../web/office/field.tsx';
import type { Visit } from '../web/office/route.ts';
import { headed } from '../web/office/table.tsx';
import { Token } from '../web/office/token.tsx';
import { UploadField, type Uploads } from '../web/office/uploads.tsx';
import { dayLimits } from './day-limits.ts';
import { type Again, type Desk, orderWays, takerOf } from './desk.ts';
import { caseWords as w } from './words/case-words.ts';
import { choiceWords } from './words/choice-words.ts';
import { documentWords } from './words/document-words.ts';
import { factHints, factWords } from './words/fact-words.ts';

/** What every form of a step is drawn with. */
export interface FormProps {
  readonly visit: Visit;
  readonly desk: Desk;
  readonly row: StepRow<string, string>;
  readonly uploads: Uploads;
  readonly again: Again | undefined;
}

/** Facts that are told in a line, not in a paragraph. */
const short = new Set(['recipient', 'place', 'owner', 'origin', 'firm', 'compound']);

/** The id of the list that a field for a firm's credit code completes from, where the page has one. */
export const firmListId = 'case-firms';

/** The id of a form's field in its page. */
export function fieldId(desk: string, step: string, field: string): string {
  return `${desk}-${step}-${field}`;
}

/** The form of a step, drawn from its row of the table: facts, documents, reason. */
export function StepForm(props: FormProps) {
  const { visit, desk, row, uploads, again } = props;
  const { language } = visit.reader;
  const taker = takerOf(row, desk);
  if (taker === undefined) return null;
  const brought = row.documents.find((kind) => !isIssued(kind));
  const issued = row.documents.filter(isIssued);
  const id = (field: string) => fieldId(desk.id, row.step, field);
  const problem = (field: string) => (again?.field === field ? again.problem : undefined);
  const facts = Object.entries(row.facts).filter(([name]) => desk.fixed[name] === undefined);
  return (
    <form
      method="post"
      enctype="multipart/form-data"
      action={linkFor(visit.reader, `${desk.address}/${orderWays[taker]}/${row.step}`)}
    >
      <Token visit={visit} />
      <input type="hidden" name="seen" value={String(desk.all.length)} />
      {Object.entries(desk.fixed)
        .filter(([name]) => row.facts[name] !== undefined)
        .map(([name, value]) => (
          <input type="hidden" name={`fact-${name}`} value={value} />
        ))}
      {facts.map(([name, fact]) => (
        <FactField {...props} name={name} fact={fact} />
      ))}
      {row.reason ? (
        <TextField
          id={id('reason')}
          name="reason"
          label={w.reason[language]}
          rows={3}
          max={longestReason}
          required
          value={again?.fields.get('reason')}
          problem={problem('reason')}
        />
      ) : null}
      {issued.length === 0 ? null : (
        <p class="mute">{fill(w.issued[language], { documents: namesOf(issued, language) })}</p>
      )}
      {issued.length > 0 ? null : (
        <UploadField
          visit={visit}
          uploads={uploads}
          id={id('file')}
          label={brought === undefined ? w.attach[language] : headed(namesOf([brought], language), language)}
          required={brought !== undefined}
          problem={problem('file')}
        />
      )}
      <div class="acts">
        <button type="submit">{desk.words[row.step]?.[language] ?? w.take[language]}</button>
      </div>
    </form>
  );
}

function FactField({ visit, desk, row, again, name, fact }: FormProps & { name: string; fact: FactRow }) {
  const { language } = visit.reader;
  const label = headed(factWords[name]?.[language] ?? name, language);
  const field = `fact-${name}`;
  const props: FieldProps = {
    id: fieldId(desk.id, row.step, field),
    name: field,
    label: fact.optional === true ? fill(w.optional[language], { label }) : label,
    hint: factHints[name]?.[language],
    required: fact.optional !== true,
    value: again?.fields.get(field),
    problem: again?.field === field ? again.problem : undefined,
  };
  const choices = desk.choices[name] ?? choicesOf(name, fact, language);
  if (choices !== undefined)
    return <Choice {...props} options={[['', w.choose[language]] as const, ...choices]} />;
  if (fact.kind === 'day')
    return <Field {...props} type="date" days={dayLimits(row, desk, name, visit.today)} />;
  if (fact.kind === 'count') {
    const [least, most] = fact.between ?? [];
    const hint = least === undefined ? props.hint : `${least}–${most}`;
    return <Field {...props} hint={hint} type="text" max={9} />;
  }
  return short.has(name) ? (
    <Field {...props} max={200} {...(name === 'firm' && { list: firmListId })} />
  ) : (
    <TextField {...props} rows={3} max={longestReason} />
  );
}

function choicesOf(name: string, { kind }: FactRow, language: Language) {
  if (typeof kind === 'string') return undefined;
  return kind.map((value) => [value, choiceWords[name]?.[value]?.[language] ?? value] as const);
}

function namesOf(kinds: readonly string[], language: Language): string {
  return kinds.map((kind) => documentWords[kind]?.[language] ?? kind).join(language === 'zh' ? '、' : ', ');
}
