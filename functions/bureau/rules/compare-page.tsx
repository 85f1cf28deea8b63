import type { Context } from 'hono';
import type { Survey } from '../../domain/survey.ts';
import { differences } from '../../rules/rule-fields.ts';
import { problemPage } from '../../web/error-pages.tsx';
import { fill } from '../../web/fill.ts';
import { inWidth } from '../../web/full-width.ts';
import { linkFor } from '../../web/language.ts';
import { respondOffice } from '../../web/office/respond-office.tsx';
import type { Visit } from '../../web/office/route.ts';
import { printable } from '../../web/printable.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { inFormOrder, ruleFieldWords } from './field-words.ts';
import { rulesPath } from './rules-path.ts';
import { allRules, whichRule } from './which-rule.ts';
import { rulesWords } from './words.ts';

/** Two versions beside each other, field by field in words. */
export async function comparePage(world: BureauWorld, visit: Visit, c: Context): Promise<Response> {
  const { language } = visit.reader;
  const words = rulesWords[language];
  const kind = c.req.query('kind') === 'survey' ? 'survey' : 'policy';
  const all = await allRules(world);
  const [one, other] = [c.req.query('a') ?? '', c.req.query('b') ?? ''];
  const [a, b] = [whichRule(all, kind, one), whichRule(all, kind, other)];
  if (a === undefined || b === undefined) return await problemPage(c, world.site, 'notFound');
  const rows = inFormOrder(differences(a, b), ({ path }) => path);
  const address = `${rulesPath}/compare?${new URLSearchParams({ kind, a: one, b: other })}`;
  return await respondOffice(
    c,
    visit,
    { site: world.site, room: rulesPath, address, title: words.compareTitle },
    <>
      <p>
        <a href={linkFor(visit.reader, rulesPath)}>{words.back}</a>
      </p>
      <h1>{words.compareTitle}</h1>
      <p>{rows.length === 0 ? words.same : fill(words.differs, { n: rows.length })}</p>
      {rows.length === 0 ? null : (
        <table>
          <caption>{words[kind]}</caption>
          <thead>
            <tr>
              <th scope="col">{words.field}</th>
              <th scope="col">{`${printable(a.id)}（${a.from}）`}</th>
              <th scope="col">{`${printable(b.id)}（${b.from}）`}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr>
                <th scope="row">{ruleFieldWords(row.path, language)}</th>
                <td data-l={a.from}>{printable(row.a, 4000) || '—'}</td>
                <td data-l={b.from}>{printable(row.b, 4000) || '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>,
  );
}

/** A questionnaire as residents of a market compound read it. */
export async function previewPage(world: BureauWorld, visit: Visit, c: Context): Promise<Response> {
  const { language } = visit.reader;
  const words = rulesWords[language];
  const which = c.req.param('which') ?? '';
  const survey = whichRule(await allRules(world), 'survey', which) as Survey | undefined;
  if (survey === undefined) return await problemPage(c, world.site, 'notFound');
  const subject = survey.subject.market[language];
  const say = (text: { zh: string; en: string }) => inWidth(fill(text[language], { subject }), language);
  const address = `${rulesPath}/preview/${which}`;
  return await respondOffice(
    c,
    visit,
    { site: world.site, room: rulesPath, address, title: words.previewTitle, style },
    <>
      <p>
        <a href={linkFor(visit.reader, rulesPath)}>{words.back}</a>
      </p>
      <h1>{words.previewTitle}</h1>
      <p class="note">{words.previewLead}</p>
      <div class="survey">
        <p>{say(survey.head)}</p>
        {survey.aspects.map((aspect, place) => (
          <fieldset disabled>
            <legend>
              {place + 1}. {say(aspect.question)}{' '}
              {place === 0 ? <span class="tag">{words.required}</span> : null}
            </legend>
            {[...survey.scale, ...(place === 0 ? [] : [survey.notApplicable])].map((choice) => (
              <label>
                <input type="radio" name={`preview-${place}`} /> {say(choice)}
              </label>
            ))}
          </fieldset>
        ))}
        <fieldset disabled>
          <legend>
            {survey.aspects.length + 1}. {say(survey.improvementQuestion)}
          </legend>
          {survey.improvements.map((choice) => (
            <label>
              <input type="radio" name="preview-last" /> {say(choice.words)}
            </label>
          ))}
        </fieldset>
      </div>
    </>,
  );
}

const style =
  '.survey{max-width:30rem;background:#fff;border:1px solid var(--line);border-radius:.6rem;padding:1rem;font-size:1.125rem}.survey fieldset{margin:.8rem 0}.survey label{display:block;padding:.4rem 0}';
