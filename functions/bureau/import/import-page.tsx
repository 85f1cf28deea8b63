import type { Context } from 'hono';
import type { ImportRecord } from '../../ports/imports.ts';

import { linkFor } from '../../web/language.ts';
import { startPrograms } from '../../web/office/office-program.ts';
import { respondOffice } from '../../web/office/respond-office.tsx';
import type { Visit } from '../../web/office/route.ts';
import { type DataTable, TableView } from '../../web/office/table.tsx';
import { tableFile } from '../../web/office/table-file.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { momentOf } from '../moment.ts';
import { sheetKinds } from './files.ts';
import { programWords } from './program-words.ts';
import { importWords } from './words.ts';

const address = '/bureau/import';

/** Where a sheet is chosen, the templates, and what was imported so far. */
export async function importPage(
  world: BureauWorld,
  visit: Visit,
  c: Context,
  program: string,
): Promise<Response> {
  const table = listOf(world, visit, await world.imports.all());
  const file = await tableFile(c, world.site, [table as DataTable<never>]);
  if (file !== undefined) return file;
  const { reader } = visit;
  const words = importWords[reader.language];
  return await respondOffice(
    c,
    visit,
    {
      site: world.site,
      room: address,
      address,
      title: words.title,
      script: startPrograms,
      loadsModules: true,
      style,
    },
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <noscript>
        <p class="note">{words.noScript}</p>
      </noscript>
      <section
        hidden
        data-program={program}
        data-token={visit.token}
        data-words={JSON.stringify(programWords[reader.language])}
      >
        <div class="field">
          <label for="file">{words.choose}</label>
          <small id="file-hint">{words.chooseHint}</small>
          <input id="file" type="file" accept=".xlsx,.csv,.txt,.xls" aria-describedby="file-hint" />
        </div>
        <div data-place aria-live="polite" />
      </section>
      <h2>{words.templates}</h2>
      <ul class="templates">
        {sheetKinds.map((kind) => (
          <li>
            {words.kinds[kind]}
            {(['xlsx', 'csv'] as const).map((format) => (
              <a href={`${address}/templates/${kind}.${format}`} download>
                {format.toUpperCase()}
              </a>
            ))}
          </li>
        ))}
      </ul>
      <p class="acts">
        <a class="go minor" href={linkFor(reader, '/bureau/firms/new')}>
          {words.newFirm}
        </a>
        <a class="go minor" href={linkFor(reader, '/bureau/compounds/new')}>
          {words.newCompound}
        </a>
      </p>
      <TableView table={table} reader={reader} address={address} />
    </>,
  );
}

function listOf(world: BureauWorld, visit: Visit, records: readonly ImportRecord[]): DataTable<ImportRecord> {
  const { reader } = visit;
  const both = (word: 'list' | 'none' | 'at' | 'by' | 'file' | 'kind' | 'rows' | 'state') => ({
    zh: importWords.zh[word],
    en: importWords.en[word],
  });
  const counted = (name: 'added' | 'changed' | 'bad') => ({
    head: { zh: importWords.zh[name], en: importWords.en[name] },
    value: ({ counts }: ImportRecord) => counts?.[name] ?? null,
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
        cell: ({ id, at }) => <a href={linkFor(reader, `${address}/${id}`)}>{momentOf(world, at)}</a>,
        rowHead: true,
      },
      { head: both('kind'), value: ({ kind }, language) => importWords[language].kinds[kind] },
      { head: both('file'), value: ({ file }) => file },
      { head: both('by'), value: ({ by }) => by.name },
      { head: both('rows'), value: ({ rows }) => rows, number: true },
      counted('added'),
      counted('changed'),
      counted('bad'),
      { head: both('state'), value: (record, language) => importWords[language][stateOf(record)] },
    ],
  };
}

/** Where an import stands. */
export function stateOf({
  undone,
  counts,
}: Pick<ImportRecord, 'undone' | 'counts'>): 'undone' | 'done' | 'open' {
  return undone !== undefined ? 'undone' : counts !== undefined ? 'done' : 'open';
}

const style =
  '.templates{list-style:none;padding:0}.templates a{margin-left:.8rem;display:inline-block;min-height:32px}progress{width:min(100%,30rem);height:1.2rem}fieldset{margin:.8rem 0}fieldset p{margin:.3rem 0}';
