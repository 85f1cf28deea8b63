import type { Context } from 'hono';
import type { Compound } from '../../domain/compound.ts';
import { type Firm, parseFirmId } from '../../domain/firm.ts';
import type { JournalEntry } from '../../domain/people/journal.ts';
import { signedName } from '../../domain/people/person.ts';
import { isOfMatter } from '../../domain/people/unseen-matters.ts';
import { problemPage } from '../../web/error-pages.tsx';
import { type Language, linkFor } from '../../web/language.ts';
import { respondOffice } from '../../web/office/respond-office.tsx';
import type { OfficeRoute, Visit } from '../../web/office/route.ts';
import { type DataTable, TableView } from '../../web/office/table.tsx';
import { tableFile } from '../../web/office/table-file.ts';
import { printable } from '../../web/printable.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { fieldWords } from '../import/program-words.ts';
import { momentOf } from '../moment.ts';
import { compoundWithin } from './compound-routes.ts';
import { importsTable } from './imports-table.tsx';
import { refusedEdits } from './keep-record.ts';
import { registryWords } from './words.ts';

/** Most deeds that a history shows. */
const most = 200;

/** What was done to a firm or compound in the registry, from the journal: who, when, what before and after. */
export function historyRoutes(world: BureauWorld): readonly OfficeRoute[] {
  return [
    {
      method: 'get',
      path: '/bureau/firms/:id/history',
      may: 'see-trail',
      answer: async (visit, c) => {
        const id = parseFirmId(c.req.param('id') ?? '');
        const firm = id && (await world.registry.firmsNow([id])).get(id);
        if (firm === undefined || !visit.reach.everything)
          return await problemPage(c, world.site, 'notFound');
        return await historyPage(world, visit, c, { record: firm, kind: 'firm', room: '/bureau/firms' });
      },
    },
    {
      method: 'get',
      path: '/bureau/compounds/:id/history',
      may: 'see-trail',
      answer: async (visit, c) => {
        const record = await compoundWithin(world, visit, c);
        if (record === undefined) return await problemPage(c, world.site, 'notFound');
        return await historyPage(world, visit, c, { record, kind: 'compound', room: '/bureau/compounds' });
      },
    },
  ];
}

interface Subject {
  readonly record: Firm | Compound;
  readonly kind: 'firm' | 'compound';
  readonly room: string;
}

async function historyPage(
  world: BureauWorld,
  visit: Visit,
  c: Context,
  { record, kind, room }: Subject,
): Promise<Response> {
  const { reader } = visit;
  const words = registryWords[reader.language];
  const [entries, imports] = await Promise.all([
    world.journal.about(`${kind}:${record.id}`),
    importsTable(world, visit, record),
  ]);
  // Whose listing or case is worked on, only who may see cases learns.
  const told =
    visit.reachFor('see-cases')?.everything === true ? entries : entries.filter((one) => !isOfMatter(one));
  const edits = editsTable(world, told.slice(0, most));
  const file = await tableFile(c, world.site, [edits, imports] as readonly DataTable<unknown>[]);
  if (file !== undefined) return file;
  const title = `${words.history} · ${printable(record.name)}`;
  const address = `${room}/${record.id}/history`;
  return await respondOffice(
    c,
    visit,
    { site: world.site, room, address, title },
    <>
      <p>
        <a href={linkFor(reader, `${room}/${record.id}`)}>{printable(record.name)}</a>
      </p>
      <h1>{title}</h1>
      <TableView table={edits} reader={reader} address={address} />
      <TableView table={imports} reader={reader} address={address} />
    </>,
  );
}

interface Edit {
  readonly entry: JournalEntry;
  /** It was refused, or somebody else was faster: nothing changed. */
  readonly refused: boolean;
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** Deeds as rows, one for each fact that they changed. */
function editsTable(world: BureauWorld, entries: readonly JournalEntry[]): DataTable<Edit> {
  const both = (word: 'history' | 'noHistory' | 'at' | 'by' | 'act' | 'field' | 'before' | 'after') => ({
    zh: registryWords.zh[word],
    en: registryWords.en[word],
  });
  const refused = refusedEdits(entries);
  return {
    name: 'edits',
    title: both('history'),
    none: both('noHistory'),
    rows: entries.flatMap((entry) => editsOf(entry, refused)),
    columns: [
      { head: both('at'), value: ({ entry }) => momentOf(world, entry.at) },
      { head: both('by'), value: ({ entry }) => signedName(entry.by.name, entry.facts.substituteFor) },
      { head: both('act'), value: (edit, language) => actWords(edit, language) },
      { head: both('field'), value: ({ field }, language) => fieldWords(field, language) || null },
      { head: both('before'), value: ({ before }) => before || null },
      { head: both('after'), value: ({ after }) => after || null },
    ],
  };
}

function editsOf(entry: JournalEntry, refusedBefore: ReadonlySet<string>): readonly Edit[] {
  // Says of another entry that it was not carried out: that one is marked.
  if (entry.facts.of !== undefined) return [];
  const facts = Object.entries(entry.facts).filter(([name]) => !['refused', 'substituteFor'].includes(name));
  const shown: readonly (readonly [string, string])[] = facts.length === 0 ? [['', '']] : facts;
  const refused = entry.facts.refused !== undefined || refusedBefore.has(`${entry.month}/${entry.seq}`);
  return shown.map(([field, text]) => {
    const [before = '', after = ''] = text.split(' → ');
    return { entry, refused, field, before, after };
  });
}

function actWords({ entry: { act }, refused }: Edit, language: Language): string {
  const words = registryWords[language];
  return `${words.acts[act] ?? act}${refused ? `（${words.refused}）` : ''}`;
}
