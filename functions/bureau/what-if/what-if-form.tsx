import type { Month } from '../../domain/month.ts';
import type { Policy } from '../../domain/policy.ts';
import { type Tried, triedFields, triedValues } from '../../rules/tried-numbers.ts';
import { monthWords } from '../../web/dates.ts';
import { colon } from '../../web/fill.ts';
import { linkFor } from '../../web/language.ts';
import { Choice, ErrorSummary, Field } from '../../web/office/field.tsx';
import type { Visit } from '../../web/office/route.ts';
import { ruleFaultWords, ruleFieldWords } from '../rules/field-words.ts';
import { whatIfWords } from './words.ts';

const address = '/bureau/what-if';

/** Fields that are always open; the others unfold. */
const first = 10;

/** The numbers as a form that reads: those in force, or those that the address says, with what is wrong with them; and up to which month they are tried. */
export function WhatIfForm({
  policy,
  query,
  tried,
  visit,
  months,
}: {
  policy: Policy;
  query: ReadonlyMap<string, string>;
  tried: Tried | undefined;
  visit: Visit;
  /** Every sealed month, oldest first. */
  months: readonly Month[];
}) {
  const { language, chosen } = visit.reader;
  const words = whatIfWords[language];
  const standing = triedValues(policy);
  const faults = tried !== undefined && 'faults' in tried ? tried.faults : new Map();
  const problem = (name: string) => {
    const fault = faults.get(name) ?? faults.get(name.replace(/\.\d$/, ''));
    return fault === undefined ? undefined : ruleFaultWords(fault, language);
  };
  const field = (name: string) => (
    <Field
      name={name}
      label={ruleFieldWords(name, language)}
      value={query.get(name) ?? standing.get(name) ?? ''}
      problem={problem(name)}
      max={10}
    />
  );
  const problems = triedFields.flatMap((name): [string, string][] => {
    const said = problem(name);
    return said === undefined ? [] : [[name, `${ruleFieldWords(name, language)}${colon[language]}${said}`]];
  });
  const changed = triedFields
    .slice(first)
    .some((name) => query.has(name) && query.get(name) !== standing.get(name));
  return (
    <form method="get" action={address} class="numbers">
      {chosen ? <input type="hidden" name="lang" value={language} /> : null}
      <ErrorSummary title={words.wrong} problems={problems} />
      <div class="grid">{triedFields.slice(0, first).map(field)}</div>
      <details open={changed || problems.length > 0}>
        <summary>{words.more}</summary>
        <div class="grid">{triedFields.slice(first).map(field)}</div>
      </details>
      <Choice
        name="through"
        label={words.through}
        value={query.get('through') ?? months.at(-1)}
        options={months.toReversed().map((month) => [month, monthWords(month, language)])}
      />
      <div class="acts">
        <button type="submit">{words.run}</button>
        <a href={linkFor(visit.reader, address)}>{words.reset}</a>
      </div>
    </form>
  );
}
