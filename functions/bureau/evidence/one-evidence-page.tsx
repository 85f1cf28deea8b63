import type { Context } from 'hono';
import type { EvidenceKind } from '../../domain/indicator/evidence-row.ts';
import { type TouchedEvidence, undoEvidence, whatEvidenceTouches } from '../../evidence/undo-evidence.ts';
import type { ListedImport } from '../../ports/imports.ts';
import { monthWords } from '../../web/dates.ts';
import { problemPage } from '../../web/error-pages.tsx';
import { fill } from '../../web/fill.ts';
import { linkFor } from '../../web/language.ts';
import { respondOffice } from '../../web/office/respond-office.tsx';
import type { Visit } from '../../web/office/route.ts';
import { Token } from '../../web/office/token.tsx';
import { printable } from '../../web/printable.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { stateOf } from '../import/import-page.tsx';
import { Figures } from '../import/one-import-page.tsx';
import { idIn } from '../import/send-routes.ts';
import { momentOf } from '../moment.ts';
import { evidenceRoom } from './evidence-page.tsx';
import { evidenceWords } from './words.ts';

async function found(world: BureauWorld, c: Context): Promise<ListedImport<EvidenceKind> | undefined> {
  const id = idIn(c);
  return id === '' ? undefined : await world.evidence.find(id);
}

/** What an import brought, and for an officer what undoing it would touch. */
export async function oneEvidencePage(world: BureauWorld, visit: Visit, c: Context): Promise<Response> {
  const record = await found(world, c);
  if (record === undefined || !visit.reach.everything) return await problemPage(c, world.site, 'notFound');
  const { reader } = visit;
  const words = evidenceWords[reader.language];
  const address = `${evidenceRoom}/${record.id}`;
  const mayUndo = record.undone === undefined && mayImport(visit);
  const touched = mayUndo ? await whatEvidenceTouches(world, record, openCases(world)) : undefined;
  return await respondOffice(
    c,
    visit,
    { site: world.site, room: evidenceRoom, address, title: words.one },
    <>
      <p>
        <a href={linkFor(reader, evidenceRoom)}>{words.back}</a>
      </p>
      <h1>
        {words.kinds[record.kind]} · {printable(record.file)}
      </h1>
      <p>
        {momentOf(world, record.at)} · {printable(record.by.name)} · {words[stateOf(record)]}
      </p>
      <Figures record={record} visit={visit} />
      {touched === undefined ? null : (
        <section>
          <h2>{words.undoTitle}</h2>
          <p>{words.undoLead}</p>
          <Touches touched={touched} visit={visit} />
          <form method="post" action={linkFor(reader, `${address}/undo`)}>
            <Token visit={visit} />
            <button type="submit" class="minor">
              {words.undo}
            </button>
          </form>
        </section>
      )}
    </>,
  );
}

/** Undoes an import and shows it. */
export async function undoEvidenceOrder(world: BureauWorld, visit: Visit, c: Context): Promise<Response> {
  const record = await found(world, c);
  if (record === undefined || !visit.reach.everything) return await problemPage(c, world.site, 'notFound');
  if (record.undone === undefined) await undoEvidence(world, record, visit.signs);
  return c.redirect(linkFor(visit.reader, `${evidenceRoom}/${record.id}`), 303);
}

/** Whether somebody may import evidence, of the whole territory: firms belong to all districts. */
export function mayImport(visit: Pick<Visit, 'reachFor'>): boolean {
  return visit.reachFor('import-evidence')?.everything === true;
}

/** How many exit cases with these firms are open. */
function openCases({ cases }: Pick<BureauWorld, 'cases'>) {
  return async (firms: readonly string[]): Promise<number> => {
    const open = await cases.heads('exit', 'open');
    return open.filter(({ subject }) => firms.some((firm) => subject.includes(firm))).length;
  };
}

function Touches({ touched, visit }: { touched: TouchedEvidence; visit: Visit }) {
  const { language } = visit.reader;
  const words = evidenceWords[language];
  const named = (months: TouchedEvidence['months']) =>
    months.map((month) => monthWords(month, language)).join('、');
  const { rows, months, firms, open, unplanned, planned, sealed, openCases: cases } = touched;
  return (
    <>
      <h3>{words.touches}</h3>
      <ul>
        <li>{fill(words.touchesRows, { n: rows, months: named(months), firms: firms.length })}</li>
        {open === undefined ? null : (
          <li>{fill(words.touchesOpen, { month: monthWords(open, language) })}</li>
        )}
        {unplanned.length === 0 ? null : (
          <li>{fill(words.touchesUnplanned, { months: named(unplanned) })}</li>
        )}
        {planned.length === 0 ? null : <li>{fill(words.touchesPlanned, { months: named(planned) })}</li>}
        <li>
          {sealed.length === 0 ? words.touchesNoSealed : fill(words.touchesSealed, { months: named(sealed) })}
        </li>
        {cases === 0 ? null : <li>{fill(words.touchesCases, { n: cases })}</li>}
      </ul>
    </>
  );
}
