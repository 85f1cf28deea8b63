import type { Context } from 'hono';
import type { Policy } from '../../domain/policy.ts';
import type { Survey, Words } from '../../domain/survey.ts';
import { differences } from '../../rules/rule-fields.ts';
import { problemPage } from '../../web/error-pages.tsx';
import { fill } from '../../web/fill.ts';
import { inWidth } from '../../web/full-width.ts';
import { linkFor } from '../../web/language.ts';
import { respondOffice } from '../../web/office/respond-office.tsx';
import type { Visit } from '../../web/office/route.ts';
import { type DataTable, TableView } from '../../web/office/table.tsx';
import { tableFile } from '../../web/office/table-file.ts';
import { printable } from '../../web/printable.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { inFormOrder, ruleFieldWords } from './field-words.ts';
import { rulesPath } from './rules-path.ts';
import { allRules, whichRule } from './which-rule.ts';
import { rulesWords, wordsOf } from './words.ts';

/** Two versions beside each other, field by field in words. */
export async function comparePage(world: BureauWorld, visit: Visit, c: Context): Promise<Response> {
  const { reader } = visit;
  const words = rulesWords[reader.language];
  const kind = c.req.query('kind') === 'survey' ? 'survey' : 'policy';
  const all = await allRules(world);
  const [one, other] = [c.req.query('a') ?? '', c.req.query('b') ?? ''];
  const [a, b] = [whichRule(all, kind, one), whichRule(all, kind, other)];
  if (a === undefined || b === undefined) return await problemPage(c, world.site, 'notFound');
  const table = differencesTable(kind, a, b);
  const file = await tableFile(c, world.site, [table]);
  if (file !== undefined) return file;
  const address = `${rulesPath}/compare?${new URLSearchParams({ kind, a: one, b: other })}`;
  const { length } = table.rows;
  return await respondOffice(
    c,
    visit,
    { site: world.site, room: rulesPath, address, title: words.compareTitle },
    <>
      <p>
        <a href={linkFor(reader, rulesPath)}>{words.back}</a>
      </p>
      <h1>{words.compareTitle}</h1>
      <p>{length === 0 ? words.same : fill(words.differs, { n: length })}</p>
      {length === 0 ? null : <TableView table={table} reader={reader} address={address} />}
    </>,
  );
}

type Rule = Policy | Survey;

function differencesTable(
  kind: 'policy' | 'survey',
  a: Rule,
  b: Rule,
): DataTable<ReturnType<typeof differences>[number]> {
  const version = ({ id, from }: Rule): Words => {
    const text = `${printable(id)}（${from}）`;
    return { zh: text, en: text };
  };
  return {
    name: 'differences',
    title: wordsOf(kind),
    rows: inFormOrder(differences(a, b), ({ path }) => path),
    columns: [
      { head: wordsOf('field'), value: ({ path }, language) => ruleFieldWords(path, language) },
      { head: version(a), value: (row) => row.a },
      { head: version(b), value: (row) => row.b },
    ],
  };
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
