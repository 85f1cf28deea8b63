import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { lastDay } from '../domain/month.ts';
import type { Words } from '../domain/survey.ts';
import { dayWords, endOfDayWords, monthWords } from '../web/dates.ts';
import { fill } from '../web/fill.ts';
import { inWidth } from '../web/full-width.ts';
import { type Language, linkFor } from '../web/language.ts';
import { frameWords } from '../web/messages.ts';
import { readerFor, respond } from '../web/page.tsx';
import { printable } from '../web/printable.ts';
import { residentWords } from './messages.ts';
import type { ResidentWords } from './messages-zh.ts';
import type { OpenForm } from './opening.ts';
import { Questions } from './questions.tsx';
import { type Choices, choicesBehind, type FieldProblem } from './rating-form.ts';
import { ratingScript } from './rating-script.ts';
import { ratingStyle } from './rating-style.ts';
import { reportWords } from './report-words.ts';
import type { ResidentWorld } from './resident-world.ts';

/** What a form is shown with beside what was opened. */
export interface FormPage {
  /** The ticket under its MAC. */
  readonly ticket: string;
  readonly status?: ContentfulStatusCode;
  /** Choices to show instead of the standing ones. */
  readonly choices?: Choices;
  /** Why the form is shown again, in the reader's words. */
  readonly problem?: string;
  readonly fieldProblems?: ReadonlyMap<string, FieldProblem>;
}

/** The rating page: one form, one screenful of words, nothing chosen beforehand but the household's own answers. */
export function ratingPage(
  c: Context,
  world: Pick<ResidentWorld, 'site'>,
  form: OpenForm,
  page: FormPage,
): Response | Promise<Response> {
  const reader = readerFor(c);
  const { language } = reader;
  const words = residentWords[language].rate;
  const month = form.ticket.month;
  const end = endOfDayWords(lastDay(month), language);
  const subject = form.survey.subject[form.compound.mode];
  const say = (text: Words) => inWidth(fill(text[language], { subject: subject[language] }), language);
  const standing = form.standing?.answers;
  const heading = fill(words.title, { month: monthWords(month, language) });
  const again = page.problem !== undefined || page.fieldProblems !== undefined;
  const title = again ? `${frameWords[language].errorSummary} · ${heading}` : heading;
  return respond(
    c,
    {
      site: world.site,
      title,
      address: '/rate',
      status: page.status ?? 200,
      style: ratingStyle,
      script: ratingScript,
    },
    <>
      <Summary page={page} words={words} language={language} count={form.survey.aspects.length} />
      <h1>{heading}</h1>
      <p class="who">
        {words.compound} <b>{printable(form.compound.name)}</b>
        <br />
        {form.firm === undefined ? words.subject : words.firm}{' '}
        <b>{form.firm === undefined ? inWidth(subject[language], language) : printable(form.firm.name)}</b>
      </p>
      <p>{say(form.survey.head)}</p>
      {noticesFor(form, words, language).map((notice, index, { length }) => (
        <div class="note">
          {notice}
          {form.mayDisown && index === length - 1 ? (
            <p>
              <a class="to" href={linkFor(reader, '/not-us')}>
                {reportWords[language].notUs.link}
              </a>
            </p>
          ) : null}
        </div>
      ))}
      <form
        name="rate"
        method="post"
        action={linkFor(reader, '/rate')}
        data-k={form.shelf}
        data-done={linkFor(reader, `/thanks?month=${month}`)}
        data-sending={words.sending}
        data-offline={words.offline}
      >
        <input type="hidden" name="ticket" value={page.ticket} />
        <p class="bar" id="bar">
          <progress max={form.survey.aspects.length} value="0" aria-hidden="true" />
          <span>
            {progressBefore(words)}
            <b>0</b>
            {progressAfter(words, form.survey.aspects.length)}
          </span>
        </p>
        <Questions
          survey={form.survey}
          say={say}
          choices={page.choices ?? (standing === undefined ? {} : choicesBehind(standing))}
          problems={page.fieldProblems ?? new Map()}
          words={words}
        />
        <div class="end">
          <p class="mute">{words.promise}</p>
          <p>{fill(words.until, { end })}</p>
          <p id="say" role="status" />
        </div>
        <p class="send">
          <button type="submit">{words.submit}</button>
        </p>
      </form>
      <p>
        <a class="to" href={linkFor(reader, '/pressed')}>
          {reportWords[language].pressed.link}
        </a>
      </p>
    </>,
  );
}

interface SummaryProps {
  readonly page: FormPage;
  readonly words: ResidentWords['rate'];
  readonly language: Language;
  /** How many aspects there are; the question after them is `first`. */
  readonly count: number;
}

/** Says at the top what is wrong, each line a link to its question. */
function Summary({ page, words, language, count }: SummaryProps) {
  const fields = [...(page.fieldProblems ?? [])];
  if (page.problem === undefined && fields.length === 0) return null;
  return (
    <div class="wrong" role="alert">
      <h2>{frameWords[language].errorSummary}</h2>
      {page.problem === undefined ? null : <p>{page.problem}</p>}
      {fields.map(([field, problem]) => (
        <p>
          <a href={`#${field}-1`}>
            {fill(words.numbered, { n: numberOf(field, count), problem: words.problems[problem] })}
          </a>
        </p>
      ))}
    </div>
  );
}

function numberOf(field: string, aspects: number): number {
  return field === 'first' ? aspects + 1 : Number(field.slice(1));
}

/** What this household should know before it rates; what counts for it already comes last. */
function noticesFor(form: OpenForm, words: ResidentWords['rate'], language: Language): readonly string[] {
  const { standing, earlier } = form;
  return [
    ...(form.compound.mode === 'market' ? [] : [words.unranked]),
    ...(form.handover ? [form.emergency ? words.emergency : words.handover] : []),
    ...(standing === undefined
      ? []
      : [
          fill(standing.answers === undefined ? words.other : words.own, {
            day: dayWords(standing.day, language),
            mode: words.modes[standing.mode],
          }),
        ]),
    ...(earlier === undefined
      ? []
      : [
          fill(words.earlier, {
            month: monthWords(earlier.month, language),
            end: endOfDayWords(earlier.until, language),
          }),
        ]),
  ];
}

function progressBefore(words: ResidentWords['rate']): string {
  return words.answered.split('{n}')[0] ?? '';
}

function progressAfter(words: ResidentWords['rate'], all: number): string {
  return fill(words.answered.split('{n}')[1] ?? '', { all });
}
