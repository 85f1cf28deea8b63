import type { Context } from 'hono';
import type { EndRefusal } from '../../domain/people/end-grant.ts';
import type { JournalEntry } from '../../domain/people/journal.ts';
import type { Grant, Person } from '../../domain/people/person.ts';
import { linkFor } from '../../web/language.ts';
import { ErrorSummary, Field } from '../../web/office/field.tsx';
import { respondOffice } from '../../web/office/respond-office.tsx';
import { roleWords } from '../../web/office/role-words.ts';
import type { Visit } from '../../web/office/route.ts';
import { type DataTable, TableView } from '../../web/office/table.tsx';
import { tableFile } from '../../web/office/table-file.ts';
import { Token } from '../../web/office/token.tsx';
import { printable } from '../../web/printable.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { factsText } from '../trail/trail-table.tsx';
import { GrantForm } from './grant-form.tsx';
import { grantTable, personPath, scopeText, stateOf } from './grant-table.tsx';
import { BackToPeople } from './people-page.tsx';
import type { GrantFault } from './wanted-grant.ts';
import { peopleWords } from './words.ts';

/** One person: grants, what was changed when and by whom, and for an administrator the forms that give and end grants. */
export async function personPage(
  world: BureauWorld,
  visit: Visit,
  c: Context,
  person: Person,
  fault?: GrantFault | EndRefusal,
): Promise<Response> {
  const { reader, today } = visit;
  const words = peopleWords[reader.language];
  const history = historyTable(world, await world.journal.about(`person:${person.subject}`));
  const grants = grantTable(
    person.grants.map((grant) => ({ person, grant })),
    today,
    reader,
    false,
  );
  const file = await tableFile(c, world.site, [grants, history]);
  if (file !== undefined) return file;
  const address = personPath(person.subject);
  const name = printable(person.name) || person.subject;
  const changes = visit.reachFor('change-people') !== undefined && person.subject !== visit.person.subject;
  const done = { given: words.given, ended: words.ended }[c.req.query('done') ?? ''];
  const open = person.grants.filter((grant) => stateOf(grant, today) !== 'over');
  return await respondOffice(
    c,
    visit,
    {
      site: world.site,
      room: '/bureau/people',
      address,
      title: name,
      ...(fault !== undefined && { status: 422 as const }),
    },
    <>
      <BackToPeople visit={visit} />
      <h1>{name}</h1>
      <p class="mute">
        {words.subject} <code>{person.subject}</code>
      </p>
      {done === undefined || fault !== undefined ? null : <p class="note">{done}</p>}
      <ErrorSummary title={words.wrong} problems={fault === undefined ? [] : [['', words.faults[fault]]]} />
      <TableView table={grants} reader={reader} address={address} />
      {changes ? <Changes visit={visit} person={person} open={open} fault={fault} /> : null}
      <TableView table={history} reader={reader} address={address} />
    </>,
  );
}

function Changes({
  visit,
  person,
  open,
  fault,
}: {
  visit: Visit;
  person: Person;
  open: readonly Grant[];
  fault: GrantFault | EndRefusal | undefined;
}) {
  const { language } = visit.reader;
  const words = peopleWords[language];
  const to = (what: string) => linkFor(visit.reader, `${personPath(person.subject)}/${what}`);
  return (
    <>
      {open.map((grant) => (
        <form class="filters" method="post" action={to('end')}>
          <Token visit={visit} />
          <input type="hidden" name="number" value={grant.number} />
          <Field
            name="last"
            id={`last-${grant.number}`}
            type="date"
            label={`${roleWords[grant.role][language]} · ${scopeText(grant.scope, language)}`}
            hint={words.endHint}
          />
          <button class="minor" type="submit">
            {words.end}
          </button>
        </form>
      ))}
      {open.length < 2 ? null : (
        <form class="acts" method="post" action={to('leave')}>
          <Token visit={visit} />
          <button class="minor" type="submit">
            {words.leave}
          </button>
        </form>
      )}
      <details class="card" open={fault !== undefined && visit.fields.has('role')}>
        <summary>{words.another}</summary>
        <GrantForm visit={visit} person={person} fault={isGrantFault(fault, visit) ? fault : undefined} />
      </details>
    </>
  );
}

function isGrantFault(fault: GrantFault | EndRefusal | undefined, visit: Visit): fault is GrantFault {
  return fault !== undefined && visit.fields.has('role');
}

function historyTable(world: BureauWorld, entries: readonly JournalEntry[]): DataTable<JournalEntry> {
  const head = (key: 'time' | 'act' | 'facts' | 'by') => ({
    zh: peopleWords.zh[key],
    en: peopleWords.en[key],
  });
  return {
    name: 'history',
    title: { zh: peopleWords.zh.history, en: peopleWords.en.history },
    none: { zh: peopleWords.zh.noHistory, en: peopleWords.en.noHistory },
    rows: entries,
    columns: [
      { head: head('time'), value: ({ at }) => `${world.calendar.dayOf(at)} ${world.calendar.timeOf(at)}` },
      { head: head('act'), value: ({ act }, language) => peopleWords[language].acts[act] ?? act },
      { head: head('facts'), value: (entry, language) => factsText(entry, language) },
      { head: head('by'), value: ({ by }) => by.name || by.subject },
    ],
  };
}
