import type { Context } from 'hono';
import type { FirmId } from '../../domain/firm.ts';
import type { Month } from '../../domain/month.ts';
import type { CloseAuditRefusal } from '../../integrity/close-audit.ts';
import { monthWords } from '../../web/dates.ts';
import { fill } from '../../web/fill.ts';
import { linkFor } from '../../web/language.ts';
import { ErrorSummary, Field } from '../../web/office/field.tsx';
import { respondOffice } from '../../web/office/respond-office.tsx';
import type { Visit } from '../../web/office/route.ts';
import { type DataTable, TableView } from '../../web/office/table.tsx';
import { tableFile } from '../../web/office/table-file.ts';
import { Token } from '../../web/office/token.tsx';
import { printable } from '../../web/printable.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { type AuditToCall, auditsWithin, type CallTo } from './audits-within.ts';
import { callsWords } from './words.ts';

const address = '/bureau/calls';

type OpenAudit = Extract<AuditToCall, { state: 'open' }>;
type Closed = Extract<AuditToCall, { state: 'closed' }>;

/** A record that was not taken: of which audit, and why. */
interface Refused {
  readonly month: Month;
  readonly firm: FirmId;
  readonly why: CloseAuditRefusal;
}

/** The page of call-back audits: open ones with the households to call and a form for the counts, closed ones with theirs. */
export async function callsPage(
  world: BureauWorld,
  visit: Visit,
  c: Context,
  { done = false, refused }: { readonly done?: boolean; readonly refused?: Refused },
): Promise<Response> {
  const words = callsWords[visit.reader.language];
  const audits = await auditsWithin(world, visit.reach);
  const open = audits.filter((audit) => audit.state === 'open');
  const closed = closedTable(audits.filter((audit) => audit.state === 'closed'));
  const file = await tableFile(c, world.site, [...open.map(callTable), closed]);
  if (file !== undefined) return file;
  const page = { site: world.site, room: address, address, title: words.title };
  return await respondOffice(
    c,
    visit,
    { ...page, ...(refused !== undefined && { status: 409 as const }) },
    <>
      <h1>{words.title}</h1>
      {done ? <p class="note">{words.done}</p> : null}
      <ErrorSummary
        title={words.again}
        problems={
          refused === undefined
            ? []
            : [[`reached-${refused.month}-${refused.firm}`, words.refusals[refused.why]]]
        }
      />
      <p>{words.rule}</p>
      {open.length === 0 ? null : (
        <div class="note">
          <p>{words.lead}</p>
          <p>{words.unsure}</p>
        </div>
      )}
      {open.length === 0 ? <p class="mute">{words.none}</p> : null}
      {open.map((audit) => (
        <OpenPart audit={audit} visit={visit} refused={refused} />
      ))}
      <TableView table={closed} reader={visit.reader} address={address} />
    </>,
  );
}

function OpenPart({
  audit,
  visit,
  refused,
}: {
  audit: OpenAudit;
  visit: Visit;
  refused: Refused | undefined;
}) {
  const { language } = visit.reader;
  const words = callsWords[language];
  const month = monthWords(audit.month, language);
  const again = refused?.month === audit.month && refused.firm === audit.firm;
  const value = (name: string) => (again ? visit.fields.get(name) : undefined);
  return (
    <section class="card">
      <h2>{fill(words.open, { firm: printable(audit.firmName), month })}</h2>
      <p>
        <b>{fill(words.question, { month })}</b>
      </p>
      <details>
        <summary>{`${words.households} · ${audit.drawn}`}</summary>
        <TableView table={callTable(audit)} reader={visit.reader} address={address} />
      </details>
      <form method="post" action={linkFor(visit.reader, `${address}/${audit.month}/${audit.firm}`)}>
        <Token visit={visit} />
        <div class="filters">
          {(['reached', 'confirmed', 'denied'] as const).map((name) => (
            <NumberedField name={name} label={words[name]} value={value(name)} of={audit} wrong={again} />
          ))}
          <button type="submit">{words.button}</button>
        </div>
      </form>
    </section>
  );
}

/** Several audits stand on one page: the field's id carries the firm's. */
function NumberedField({
  name,
  label,
  value,
  of,
  wrong,
}: {
  name: string;
  label: string;
  value: string | undefined;
  of: OpenAudit;
  wrong: boolean;
}) {
  const id = `${name}-${of.month}-${of.firm}`;
  return (
    <Field
      name={name}
      label={label}
      value={value}
      id={id}
      max={4}
      required={name === 'reached'}
      invalid={wrong}
    />
  );
}

function callTable(audit: OpenAudit): DataTable<CallTo> {
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

function closedTable(rows: readonly Closed[]): DataTable<Closed> {
  const [zh, en] = [callsWords.zh, callsWords.en];
  const count = (name: 'drawn' | 'reached' | 'confirmed' | 'denied') => ({
    head: { zh: zh[name], en: en[name] },
    value: ({ audit }: Closed) => audit[name],
    number: true,
  });
  return {
    name: 'closed-audits',
    title: { zh: zh.closedTitle, en: en.closedTitle },
    columns: [
      { head: { zh: zh.firm, en: en.firm }, value: ({ firmName }) => firmName },
      {
        head: { zh: zh.month, en: en.month },
        value: ({ month }) => month,
        cell: ({ month }, language) => monthWords(month, language),
      },
      ...(['drawn', 'reached', 'confirmed', 'denied'] as const).map(count),
      { head: { zh: zh.closed, en: en.closed }, value: ({ audit }) => audit.closed },
      { head: { zh: zh.by, en: en.by }, value: ({ audit }) => audit.by },
    ],
    rows,
  };
}
