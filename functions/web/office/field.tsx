import type { Child } from 'hono/jsx';

/** What a labelled field says of itself. */
export interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly value?: string | undefined;
  readonly hint?: string | undefined;
  /** What is wrong with what was filled in. */
  readonly problem?: string | undefined;
  /** One of several fields that do not fit together: marked, while the page's summary says what is wrong. */
  readonly invalid?: boolean;
  readonly required?: boolean;
  /** Its id in the page, where that is not its name. */
  readonly id?: string | undefined;
}

/** A labelled field of one line; `type`, `pattern` and the like as in HTML. */
export function Field({
  type = 'text',
  max,
  list,
  days,
  ...props
}: FieldProps & {
  readonly type?: string;
  readonly max?: number;
  readonly list?: string;
  /** Of a date: the first and the last day that can be chosen. */
  readonly days?: { readonly first?: string; readonly last?: string };
}) {
  return (
    <Framed {...props}>
      <input
        {...attributes(props)}
        type={type}
        value={props.value ?? ''}
        maxlength={max}
        list={list}
        {...(type === 'date' && { min: days?.first ?? '2000-01-01', max: days?.last ?? '2999-12-31' })}
        autocomplete="off"
      />
    </Framed>
  );
}

/** A labelled field of several lines. */
export function TextField({ rows = 4, max, ...props }: FieldProps & { rows?: number; max?: number }) {
  return (
    <Framed {...props}>
      <textarea {...attributes(props)} rows={rows} maxlength={max}>
        {props.value ?? ''}
      </textarea>
    </Framed>
  );
}

/** A labelled choice of one; the first option may be empty. */
export function Choice({
  options,
  ...props
}: FieldProps & { readonly options: readonly (readonly [value: string, words: string])[] }) {
  return (
    <Framed {...props}>
      <select {...attributes(props)}>
        {options.map(([value, words]) => (
          <option value={value} selected={value === (props.value ?? '')}>
            {words}
          </option>
        ))}
      </select>
    </Framed>
  );
}

/** What is wrong with a form, with links to its fields; nothing where all is well. */
export function ErrorSummary({
  title,
  problems,
}: {
  title: string;
  problems: readonly (readonly [field: string, words: string])[];
}) {
  if (problems.length === 0) return null;
  return (
    <div class="wrong" role="alert" tabindex={-1}>
      <h2>{title}</h2>
      <ul>
        {problems.map(([field, words]) => (
          <li>{field === '' ? words : <a href={`#${field}`}>{words}</a>}</li>
        ))}
      </ul>
    </div>
  );
}

/** The label, the hint and what is wrong around a field. */
export function Framed({
  name,
  id = name,
  label,
  hint,
  problem,
  children,
}: FieldProps & { children?: Child }) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint === undefined ? null : <small id={`${id}-hint`}>{hint}</small>}
      {problem === undefined ? null : (
        <p class="err" id={`${id}-err`}>
          {problem}
        </p>
      )}
      {children}
    </div>
  );
}

/** What the field itself carries to belong to its frame. */
export function attributes({ name, id = name, hint, problem, required, invalid }: FieldProps) {
  const described = [hint && `${id}-hint`, problem && `${id}-err`].filter(Boolean).join(' ');
  return {
    id,
    name,
    required: required === true,
    'aria-invalid': problem === undefined && invalid !== true ? undefined : ('true' as const),
    'aria-describedby': described === '' ? undefined : described,
  };
}
