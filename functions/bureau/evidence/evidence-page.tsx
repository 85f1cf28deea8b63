import type { Context } from 'hono';
import { type EvidenceKind, evidenceKinds } from '../../domain/indicator/evidence-row.ts';
import { evidenceShapes } from '../../evidence/columns.ts';
import type { ListedImport } from '../../ports/imports.ts';
import { problemPage } from '../../web/error-pages.tsx';
import { linkFor } from '../../web/language.ts';
import { startPrograms } from '../../web/office/office-program.ts';
import { respondOffice } from '../../web/office/respond-office.tsx';
import type { Visit } from '../../web/office/route.ts';
import { type DataTable, TableView } from '../../web/office/table.tsx';
import { tableFile } from '../../web/office/table-file.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { stateOf } from '../import/import-page.tsx';
import { momentOf } from '../moment.ts';
import { evidenceProgramWords, evidenceWords } from './words.ts';

/** Where the room is. */
export const evidenceRoom = '/bureau/evidence';

/** Where a file is chosen, what columns there are, and what was imported so far. */
export async function evidencePage(
  world: BureauWorld,
  visit: Visit,
  c: Context,
  program: string | undefined,
): Promise<Response> {
  // Firms belong to all districts, and so does what is imported of them.
  if (!visit.reach.everything) return await problemPage(c, world.site, 'notFound');
  const { reader } = visit;
  const words = evidenceWords[reader.language];
  const tables = [importsTable(world, visit, await world.evidence.all()), columnsTable()] as const;
  const file = await tableFile(c, world.site, tables as unknown as readonly DataTable<unknown>[]);
  if (file !== undefined) return file;
  const page = { site: world.site, room: evidenceRoom, address: evidenceRoom, title: words.title };
  return await respondOffice(
    c,
    visit,
    { ...page, script: startPrograms, loadsModules: true, style },
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {program === undefined ? null : (
        <>
          <noscript>
            <p class="note">{words.noScript}</p>
          </noscript>
          <section
            hidden
            data-program={program}
            data-token={visit.token}
            data-words={JSON.stringify(evidenceProgramWords[reader.language])}
          >
            <div class="field">
              <label for="kind">{words.kind}</label>
              <select id="kind">
                {evidenceKinds.map((kind) => (
                  <option value={kind}>{words.kinds[kind]}</option>
                ))}
              </select>
            </div>
            <div class="field">
              <label for="file">{words.choose}</label>
              <small id="file-hint">{words.chooseHint}</small>
              <input id="file" type="file" accept=".xlsx,.csv,.txt,.xls" aria-describedby="file-hint" />
            </div>
            <div data-place aria-live="polite" />
          </section>
        </>
      )}
      <TableView table={tables[0]} reader={reader} address={evidenceRoom} />
      <details>
        <summary>{words.columns}</summary>
        <p class="mute">{words.columnsLead}</p>
        <TableView table={tables[1]} reader={reader} address={evidenceRoom} />
      </details>
    </>,
  );
}

function importsTable(
  world: BureauWorld,
  { reader }: Visit,
  records: readonly ListedImport<EvidenceKind>[],
): DataTable<ListedImport<EvidenceKind>> {
  const counted = (name: 'added' | 'changed' | 'bad') => ({
    head: both(name),
    value: ({ counts }: ListedImport<EvidenceKind>) => counts?.[name] ?? null,
    number: true,
  });
  return {
    name: 'imports',
    title: both('list'),
    none: both('none'),
    rows: records,
    shown: records.slice(0, 50),
    columns: [
      {
        head: both('at'),
        value: ({ at }) => momentOf(world, at),
        cell: ({ id, at }) => <a href={linkFor(reader, `${evidenceRoom}/${id}`)}>{momentOf(world, at)}</a>,
        rowHead: true,
      },
      { head: both('kind'), value: ({ kind }, language) => evidenceWords[language].kinds[kind] },
      { head: both('file'), value: ({ file }) => file },
      { head: both('by'), value: ({ by }) => by.name },
      { head: both('rows'), value: ({ rows }) => rows, number: true },
      counted('added'),
      counted('changed'),
      counted('bad'),
      { head: both('state'), value: (record, language) => evidenceWords[language][stateOf(record)] },
    ],
  };
}

/** The columns of every kind with the names that they are known by: what a bureau asks its call centre for. */
function columnsTable(): DataTable<{ kind: EvidenceKind; heads: readonly string[] }> {
  const rows = evidenceKinds.flatMap((kind) =>
    Object.values(evidenceShapes[kind].columns).map((heads) => ({ kind, heads })),
  );
  return {
    name: 'columns',
    title: both('columns'),
    rows,
    columns: [
      { head: both('kind'), value: ({ kind }, language) => evidenceWords[language].kinds[kind] },
      { head: both('columns'), value: ({ heads }) => heads.join('、') },
    ],
  };
}

type Word = {
  [K in keyof typeof evidenceWords.zh]: (typeof evidenceWords.zh)[K] extends string ? K : never;
}[keyof typeof evidenceWords.zh];

function both(word: Word) {
  return { zh: evidenceWords.zh[word], en: evidenceWords.en[word] };
}

const style = 'progress{width:min(100%,30rem);height:1.2rem}';
