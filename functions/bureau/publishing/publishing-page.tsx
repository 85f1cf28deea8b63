import type { Context } from 'hono';
import { type Month, parseMonth } from '../../domain/month.ts';
import { type MonthPublication, publicationOf } from '../../publishing/publication.ts';
import { dayWords, monthLabel, monthWords } from '../../web/dates.ts';
import { problemPage } from '../../web/error-pages.tsx';
import { fill } from '../../web/fill.ts';
import { linkFor } from '../../web/language.ts';
import { ErrorSummary, TextField } from '../../web/office/field.tsx';
import { respondOffice } from '../../web/office/respond-office.tsx';
import type { Visit } from '../../web/office/route.ts';
import { Token } from '../../web/office/token.tsx';
import { unsureDaysText } from '../../web/office/unsure-days.ts';
import { printable } from '../../web/printable.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { releaseStateWords } from '../ranking/words.ts';
import { CorrectionsPart } from './corrections-part.tsx';
import { mayAll } from './may-all.ts';
import { RepliesPart } from './replies-part.tsx';
import { ObjectionsPart, type Typed } from './sayings.tsx';
import { type PublishingRefusal, refusalWords, publishingWords as w } from './words.ts';

const room = '/bureau/ranking';

/** What happens to a sealed month until it is public, with the orders that the visitor may give. */
export async function publishingPage(
  world: BureauWorld,
  visit: Visit,
  c: Context,
  refused?: PublishingRefusal,
): Promise<Response> {
  const month = parseMonth(c.req.param('month') ?? '');
  const all = visit.reachFor('see-results')?.everything === true;
  const publication = month !== undefined && all ? await publicationOf(world, month) : undefined;
  if (month === undefined || publication === undefined) return await problemPage(c, world.site, 'notFound');
  const { reader } = visit;
  const { language } = reader;
  const address = `${room}/${month}/publishing`;
  const words = monthLabel(publication.sealed.manifest, language);
  const { firms, unranked } = publication.sealed.manifest;
  const names = new Map([...firms, ...unranked].map((row) => [row.firm, row.name]));
  const typed: Typed = (path, field) => (c.req.path === path ? visit.fields.get(field) : undefined);
  const title = fill(w.title[language], { month: words });
  const lastDays = publication.previews.map(({ until }) => until);
  const unsure = await unsureDaysText(world, lastDays, language);
  return await respondOffice(
    c,
    visit,
    { site: world.site, room, address, title, ...(refused !== undefined && { status: 409 as const }) },
    <>
      <h1>{title}</h1>
      {c.req.query('done') === '1' && refused === undefined ? (
        <p class="note" role="status">
          {w.done[language]}
        </p>
      ) : null}
      <ErrorSummary
        title={w.again[language]}
        problems={refused === undefined ? [] : [['', refusalWords[refused][language]]]}
      />
      <p>
        <span class="tag">
          {fill(releaseStateWords[publication.state][language], { released: publication.released ?? '' })}
        </span>{' '}
        <a href={linkFor(reader, `${room}?month=${month}`)}>{w.back[language]}</a>
      </p>
      <p class="mute">{w.lead[language]}</p>
      {unsure === undefined ? null : <p class="note">{unsure}</p>}
      <PreviewPart publication={publication} visit={visit} month={month} />
      <ObjectionsPart publication={publication} visit={visit} names={names} typed={typed} />
      <ReleasePart publication={publication} visit={visit} month={month} />
      <RepliesPart publication={publication} visit={visit} names={names} typed={typed} />
      <CorrectionsPart publication={publication} visit={visit} month={month} typed={typed} />
    </>,
  );
}

interface PartProps {
  readonly publication: MonthPublication;
  readonly visit: Visit;
  readonly month: Month;
}

function PreviewPart({ publication: { previews, state, sealed }, visit, month }: PartProps) {
  const { language } = visit.reader;
  return (
    <section>
      <h2>{w.preview[language]}</h2>
      {previews.map((one) => (
        <p>
          {fill(w.previewText[language], {
            version: one.version,
            opened: dayWords(one.opened, language),
            until: dayWords(one.until, language),
            by: printable(one.by.name),
          })}
        </p>
      ))}
      {state === 'to-preview' ? (
        <p>{fill(w.noPreview[language], { version: sealed.manifest.version })}</p>
      ) : null}
      {state === 'to-preview' && mayAll(visit, 'open-preview') ? (
        <form method="post" action={linkFor(visit.reader, `${room}/${month}/preview`)}>
          <Token visit={visit} />
          <Seen version={sealed.manifest.version} />
          <button type="submit">{w.open[language]}</button>
        </form>
      ) : null}
    </section>
  );
}

/** The version that the page shows: an order is carried out on no other. */
function Seen({ version }: { version: number }) {
  return <input type="hidden" name="version" value={String(version)} />;
}

function ReleasePart({ publication: { releases, state, sealed }, visit, month }: PartProps) {
  const { language } = visit.reader;
  const may = state === 'to-release' && mayAll(visit, 'release-result');
  if (releases.length === 0 && !may) return null;
  return (
    <section>
      <h2>{w.release[language]}</h2>
      {releases.map((one) => (
        <p>
          {fill(w.released[language], {
            version: one.version,
            day: dayWords(one.day, language),
            by: printable(one.director),
          })}
        </p>
      ))}
      {may ? (
        <form class="card" method="post" action={linkFor(visit.reader, `${room}/${month}/release`)}>
          <Token visit={visit} />
          <Seen version={sealed.manifest.version} />
          <p>{w.releaseLead[language]}</p>
          <TextField
            name="basis"
            label={w.basis[language]}
            rows={2}
            max={400}
            value={visit.fields.get('basis') ?? sealed.manifest.policy.legalBasis}
          />
          <p class="mute">{w.noLists[language]}</p>
          <button type="submit">
            {fill(w.releaseButton[language], { month: monthWords(month, language) })}
          </button>
        </form>
      ) : null}
    </section>
  );
}
