import type { Context } from 'hono';
import type { ImportRecord, UndonePiece } from '../../ports/imports.ts';
import { changedFacts } from '../../registry/changed-facts.ts';
import { mayBeUndone, undoImport } from '../../registry/undo-import.ts';
import { monthWords } from '../../web/dates.ts';
import { problemPage } from '../../web/error-pages.tsx';
import { fill } from '../../web/fill.ts';
import { linkFor } from '../../web/language.ts';
import { respondOffice } from '../../web/office/respond-office.tsx';
import type { Visit } from '../../web/office/route.ts';
import { Token } from '../../web/office/token.tsx';
import { printable } from '../../web/printable.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { momentOf } from '../moment.ts';
import { stateOf } from './import-page.tsx';
import { fieldWords } from './program-words.ts';
import { idIn } from './send-routes.ts';
import { type Touched, whatItTouches } from './what-it-touches.ts';
import { importWords } from './words.ts';

const room = '/bureau/import';

/** Milliseconds of one request that undo: what is left then is asked for again. */
const patience = 15_000;

/** The import that a path names, for whoever may undo it. */
async function found(world: BureauWorld, visit: Visit, c: Context): Promise<ImportRecord | undefined> {
  const id = idIn(c);
  return id === '' || !visit.reach.everything ? undefined : await world.imports.find(id);
}

/** What an import did, and what undoing it would touch. */
export async function oneImportPage(world: BureauWorld, visit: Visit, c: Context): Promise<Response> {
  const record = await found(world, visit, c);
  if (record === undefined) return await problemPage(c, world.site, 'notFound');
  const { reader } = visit;
  const words = importWords[reader.language];
  const touched = await whatItTouches(world, record);
  const undone = await world.imports.undone(record.id);
  const address = `${room}/${record.id}`;
  const left = (await world.imports.pieces(record.id)).length - undone.size;
  return await respondOffice(
    c,
    visit,
    { site: world.site, room, address, title: words.one },
    <>
      <p>
        <a href={linkFor(reader, room)}>{words.back}</a>
      </p>
      <h1>
        {words.kinds[record.kind]} · {printable(record.file)}
      </h1>
      <p>
        {momentOf(world, record.at)} · {printable(record.by.name)} · {words[stateOf(record)]}
      </p>
      <Figures record={record} visit={visit} />
      {undone.size > 0 ? <Undone pieces={[...undone.values()]} visit={visit} /> : null}
      {mayBeUndone(record, world.clock.now()) ? null : <p class="note">{words.stillRunning}</p>}
      {record.undone === undefined && touched.total > 0 && mayBeUndone(record, world.clock.now()) ? (
        <section>
          <h2>{words.undoTitle}</h2>
          <p>{words.undoLead}</p>
          <Touches touched={touched} visit={visit} />
          <form method="post" action={linkFor(reader, `${address}/undo`)}>
            <Token visit={visit} />
            <button type="submit" class="minor">
              {undone.size === 0 ? words.undo : fill(words.undoGoOn, { n: left })}
            </button>
          </form>
        </section>
      ) : null}
      <Changes touched={touched} visit={visit} />
    </>,
  );
}

/** Undoes for a while, then shows the page: what is left is undone when asked again. */
export async function undoOrder(world: BureauWorld, visit: Visit, c: Context): Promise<Response> {
  const record = await found(world, visit, c);
  if (record === undefined) return await problemPage(c, world.site, 'notFound');
  if (record.undone === undefined && mayBeUndone(record, world.clock.now()))
    await undoImport(world, record, visit.person.name, patience);
  return c.redirect(linkFor(visit.reader, `${room}/${record.id}`), 303);
}

function Figures({ record: { rows, counts }, visit }: { record: ImportRecord; visit: Visit }) {
  const words = importWords[visit.reader.language];
  const figures = [
    [words.rows, rows],
    ...(['added', 'changed', 'unchanged', 'bad'] as const).map((name) => [
      words[name],
      counts?.[name] ?? '—',
    ]),
  ];
  return (
    <dl class="figures">
      {figures.map(([name, value]) => (
        <div>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Touches({ touched: { open, sealed, lettered }, visit }: { touched: Touched; visit: Visit }) {
  const { language } = visit.reader;
  const words = importWords[language];
  const months = sealed.map((month) => monthWords(month, language)).join('、');
  return (
    <>
      <h3>{words.touches}</h3>
      <ul>
        <li>{fill(words.touchesOpen, { month: monthWords(open, language) })}</li>
        <li>{sealed.length === 0 ? words.touchesNoSealed : fill(words.touchesSealed, { months })}</li>
        <li>{lettered === 0 ? words.touchesNoLetters : fill(words.touchesLetters, { n: lettered })}</li>
      </ul>
    </>
  );
}

function Undone({ pieces, visit }: { pieces: readonly UndonePiece[]; visit: Visit }) {
  const words = importWords[visit.reader.language];
  const left = pieces.flatMap((piece) => piece.left);
  return (
    <section>
      <h2>{words.undoneTitle}</h2>
      <p role="status">
        {fill(words.restored, { n: pieces.reduce((sum, { restored }) => sum + restored, 0) })}
      </p>
      {left.length === 0 ? null : (
        <table>
          <caption>{words.left}</caption>
          <thead>
            <tr>
              <th scope="col">{words.record}</th>
              <th scope="col">{words.why}</th>
            </tr>
          </thead>
          <tbody>
            {left.slice(0, 200).map(({ about, name, why }) => (
              <tr>
                <th scope="row">{`${printable(name)} ${about.replace(/^\w+:/, '')}`}</th>
                <td data-l={words.why}>{words.because[why]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Changes({ touched: { changes, total }, visit }: { touched: Touched; visit: Visit }) {
  const { language } = visit.reader;
  const words = importWords[language];
  if (total === 0) return null;
  return (
    <table>
      <caption>
        {words.whatChanged}
        {total > changes.length ? `（${fill(words.andMore, { n: changes.length })}）` : ''}
      </caption>
      <thead>
        <tr>
          {[words.record, words.field, words.before, words.after].map((head) => (
            <th scope="col">{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {changes.flatMap(({ before, after }) =>
          (before === null
            ? [{ field: '', before: '', after: words.fresh }]
            : changedFacts(before, after)
          ).map((fact) => (
            <tr>
              <th scope="row">{`${printable(after.name)} ${after.id}`}</th>
              <td data-l={words.field}>{fact.field === '' ? '—' : fieldWords(fact.field, language)}</td>
              <td data-l={words.before}>{printable(fact.before) || '—'}</td>
              <td data-l={words.after}>{printable(fact.after) || '—'}</td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}
