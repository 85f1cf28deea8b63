import type { Context } from 'hono';
import { linkFor } from '../../web/language.ts';
import { ErrorSummary, Field } from '../../web/office/field.tsx';
import { respondOffice } from '../../web/office/respond-office.tsx';
import type { Visit } from '../../web/office/route.ts';
import { TableView } from '../../web/office/table.tsx';
import { tableFile } from '../../web/office/table-file.ts';
import { printable } from '../../web/printable.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { GrantForm } from './grant-form.tsx';
import { type GrantRow, grantTable } from './grant-table.tsx';
import { fieldOf, type GrantFault } from './wanted-grant.ts';
import { peopleWords } from './words.ts';

const address = '/bureau/people';

/** Everybody with their grants, and for an administrator the form that adds somebody. */
export async function peoplePage(
  world: BureauWorld,
  visit: Visit,
  c: Context,
  fault?: GrantFault,
): Promise<Response> {
  const { reader, today } = visit;
  const words = peopleWords[reader.language];
  const search = printable(c.req.query('q') ?? '', 80).toLowerCase();
  const people = (await world.people.all()).filter(
    ({ name, subject }) => name.toLowerCase().includes(search) || subject.includes(search),
  );
  const rows = people.flatMap((person): readonly GrantRow[] =>
    person.grants.length === 0 ? [{ person }] : person.grants.map((grant) => ({ person, grant })),
  );
  const table = grantTable(rows, today, reader, true);
  const file = await tableFile(c, world.site, [table]);
  if (file !== undefined) return file;
  const changes = visit.reachFor('change-people') !== undefined;
  return await respondOffice(
    c,
    visit,
    {
      site: world.site,
      room: address,
      address,
      title: words.title,
      ...(fault !== undefined && { status: 422 as const }),
    },
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {isFirst(visit) ? (
        <p class="note">
          {words.own}
          <code>{visit.person.subject}</code>
        </p>
      ) : null}
      <ErrorSummary
        title={words.wrong}
        problems={fault === undefined ? [] : [[fieldOf[fault] ?? '', words.faults[fault]]]}
      />
      <form class="filters" method="get" action={address}>
        {reader.chosen ? <input type="hidden" name="lang" value={reader.language} /> : null}
        <Field name="q" label={words.search} value={search} max={80} />
        <button class="minor" type="submit">
          {words.find}
        </button>
      </form>
      <TableView
        table={table}
        reader={reader}
        address={search === '' ? address : `${address}?q=${encodeURIComponent(search)}`}
      />
      {changes ? (
        <section class="card">
          <h2>{words.add}</h2>
          <GrantForm visit={visit} fault={fault} />
        </section>
      ) : null}
    </>,
  );
}

/** Whether this is the deployment's first administrator, who still acts without a grant. */
export function isFirst({ grants }: Visit): boolean {
  return grants.some(({ number }) => number === 0);
}

/** The link back to everybody. */
export function BackToPeople({ visit: { reader } }: { visit: Visit }) {
  return (
    <p>
      <a class="to" href={linkFor(reader, address)}>
        {peopleWords[reader.language].back}
      </a>
    </p>
  );
}
