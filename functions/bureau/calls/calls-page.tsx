import type { Context } from 'hono';
import type { Firm, FirmId } from '../../domain/firm.ts';
import type { ClosedAudit } from '../../domain/integrity/audit.ts';
import type { CloseAuditRefusal } from '../../integrity/close-audit.ts';
import { dayWords, monthWords } from '../../web/dates.ts';
import { linkFor, type Reader } from '../../web/language.ts';
import { ErrorSummary } from '../../web/office/field.tsx';
import { PageLinks } from '../../web/office/page-links.tsx';
import { respondOffice } from '../../web/office/respond-office.tsx';
import type { Visit } from '../../web/office/route.ts';
import { type Column, type DataTable, TableView } from '../../web/office/table.tsx';
import { tableFile } from '../../web/office/table-file.ts';
import { unsureDaysText } from '../../web/office/unsure-days.ts';
import { pageOf } from '../../web/page-of.ts';
import { printable } from '../../web/printable.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { auditsWithin, type OpenAudit } from './audits-within.ts';
import { callsWords } from './words.ts';

/** Where the list of audits stands; an audit's own page follows it: `<month>/<firm>`. */
export const callsPath = '/bureau/calls';

const auditsAPage = 50;

type Firms = ReadonlyMap<FirmId, Firm>;

/**
 * The list of call-back audits: open ones with their last day, each a link to its own page; closed ones with their counts. `refused` says why
 * counts of one that is closed were not taken.
 */
export async function callsPage(
  world: BureauWorld,
  visit: Visit,
  c: Context,
  refused?: CloseAuditRefusal,
): Promise<Response> {
  const { reader } = visit;
  const words = callsWords[reader.language];
  const { open, closed } = await auditsWithin(world, visit.reach);
  const isFile = c.req.query('file') !== undefined;
  const openPage = pageOf(open, c.req.query('page'), auditsAPage);
  const closedPage = pageOf(closed, c.req.query('closed'), auditsAPage);
  const named = isFile ? [...open, ...closed] : [...openPage.rows, ...closedPage.rows];
  const firms = await world.registry.firmsNow(named.map(({ firm }) => firm));
  const openTable = { ...openAudits(open, firms, reader), shown: openPage.rows };
  const closedTable = { ...closedAudits(closed, firms), shown: closedPage.rows };
  const file = await tableFile(c, world.site, [openTable, closedTable]);
  if (file !== undefined) return file;
  const lastDays = openPage.rows.map(({ until }) => until);
  const unsure = await unsureDaysText(world, lastDays, reader.language);
  const status = refused !== undefined && { status: 409 as const };
  return await respondOffice(
    c,
    visit,
    { site: world.site, room: callsPath, address: callsPath, title: words.title, ...status },
    <>
      <h1>{words.title}</h1>
      {c.req.query('done') === '1' ? <p class="note">{words.done}</p> : null}
      <ErrorSummary
        title={words.again}
        problems={refused === undefined ? [] : [['', words.refusals[refused]]]}
      />
      <p>{words.rule}</p>
      {unsure === undefined ? null : <p class="note">{unsure}</p>}
      <section id="open">
        <TableView table={openTable} reader={reader} address={callsPath} />
        <PageLinks reader={reader} address={callsPath} anchor="open" page={openPage} />
      </section>
      <section id="closed">
        <TableView table={closedTable} reader={reader} address={callsPath} />
        <PageLinks reader={reader} address={callsPath} parameter="closed" anchor="closed" page={closedPage} />
      </section>
    </>,
  );
}

const [zh, en] = [callsWords.zh, callsWords.en];

const month = {
  head: { zh: zh.month, en: en.month },
  value: (row: { readonly month: OpenAudit['month'] }) => row.month,
  cell: (row, language) => monthWords(row.month, language),
} satisfies Column<Pick<OpenAudit, 'month'>>;

function openAudits(rows: readonly OpenAudit[], firms: Firms, reader: Reader): DataTable<OpenAudit> {
  const nameOf = ({ firm }: OpenAudit) => firms.get(firm)?.name ?? firm;
  return {
    name: 'open-audits',
    title: { zh: zh.openTitle, en: en.openTitle },
    none: { zh: zh.none, en: en.none },
    columns: [
      {
        head: { zh: zh.firm, en: en.firm },
        value: nameOf,
        cell: (row) => (
          <a href={linkFor(reader, `${callsPath}/${row.month}/${row.firm}`)}>{printable(nameOf(row))}</a>
        ),
      },
      month,
      { head: { zh: zh.households, en: en.households }, value: ({ drawn }) => drawn, number: true },
      {
        head: { zh: zh.until, en: en.until },
        value: ({ until }) => until,
        cell: ({ until }, language) => dayWords(until, language),
      },
    ],
    rows,
  };
}

function closedAudits(rows: readonly ClosedAudit[], firms: Firms): DataTable<ClosedAudit> {
  const count = (name: 'drawn' | 'reached' | 'confirmed' | 'denied') => ({
    head: { zh: zh[name], en: en[name] },
    value: (audit: ClosedAudit) => audit[name],
    number: true,
  });
  return {
    name: 'closed-audits',
    title: { zh: zh.closedTitle, en: en.closedTitle },
    columns: [
      { head: { zh: zh.firm, en: en.firm }, value: ({ firm }) => firms.get(firm)?.name ?? firm },
      month,
      ...(['drawn', 'reached', 'confirmed', 'denied'] as const).map(count),
      { head: { zh: zh.closed, en: en.closed }, value: ({ closed }) => closed },
      { head: { zh: zh.by, en: en.by }, value: ({ by }) => by },
    ],
    rows,
  };
}
