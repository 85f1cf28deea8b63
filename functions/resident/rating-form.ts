import * as z from 'zod/mini';
import { packAnswers, unpackAnswers } from '../domain/answers.ts';
import type { Survey } from '../domain/survey.ts';

/** What was chosen, by field name (`q1`..`q7`, `first`): kept when a form is shown again. Only values that are choices. */
export type Choices = Readonly<Record<string, string>>;

/** What is wrong with a field. */
export type FieldProblem = 'required' | 'wrong';

/** A form read: the packed answers, or what is wrong, and the choices to keep in either case. */
export type ReadForm =
  | { readonly answers: string }
  | { readonly problems: ReadonlyMap<string, FieldProblem>; readonly extra: boolean };

/** The name of the field of an aspect, counted from 0. */
export function aspectField(index: number): string {
  return `q${index + 1}`;
}

/** Reads the fields of a form against its survey, strictly: a field that is not in the form refuses all of it. */
export function readRatingForm(survey: Survey, fields: ReadonlyMap<string, string>): ReadForm {
  const result = schemaOf(survey).safeParse(Object.fromEntries(fields));
  if (result.success) return { answers: packed(survey, fields) };
  const problems = new Map<string, FieldProblem>();
  let extra = false;
  for (const issue of result.error.issues) {
    const field = String(issue.path[0] ?? '');
    if (issue.code === 'unrecognized_keys' || field === 'ticket') extra = true;
    else problems.set(field, fields.has(field) ? 'wrong' : 'required');
  }
  return { problems, extra };
}

/** The valid choices among `fields`. */
export function choicesOf(survey: Survey, fields: ReadonlyMap<string, string>): Choices {
  const choices: Record<string, string> = {};
  for (const [index] of survey.aspects.entries()) {
    const name = aspectField(index);
    const value = fields.get(name) ?? '';
    if ((index === 0 ? /^[1-5]$/ : /^[1-5-]$/).test(value)) choices[name] = value;
  }
  const first = fields.get('first');
  if (first !== undefined && survey.improvements.some(({ letter }) => letter === first))
    choices.first = first;
  return choices;
}

/** The choices behind packed answers; what was left out shows as nothing chosen, since a blank and "does not apply" are kept alike. */
export function choicesBehind(answers: string): Choices {
  const choices: Record<string, string> = {};
  const { scores, improvement } = unpackAnswers(answers) ?? { scores: [], improvement: null };
  for (const [index, score] of scores.entries())
    if (score !== null) choices[aspectField(index)] = String(score);
  if (improvement !== null) choices.first = improvement;
  return choices;
}

function packed(survey: Survey, fields: ReadonlyMap<string, string>): string {
  const scores = survey.aspects.map((_, index) => Number(fields.get(aspectField(index))) || null);
  return packAnswers({ scores, improvement: fields.get('first') ?? null });
}

const schemas = new WeakMap<Survey, ReturnType<typeof formSchema>>();

/** A survey's schema, made once for as long as the survey is remembered: making it costs more than using it. */
function schemaOf(survey: Survey): ReturnType<typeof formSchema> {
  const known = schemas.get(survey);
  if (known !== undefined) return known;
  const schema = formSchema(survey);
  schemas.set(survey, schema);
  return schema;
}

function formSchema(survey: Survey) {
  const score = ['1', '2', '3', '4', '5'];
  const aspects = survey.aspects.map((_, index) => [
    aspectField(index),
    index === 0 ? z.enum(score) : z.optional(z.enum([...score, '-'])),
  ]);
  return z.strictObject({
    ticket: z.string(),
    ...Object.fromEntries(aspects),
    first: z.optional(z.enum(survey.improvements.map(({ letter }) => letter))),
  });
}
