import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { addMonths, type Month, parseMonth } from '../../domain/month.ts';
import { brokenLink, type JournalEntry } from '../../domain/people/journal.ts';
import { withoutMatters } from '../../domain/people/unseen-matters.ts';
import { monthWords } from '../../web/dates.ts';
import { fill } from '../../web/fill.ts';
import { linkFor } from '../../web/language.ts';
import { Choice, Field } from '../../web/office/field.tsx';
import { respondOffice } from '../../web/office/respond-office.tsx';
import type { Visit } from '../../web/office/route.ts';
import { TableView } from '../../web/office/table.tsx';
import { tableFile } from '../../web/office/table-file.ts';
import { printable } from '../../web/printable.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { namesOf } from './names-of.ts';
import { aboutText, actText, factsText, type Names, trailTable } from './trail-table.tsx';
import { trailWords } from './words.ts';

const address = '/bureau/trail';
const pageSize = 50;

/** Months back that the choice offers. */
const offered = 24;

/** What is looked for in the trail of a month. */
interface Wish {
  readonly month: Month;
  readonly q: string;
  readonly act: string;
  readonly page: number;
}

/** A month of the journal: whether its chain holds, and its entries, searched. */
export async function trailPage(world: BureauWorld, visit: Visit, c: Context): Promise<Response> {
  const { reader, today } = visit;
  const words = trailWords[reader.language];
  const now = today.slice(0, 7) as Month;
  const wish = wishOf(c, now);
  const { entries: all, before } = await world.journal.of(wish.month);
  const broken = await brokenLink(all, before, sha256);
  const entries = visit.reachFor('see-cases')?.everything === true ? all : withoutMatters(all);
  const people = new Map((await world.people.all()).map(({ subject, name }) => [`person:${subject}`, name]));
  const found = matching(entries, wish, people, reader.language).toReversed();
  const pages = Math.max(1, Math.ceil(found.length / pageSize));
  const page = Math.min(wish.page, pages);
  const shown = found.slice((page - 1) * pageSize, page * pageSize);
  const names = await namesOf(world, shown, people);
  const table = trailTable(world, found, shown, names, reader);
  const file = await tableFile(c, world.site, [table]);
  if (file !== undefined) return file;
  return await respondOffice(
    c,
    visit,
    { site: world.site, room: address, address: addressOf(wish), title: words.title },
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <ChainState entries={entries} broken={broken} visit={visit} />
      <WishForm visit={visit} wish={wish} entries={entries} now={now} />
      {wish.q === '' && wish.act === '' ? null : <p>{fill(words.found, { n: found.length })}</p>}
      <TableView table={table} reader={reader} address={addressOf(wish)} />
      {pages === 1 ? null : (
        <p class="pages">
          {page === 1 ? null : (
            <a href={linkFor(reader, addressOf({ ...wish, page: page - 1 }))}>{words.newer}</a>
          )}
          <span>{fill(words.page, { page, pages })}</span>
          {page === pages ? null : (
            <a href={linkFor(reader, addressOf({ ...wish, page: page + 1 }))}>{words.older}</a>
          )}
        </p>
      )}
    </>,
  );
}

function ChainState({
  entries,
  broken,
  visit,
}: {
  entries: readonly JournalEntry[];
  broken: JournalEntry | undefined;
  visit: Visit;
}) {
  const words = trailWords[visit.reader.language];
  if (broken !== undefined)
    return (
      <p class="wrong" role="alert">
        {fill(words.broken, { n: broken.seq })}
      </p>
    );
  if (entries.length === 0) return null;
  return (
    <p class="note">
      {fill(words.intact, { n: entries.length })} <code>{entries.at(-1)?.hash}</code>
    </p>
  );
}

function WishForm({
  visit: { reader },
  wish,
  entries,
  now,
}: {
  visit: Visit;
  wish: Wish;
  entries: readonly JournalEntry[];
  now: Month;
}) {
  const { language } = reader;
  const words = trailWords[language];
  const months = Array.from({ length: offered }, (_, back) => addMonths(now, -back));
  const acts = [
    ...new Set([...entries.map(({ act }) => act), ...(wish.act === '' ? [] : [wish.act])]),
  ].sort();
  return (
    <form class="filters" method="get" action={address}>
      <Choice
        name="month"
        label={words.month}
        value={wish.month}
        options={[...new Set([...months, wish.month])].map((month) => [month, monthWords(month, language)])}
      />
      <Choice
        name="act"
        label={words.act}
        value={wish.act}
        options={[['', words.anyAct], ...acts.map((act) => [act, actText(act, language)] as const)]}
      />
      <Field name="q" label={words.search} value={wish.q} max={60} />
      {reader.chosen ? <input type="hidden" name="lang" value={language} /> : null}
      {reader.large ? <input type="hidden" name="size" value="large" /> : null}
      <button class="minor" type="submit">
        {words.show}
      </button>
    </form>
  );
}

function wishOf(c: Context, now: Month): Wish {
  const page = Number(c.req.query('page') ?? 1);
  return {
    month: parseMonth(c.req.query('month') ?? '') ?? now,
    q: printable(c.req.query('q') ?? '', 60),
    act: printable(c.req.query('act') ?? '', 60),
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

function addressOf({ month, q, act, page }: Wish): string {
  const kept = { month, ...(q && { q }), ...(act && { act }), ...(page > 1 && { page: String(page) }) };
  return `${address}?${new URLSearchParams(kept)}`;
}

function matching(
  entries: readonly JournalEntry[],
  { q, act }: Wish,
  names: Names,
  language: 'zh' | 'en',
): readonly JournalEntry[] {
  const wanted = q.toLowerCase();
  return entries.filter((entry) => {
    if (act !== '' && entry.act !== act) return false;
    if (wanted === '') return true;
    const { by } = entry;
    const words = [by.name, by.subject, entry.act, actText(entry.act, language), entry.about];
    return [...words, aboutText(entry, names, language), factsText(entry, language)].some((text) =>
      text?.toLowerCase().includes(wanted),
    );
  });
}

async function sha256(text: string): Promise<string> {
  return createHash('sha256').update(text).digest('hex');
}
