import type { Context } from 'hono';
import type { FirmId } from '../../domain/firm.ts';
import type { Quarantine } from '../../domain/integrity/quarantine.ts';
import { type Month, parseMonth } from '../../domain/month.ts';
import { monthsWithin } from '../../publishing/version-within.ts';
import { monthWords } from '../../web/dates.ts';
import { problemPage } from '../../web/error-pages.tsx';
import { fill } from '../../web/fill.ts';
import { DecideForm } from '../../web/office/decide-form.tsx';
import { ErrorSummary } from '../../web/office/field.tsx';
import { MonthChoice } from '../../web/office/month-choice.tsx';
import { respondOffice } from '../../web/office/respond-office.tsx';
import type { Visit } from '../../web/office/route.ts';
import type { Column } from '../../web/office/table.tsx';
import { TableView } from '../../web/office/table.tsx';
import { tableFile } from '../../web/office/table-file.ts';
import { unsureDaysText } from '../../web/office/unsure-days.ts';
import { printable } from '../../web/printable.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { type FlaggedGroup, integrityOfMonth, type MonthIntegrity } from './integrity-of-month.ts';
import { ProposeForm } from './quarantine-forms.tsx';
import { auditTable, flagTable, groupTable, quarantineTable } from './tables.ts';
import { integrityWords } from './words.ts';

const address = '/bureau/integrity';

type Words = (typeof integrityWords)['zh'];

/** The honesty of a sealed month: flags, audits, who is held back, groups and proposals; shown again where an order was refused. */
export async function integrityPage(
  world: BureauWorld,
  visit: Visit,
  c: Context,
  { month: asked, refused }: { readonly month?: Month; readonly refused?: keyof Words['refusals'] } = {},
): Promise<Response> {
  const { language } = visit.reader;
  const words = integrityWords[language];
  const months = (await monthsWithin(world, visit.reach)).toReversed();
  const month = asked ?? parseMonth(c.req.query('month') ?? '') ?? months[0];
  const found = month && (await integrityOfMonth(world, month, visit.reach));
  if (month !== undefined && found === undefined && months.length > 0)
    return await problemPage(c, world.site, 'notFound');
  const page = { site: world.site, room: address, title: words.title };
  if (found === undefined || month === undefined)
    return await respondOffice(c, visit, { ...page, address }, <Empty words={words} />);
  const tables = tablesOf(found, visit);
  const file = await tableFile(c, world.site, Object.values(tables));
  if (file !== undefined) return file;
  const here = `${address}?month=${month}`;
  const said = saidOf(c, words);
  const lastDays = found.annex.flags.map(({ lapses }) => lapses);
  const unsure = await unsureDaysText(world, lastDays, language);
  const view = { reader: visit.reader, address: here };
  return await respondOffice(
    c,
    visit,
    { ...page, address: here, ...(refused !== undefined && { status: 409 as const }) },
    <>
      <h1>
        {words.title}{' '}
        <small>{`${monthWords(month, language)} ${fill(words.version, { version: found.version })}`}</small>
      </h1>
      {said === undefined ? null : (
        <p class="note" role="status">
          {said}
        </p>
      )}
      <ErrorSummary
        title={words.again}
        problems={refused === undefined ? [] : [['', words.refusals[refused]]]}
      />
      <p>{words.lead}</p>
      <MonthChoice visit={visit} months={months} month={month} address={address} />
      {unsure === undefined ? null : <p class="note">{unsure}</p>}
      <TableView table={tables.flags} {...view} />
      <Held found={found} words={words} />
      <OpenAudits found={found} words={words} />
      <TableView table={tables.audits} {...view} />
      <TableView table={tables.quarantines} {...view} />
      <TableView table={tables.groups} {...view} />
      <p class="mute">{words.groupsLead}</p>
    </>,
  );
}

function tablesOf(found: MonthIntegrity, visit: Visit) {
  const { month, quarantines } = found;
  const proposed = new Set(quarantines.map(({ compound, group }) => `${compound} ${group}`));
  const propose: Column<FlaggedGroup>[] = [
    {
      head: { zh: integrityWords.zh.propose, en: integrityWords.en.propose },
      value: () => '',
      cell: (row) =>
        row.aside || proposed.has(`${row.compound} ${row.group}`) ? (
          '—'
        ) : (
          <ProposeForm visit={visit} month={month} row={row} />
        ),
    },
  ];
  const decide: Column<Quarantine>[] = [
    {
      head: { zh: integrityWords.zh.approve, en: integrityWords.en.approve },
      value: () => '',
      cell: (row) =>
        row.decision !== undefined ? (
          '—'
        ) : (
          <DecideForm
            visit={visit}
            address={`${address}/${month}/quarantines/${row.number}`}
            number={row.number}
            words={integrityWords[visit.reader.language]}
          />
        ),
    },
  ];
  const mayPropose = visit.reachFor('propose-quarantine')?.everything === true;
  const mayDecide = visit.reachFor('decide-quarantine')?.everything === true;
  return {
    flags: flagTable(found),
    audits: auditTable(found),
    groups: groupTable(found, mayPropose ? propose : []),
    quarantines: quarantineTable(found, mayDecide ? decide : []),
  };
}

function Held({ found, words }: { found: MonthIntegrity; words: Words }) {
  const { black, red } = found.annex.heldBack;
  if (black.length + red.length === 0) return null;
  const names = (firms: readonly FirmId[]) => firms.map((firm) => printable(found.firmName(firm))).join('、');
  return (
    <div class="note">
      {black.length === 0 ? null : <p>{fill(words.heldBlack, { firms: names(black) })}</p>}
      {red.length === 0 ? null : <p>{fill(words.heldRed, { firms: names(red) })}</p>}
    </div>
  );
}

function OpenAudits({ found, words }: { found: MonthIntegrity; words: Words }) {
  const { openAudits } = found;
  if (openAudits.length === 0) return null;
  const firms = openAudits.map(({ firm }) => printable(found.firmName(firm))).join('、');
  return <p>{fill(words.openAudits, { count: openAudits.length, firms })}</p>;
}

function Empty({ words }: { words: Words }) {
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.none}</p>
    </>
  );
}

function saidOf(c: Context, { done }: Words): string | undefined {
  const said = c.req.query('said') ?? '';
  return Object.hasOwn(done, said) ? done[said as keyof typeof done] : undefined;
}
