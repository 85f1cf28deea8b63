import type { Context } from 'hono';
import type { CloseAuditRefusal } from '../../integrity/close-audit.ts';
import { dayWords, monthWords } from '../../web/dates.ts';
import { fill } from '../../web/fill.ts';
import { linkFor } from '../../web/language.ts';
import { ErrorSummary, Field } from '../../web/office/field.tsx';
import { respondOffice } from '../../web/office/respond-office.tsx';
import type { Visit } from '../../web/office/route.ts';
import { type DataTable, TableView } from '../../web/office/table.tsx';
import { tableFile } from '../../web/office/table-file.ts';
import { Token } from '../../web/office/token.tsx';
import { unsureDaysText } from '../../web/office/unsure-days.ts';
import { printable } from '../../web/printable.ts';
import type { BureauWorld } from '../bureau-world.ts';
import type { AuditToCall, CallTo } from './audits-within.ts';
import { callsPath } from './calls-page.tsx';
import { callsWords } from './words.ts';

/** An open audit: what to ask, the households to call in their order, and a form for the counts. `refused` says why they were not taken. */
export async function auditPage(
  world: BureauWorld,
  visit: Visit,
  c: Context,
  audit: AuditToCall,
  refused?: CloseAuditRefusal,
): Promise<Response> {
  const { reader } = visit;
  const { language } = reader;
  const words = callsWords[language];
  const address = `${callsPath}/${audit.month}/${audit.firm}`;
  const table = callTable(audit);
  const file = await tableFile(c, world.site, [table]);
  if (file !== undefined) return file;
  const month = monthWords(audit.month, language);
  const title = fill(words.open, { firm: printable(audit.firmName), month });
  const unsure = await unsureDaysText(world, [audit.until], language);
  const status = refused !== undefined && { status: 409 as const };
  return await respondOffice(
    c,
    visit,
    { site: world.site, room: callsPath, address, title, ...status },
    <>
      <h1>{title}</h1>
      <ErrorSummary
        title={words.again}
        problems={refused === undefined ? [] : [['reached', words.refusals[refused]]]}
      />
      <p>
        <a href={linkFor(reader, callsPath)}>{words.back}</a>
      </p>
      <p>{fill(words.last, { day: dayWords(audit.until, language), count: audit.drawn })}</p>
      {unsure === undefined ? null : <p class="note">{unsure}</p>}
      <div class="note">
        <p>
          <b>{fill(words.question, { month })}</b>
        </p>
        <p>{words.lead}</p>
      </div>
      <TableView table={table} reader={reader} address={address} />
      <CountsForm visit={visit} address={address} refused={refused !== undefined} />
    </>,
  );
}

function CountsForm({ visit, address, refused }: { visit: Visit; address: string; refused: boolean }) {
  const words = callsWords[visit.reader.language];
  return (
    <section class="card">
      <h2>{words.record}</h2>
      <p>{words.unsure}</p>
      <form method="post" action={linkFor(visit.reader, address)}>
        <Token visit={visit} />
        <div class="filters">
          {(['reached', 'confirmed', 'denied'] as const).map((name) => (
            <Field
              name={name}
              label={words[name]}
              value={refused ? visit.fields.get(name) : undefined}
              max={4}
              required={name === 'reached'}
              invalid={refused}
            />
          ))}
          <button type="submit">{words.button}</button>
        </div>
      </form>
    </section>
  );
}

function callTable(audit: AuditToCall): DataTable<CallTo> {
  const [zh, en] = [callsWords.zh, callsWords.en];
  return {
    name: `calls-${audit.month}-${audit.firm}`,
    title: { zh: zh.households, en: en.households },
    columns: [
      { head: { zh: zh.order, en: en.order }, value: ({ order }) => order, number: true },
      {
        head: { zh: zh.compound, en: en.compound },
        value: ({ compoundName }) => compoundName,
        rowHead: true,
      },
      { head: { zh: zh.code, en: en.code }, value: ({ household }) => household.compound },
      { head: { zh: zh.number, en: en.number }, value: ({ household }) => household.number, number: true },
    ],
    rows: audit.calls,
  };
}
