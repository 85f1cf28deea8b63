import type { Context } from 'hono';
import type { Compound } from '../../domain/compound.ts';
import { type Firm, parseFirmId } from '../../domain/firm.ts';
import type { JournalEntry } from '../../domain/people/journal.ts';
import { problemPage } from '../../web/error-pages.tsx';
import { linkFor } from '../../web/language.ts';
import { respondOffice } from '../../web/office/respond-office.tsx';
import type { OfficeRoute, Visit } from '../../web/office/route.ts';
import { printable } from '../../web/printable.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { fieldWords } from '../import/program-words.ts';
import { momentOf } from '../moment.ts';
import { compoundWithin } from './compound-routes.ts';
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
  const { language } = visit.reader;
  const words = registryWords[language];
  const entries = (await world.journal.about(`${kind}:${record.id}`)).slice(0, most);
  const title = `${words.history} · ${record.name}`;
  const heads = [words.at, words.by, words.act, words.field, words.before, words.after];
  return await respondOffice(
    c,
    visit,
    { site: world.site, room, address: `${room}/${record.id}/history`, title },
    <>
      <h1>{title}</h1>
      {record.imported === undefined || visit.reachFor('change-registry') === undefined ? null : (
        <p>
          <a href={linkFor(visit.reader, `/bureau/import/${record.imported}`)}>{words.imported}</a>
        </p>
      )}
      {entries.length === 0 ? (
        <p>{words.noHistory}</p>
      ) : (
        <table>
          <caption>{words.history}</caption>
          <thead>
            <tr>
              {heads.map((head) => (
                <th scope="col">{head}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <Rows entry={entry} world={world} visit={visit} />
            ))}
          </tbody>
        </table>
      )}
    </>,
  );
}

function Rows({ entry, world, visit }: { entry: JournalEntry; world: BureauWorld; visit: Visit }) {
  const { language } = visit.reader;
  const words = registryWords[language];
  const refused = entry.facts.refused === undefined ? '' : `（${words.refused}）`;
  const facts = Object.entries(entry.facts).filter(([name]) => name !== 'refused');
  const shown: readonly (readonly [string, string])[] = facts.length === 0 ? [['', '']] : facts;
  return (
    <>
      {shown.map(([field, text]) => {
        const [before = '', after = ''] = text.split(' → ');
        return (
          <tr>
            <th scope="row">{momentOf(world, entry.at)}</th>
            <td data-l={words.by}>{printable(entry.by.name)}</td>
            <td data-l={words.act}>{`${words.acts[entry.act] ?? entry.act}${refused}`}</td>
            <td data-l={words.field}>{field === '' ? '—' : fieldWords(field, language)}</td>
            <td data-l={words.before}>{printable(before) || '—'}</td>
            <td data-l={words.after}>{printable(after) || '—'}</td>
          </tr>
        );
      })}
    </>
  );
}
