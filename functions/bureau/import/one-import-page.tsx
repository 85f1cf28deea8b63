import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import { reaches } from '../../domain/people/scope.ts';
import type { ImportRecord, UndonePiece } from '../../ports/imports.ts';
import { mayBeUndone, undoImport } from '../../registry/undo-import.ts';
import { monthWords } from '../../web/dates.ts';
import { problemPage } from '../../web/error-pages.tsx';
import { fill } from '../../web/fill.ts';
import { linkFor } from '../../web/language.ts';
import { startPrograms } from '../../web/office/office-program.ts';
import { respondOffice } from '../../web/office/respond-office.tsx';
import type { Visit } from '../../web/office/route.ts';
import { type DataTable, TableView } from '../../web/office/table.tsx';
import { tableFile } from '../../web/office/table-file.ts';
import { Token } from '../../web/office/token.tsx';
import { printable } from '../../web/printable.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { momentOf } from '../moment.ts';
import { stateOf } from './import-page.tsx';
import { changesTable, leftTable } from './import-tables.ts';
import { idIn } from './send-routes.ts';
import { type Touched, whatItTouches } from './what-it-touches.ts';
import { importWords } from './words.ts';

const room = '/bureau/import';

/** Most changes that the page lists; its files list all. */
const listed = 200;

/** Milliseconds of one request that undo: what is left then is asked for again, by the page's program often, to show how far it is. */
const patience = { form: 15_000, program: 3_000 };

/** The import that a path names, for whoever may undo it: all of them, or their own. */
async function found(world: BureauWorld, visit: Visit, c: Context): Promise<ImportRecord | undefined> {
  const id = idIn(c);
  const record = id === '' ? undefined : await world.imports.find(id);
  return visit.reach.everything || record?.by.subject === visit.person.subject ? record : undefined;
}

/** What an import did, and what undoing it would touch. */
export async function oneImportPage(
  world: BureauWorld,
  visit: Visit,
  c: Context,
  program: string,
): Promise<Response> {
  const record = await found(world, visit, c);
  if (record === undefined) return await problemPage(c, world.site, 'notFound');
  const { reader } = visit;
  const words = importWords[reader.language];
  const asked = c.req.query('file') !== undefined;
  const touched = await whatItTouches(world, record, asked ? Number.POSITIVE_INFINITY : listed);
  const undone = await world.imports.undone(record.id);
  const address = `${room}/${record.id}`;
  const changes = changesTable(touched);
  const left = leftTable([...undone.values()].flatMap((piece) => piece.left));
  const file = await tableFile(c, world.site, [changes, left] as readonly DataTable<unknown>[]);
  if (file !== undefined) return file;
  const open = (await world.imports.summaries(record.id)).size - undone.size;
  const tableOf = <T,>(table: DataTable<T>) =>
    table.rows.length === 0 ? null : <TableView table={table} reader={reader} address={address} />;
  return await respondOffice(
    c,
    visit,
    { site: world.site, room, address, title: words.one, script: startPrograms, loadsModules: true },
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
      {undone.size > 0 ? <Undone pieces={[...undone.values()]} visit={visit} left={tableOf(left)} /> : null}
      {mayBeUndone(record, world.clock.now()) ? null : <p class="note">{words.stillRunning}</p>}
      {record.undone === undefined && touched.total > 0 && mayBeUndone(record, world.clock.now()) ? (
        <section
          data-program={program}
          data-words={JSON.stringify({ undoing: words.undoing, failed: words.undoFailed })}
        >
          <h2>{words.undoTitle}</h2>
          <p>{words.undoLead}</p>
          <Touches touched={touched} visit={visit} />
          <form method="post" action={linkFor(reader, `${address}/undo`)}>
            <Token visit={visit} />
            <button type="submit" class="minor">
              {undone.size === 0 ? words.undo : fill(words.undoGoOn, { n: open })}
            </button>
          </form>
        </section>
      ) : null}
      {tableOf(changes)}
    </>,
  );
}

/** Undoes for a while, then shows the page: what is left is undone when asked again. */
export async function undoOrder(world: BureauWorld, visit: Visit, c: Context): Promise<Response> {
  const record = await found(world, visit, c);
  if (record === undefined) return await problemPage(c, world.site, 'notFound');
  const asked = c.req.header('accept') === 'application/json';
  if (record.undone === undefined && mayBeUndone(record, world.clock.now())) {
    const mayTouch = (place: Parameters<typeof reaches>[1]) => reaches(visit.reach, place);
    const milliseconds = asked ? patience.program : patience.form;
    const progress = await undoImport(world, record, { by: visit.signs, milliseconds, mayTouch });
    if (asked) return c.json(progress);
  }
  return c.redirect(linkFor(visit.reader, `${room}/${record.id}`), 303);
}

/** Rows of an import by what became of them. */
export function Figures({
  record: { rows, counts },
  visit,
}: {
  record: Pick<ImportRecord, 'rows' | 'counts'>;
  visit: Visit;
}) {
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

function Touches({ touched: { open, sealed, lettered, added }, visit }: { touched: Touched; visit: Visit }) {
  const { language } = visit.reader;
  const words = importWords[language];
  const months = sealed.map((month) => monthWords(month, language)).join('、');
  return (
    <>
      <h3>{words.touches}</h3>
      <ul>
        <li>{fill(words.touchesOpen, { month: monthWords(open, language) })}</li>
        <li>{sealed.length === 0 ? words.touchesNoSealed : fill(words.touchesSealed, { months })}</li>
        <li>
          {lettered === undefined
            ? fill(words.touchesMany, { n: added })
            : lettered === 0
              ? words.touchesNoLetters
              : fill(words.touchesLetters, { n: lettered })}
        </li>
      </ul>
    </>
  );
}

function Undone({ pieces, visit, left }: { pieces: readonly UndonePiece[]; visit: Visit; left: Child }) {
  const words = importWords[visit.reader.language];
  return (
    <section>
      <h2>{words.undoneTitle}</h2>
      <p role="status">
        {fill(words.restored, { n: pieces.reduce((sum, { restored }) => sum + restored, 0) })}
      </p>
      {left}
    </section>
  );
}
