import type { Context } from 'hono';
import type { Compound } from '../../domain/compound.ts';
import { isOut } from '../../domain/letters/batch.ts';
import { countIn } from '../../domain/letters/ranges.ts';
import { type Reach, reaches } from '../../domain/people/scope.ts';
import { registered } from '../../publishing/registered.ts';
import { linkFor } from '../../web/language.ts';
import { PageLinks, withQuery } from '../../web/office/page-links.tsx';
import { respondOffice } from '../../web/office/respond-office.tsx';
import type { Visit } from '../../web/office/route.ts';
import { SearchForm } from '../../web/office/search-form.tsx';
import { type DataTable, TableView } from '../../web/office/table.tsx';
import { tableFile } from '../../web/office/table-file.ts';
import { pageOf } from '../../web/page-of.ts';
import { printable } from '../../web/printable.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { RotateForm, type Rotation } from './rotate-form.tsx';
import { lettersWords } from './words.ts';

const address = '/bureau/letters';

const rowsAPage = 25;

/** The compounds within reach, each with its letters; for an administrator also the code key. */
export async function letterCompoundsPage(
  world: BureauWorld,
  visit: Visit,
  c: Context,
  { rotation }: { readonly rotation?: Rotation } = {},
): Promise<Response> {
  const { language } = visit.reader;
  const words = lettersWords[language];
  const search = printable(c.req.query('q') ?? '', 40);
  const found = await compoundsWithin(world, visit.reach, search);
  const part = pageOf(found, c.req.query('page'), rowsAPage);
  const table = tableOf(found, part.rows, visit);
  const file = await tableFile(c, world.site, [table]);
  if (file !== undefined) return file;
  const mayRotate = visit.reachFor('change-letters')?.everything === true;
  const [newest = ''] = mayRotate ? await world.codeKeys.activeIds('afresh') : [];
  const here = withQuery(address, { q: search });
  const page = { site: world.site, room: address, address: here, title: words.title };
  return await respondOffice(
    c,
    visit,
    { ...page, ...(rotation !== undefined && { status: 409 as const }) },
    <>
      <h1>{words.title}</h1>
      {c.req.query('said') === 'rotated' ? <p class="note">{words.said.rotated}</p> : null}
      <p>{words.lead}</p>
      <SearchForm
        reader={visit.reader}
        address={address}
        label={words.search}
        button={words.show}
        search={search}
      />
      <section id="compounds">
        <TableView table={table} reader={visit.reader} address={here} />
        <PageLinks reader={visit.reader} address={here} anchor="compounds" page={part} />
      </section>
      {mayRotate ? <RotateForm visit={visit} rotation={rotation} newest={newest} /> : null}
    </>,
  );
}

/** By district and name. */
async function compoundsWithin(
  world: Pick<BureauWorld, 'registry' | 'clock'>,
  reach: Reach,
  search: string,
): Promise<readonly Compound[]> {
  const wanted = ({ id, name }: Compound) => name.includes(search) || id === search.toUpperCase();
  const all = await registered(world).compounds();
  return all.filter((one) => reaches(reach, one) && wanted(one));
}

function tableOf(rows: readonly Compound[], shown: readonly Compound[], visit: Visit): DataTable<Compound> {
  const [zh, en] = [lettersWords.zh, lettersWords.en];
  return {
    name: 'letters',
    title: { zh: zh.compounds, en: en.compounds },
    columns: [
      {
        head: { zh: zh.compound, en: en.compound },
        value: ({ name }) => name,
        cell: ({ id, name }) => <a href={linkFor(visit.reader, `${address}/${id}`)}>{printable(name)}</a>,
      },
      { head: { zh: zh.code, en: en.code }, value: ({ id }) => id },
      { head: { zh: zh.district, en: en.district }, value: ({ district }) => district },
      {
        head: { zh: zh.households, en: en.households },
        value: ({ households }) => households.count,
        number: true,
      },
      {
        head: { zh: zh.delivered, en: en.delivered },
        value: ({ batches }) =>
          batches.filter(isOut).reduce((sum, batch) => sum + countIn(batch.households), 0),
        number: true,
      },
      { head: { zh: zh.waiting, en: en.waiting }, value: (row, language) => waitingWords(row, language) },
    ],
    rows,
    shown,
  };
}

function waitingWords({ batches }: Compound, language: 'zh' | 'en'): string {
  const words = lettersWords[language];
  const open = batches.filter(({ delivered, revoked }) => delivered === undefined && revoked === undefined);
  const first = open[0];
  if (first === undefined) return words.nothing;
  return words.states[first.handedOver === undefined ? 'printed' : 'handedOver'];
}
