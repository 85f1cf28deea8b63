import type { Context } from 'hono';
import { type PublicListing, publicListings } from '../casework/public-listings.ts';
import { isSigned } from '../casework/seals.ts';
import type { FirmId } from '../domain/firm.ts';
import { type ListKind, listKinds } from '../domain/listing/listing.ts';
import { registered } from '../publishing/registered.ts';
import { dayWords, monthWords } from '../web/dates.ts';
import { fill } from '../web/fill.ts';
import { type Language, linkFor, type Reader } from '../web/language.ts';
import { count, points } from '../web/numbers.ts';
import { readerFor, respond } from '../web/page.tsx';
import { printable } from '../web/printable.ts';
import { tableStyle } from '../web/table-style.ts';
import { listsWords as w } from './lists-words.ts';
import { resultsStyle } from './results-style.ts';
import type { ResultsWorld } from './results-world.ts';

/** What a listing names, by name. */
interface Named {
  readonly firm: (id: FirmId) => string;
}

/** Both lists as they stand: why, on what figures, where, from when to when, and what the firm said against it. */
export async function listsPage(c: Context, world: ResultsWorld): Promise<Response> {
  const reader = readerFor(c);
  const { language } = reader;
  const [listings, named, seal] = await Promise.all([
    publicListings(world),
    namesOf(world),
    trustedSeal(world),
  ]);
  const page = {
    site: world.site,
    title: w.title[language],
    address: '/results/lists',
    style: tableStyle + resultsStyle,
    wide: true,
  };
  return await respond(
    c,
    page,
    <>
      <h1>{page.title}</h1>
      <p>{w.lead[language]}</p>
      {listKinds.toReversed().map((list) => (
        <ListPart
          list={list}
          listings={listings.filter((one) => one.list === list)}
          named={named}
          reader={reader}
        />
      ))}
      {seal === undefined ? null : (
        <p class="mute break">
          {fill(w.sealed[language], {
            day: dayWords(seal.day, language),
            time: world.calendar.timeOf(seal.at).slice(0, 5),
            document: seal.document,
          })}
        </p>
      )}
      <p>
        <a class="to" href={linkFor(reader, '/results')}>
          {w.back[language]}
        </a>
      </p>
    </>,
  );
}

/** The same for programs. */
export async function listsData(world: ResultsWorld): Promise<object> {
  const [listings, named, seal] = await Promise.all([
    publicListings(world),
    namesOf(world),
    trustedSeal(world),
  ]);
  return {
    schema: 'linping-lists/1',
    demo: world.site.demo,
    ...(seal && { sealed: seal }),
    listings: listings.map(({ notices: _, ...one }) => ({
      ...one,
      firmName: named.firm(one.firm),
    })),
  };
}

/** The newest seal as the records have it, unless no key of ours signed it. */
async function trustedSeal({ cases, signer, log }: ResultsWorld) {
  const seal = await cases.newestSeal();
  if (seal === undefined || (await isSigned(seal, await signer.publicKeys()))) return seal;
  log.error('seal-not-ours', new Error(`no key of ours signed the seal of ${seal.day}`));
  return undefined;
}

async function namesOf(world: ResultsWorld): Promise<Named> {
  const firms = await registered(world).firms();
  const names = new Map(firms.map(({ id, name }) => [id, name]));
  return { firm: (id) => names.get(id) ?? id };
}

function ListPart({
  list,
  listings,
  named,
  reader,
}: {
  list: ListKind;
  listings: readonly PublicListing[];
  named: Named;
  reader: Reader;
}) {
  const { language } = reader;
  return (
    <section>
      <h2>{w[list][language]}</h2>
      {list === 'black' ? <p class="mute">{w.blackLead[language]}</p> : null}
      {listings.length === 0 ? <p>{w.none[language]}</p> : null}
      {listings.map((listing) => (
        <Entry listing={listing} named={named} reader={reader} />
      ))}
    </section>
  );
}

function Entry({ listing, named, reader }: { listing: PublicListing; named: Named; reader: Reader }) {
  const { language } = reader;
  const { name, firm, month, found, again, version, because, compounds } = listing;
  const number = (key: string) => points(Number(found[key]));
  const facts: readonly (readonly [string, string])[] = [
    [w.month[language], monthWords(month, language)],
    [w.score[language], `${number('score')} (${number('low')}–${number('high')})`],
    [
      w.ranks[language],
      fill(w.rankValue[language], {
        lower: found.lower ?? '',
        upper: found.upper ?? '',
        ranked: found.ranked ?? '',
      }),
    ],
    [w.answers[language], `${count(Number(found.answers))} / ${count(Number(found.households))}`],
    [w.compounds[language], compounds.map((one) => printable(one)).join('、')],
    [w.objections[language], objectionsOf(listing, language)],
  ];
  const months = again.map((one) => monthWords(one, language)).join('、');
  return (
    <article class="card" id={name}>
      <h3>{printable(named.firm(firm))}</h3>
      <p>
        <span class="tag">{stateOf(listing, language)}</span>
      </p>
      <dl class="method">
        {facts.map(([head, text]) => (
          <>
            <dt>{head}</dt>
            <dd>{text}</dd>
          </>
        ))}
      </dl>
      <details>
        <summary>
          {fill((listing.list === 'black' ? w.betterThan : w.worseThan)[language], { count: because.length })}
        </summary>
        <p>{because.map((id) => printable(named.firm(id))).join('、')}</p>
      </details>
      {again.length === 0 ? null : <p>{fill(w.again[language], { months })}</p>}
      <p>
        <a class="to" href={linkFor(reader, `/results/${month}?v=${version}`)}>
          {w.result[language]}
        </a>
      </p>
    </article>
  );
}

function stateOf({ state, announcedUntil, from, until }: PublicListing, language: Language): string {
  const day = (one: PublicListing['from']) => (one === undefined ? '' : dayWords(one, language));
  if (state === 'announced') return fill(w.announced[language], { until: day(announcedUntil) });
  return fill(w.listed[language], { from: day(from), until: day(until) });
}

function objectionsOf({ objections }: PublicListing, language: Language): string {
  return objections.received === 0
    ? w.noObjection[language]
    : fill(w.objectionState[language], { ...objections });
}
