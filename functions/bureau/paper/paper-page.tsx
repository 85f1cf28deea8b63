import type { Context } from 'hono';
import { parseMonth } from '../../domain/month.ts';
import type { Survey } from '../../domain/survey.ts';
import type { PaperFault } from '../../paper/enter-paper.ts';
import { fill } from '../../web/fill.ts';
import { inWidth } from '../../web/full-width.ts';
import { linkFor } from '../../web/language.ts';
import { ErrorSummary, Field } from '../../web/office/field.tsx';
import { respondOffice } from '../../web/office/respond-office.tsx';
import type { Visit } from '../../web/office/route.ts';
import { Token } from '../../web/office/token.tsx';
import type { BureauWorld } from '../bureau-world.ts';
import { paperWords } from './words.ts';

const address = '/bureau/paper';

/** Names of the form's answers: q1..q7, then what to improve first. */
export function answerFields({ aspects }: Pick<Survey, 'aspects'>): readonly string[] {
  return [...aspects.map((_, index) => `q${index + 1}`), `q${aspects.length + 1}`];
}

/** The form for one sheet of paper; shown again, with what was keyed in, where it was not taken. */
export async function paperPage(
  world: BureauWorld,
  visit: Visit,
  c: Context,
  { refused }: { readonly refused?: PaperFault },
): Promise<Response> {
  const words = paperWords[visit.reader.language];
  const asked = visit.fields.get('month') ?? c.req.query('month') ?? '';
  const month = parseMonth(asked) ?? world.calendar.monthOf(world.clock.now());
  const survey = await world.rules.survey(month);
  const said = c.req.query('said');
  const field = refused === 'bad-answers' ? 'q1' : refused === 'no-survey' ? 'month' : 'code';
  const page = { site: world.site, room: address, address, title: words.title };
  return await respondOffice(
    c,
    visit,
    { ...page, style: paperStyle, ...(refused !== undefined && { status: 409 as const }) },
    <>
      <h1>{words.title}</h1>
      {refused === undefined && (said === 'kept' || said === 'replayed') ? (
        <p class="note" role="status">
          {words[said]}
        </p>
      ) : null}
      <ErrorSummary
        title={words.wrong}
        problems={refused === undefined ? [] : [[field, words.faults[refused]]]}
      />
      <p>{words.lead}</p>
      <form method="post" action={linkFor(visit.reader, address)} class="paper">
        <Token visit={visit} />
        <Field name="month" label={words.month} value={asked === '' ? month : asked} max={7} required />
        <Field
          name="code"
          label={words.code}
          value={visit.fields.get('code')}
          problem={refused !== undefined && field === 'code' ? words.faults[refused] : undefined}
          max={80}
          required
        />
        {survey === undefined ? <p>{words.noSurvey}</p> : <Answers survey={survey} visit={visit} />}
        <button type="submit">{words.button}</button>
      </form>
    </>,
  );
}

function Answers({ survey, visit }: { survey: Survey; visit: Visit }) {
  const { language } = visit.reader;
  const words = paperWords[language];
  const names = answerFields(survey);
  const texts = [...survey.aspects.map(({ question }) => question), survey.improvementQuestion];
  const letters = survey.improvements.map(
    ({ letter, words: said }) => `${letter.toUpperCase()} ${said[language]}`,
  );
  const lettersHint =
    language === 'zh'
      ? `${words.letter}（${letters.join('、')}）`
      : `${words.letter} (${letters.join(', ')})`;
  return (
    <div class="answers">
      <p class="mute">{words.score}</p>
      {names.map((name, index) => (
        <Field
          name={name}
          label={inWidth(
            `${index + 1}. ${fill(texts[index]?.[language] ?? '', { subject: survey.subject.market[language] })}`,
            language,
          )}
          hint={index < survey.aspects.length ? undefined : lettersHint}
          value={visit.fields.get(name)}
          max={3}
          required={index === 0}
        />
      ))}
    </div>
  );
}

const paperStyle =
  '.answers{max-width:44rem}.answers .field{display:grid;grid-template-columns:1fr 5rem;gap:0 1rem;align-items:center;margin:0;padding:.3rem 0;border-top:1px solid var(--line)}.answers .field label{color:var(--ink);font-size:1rem}.answers small{grid-column:1}.answers .field input{grid-column:2;grid-row:1;text-align:center;font-size:1.2rem}.answers .field:has(small) input{grid-row:1/3}.paper>button{margin:.8rem 0}';
