import type { Context } from 'hono';
import type { FirmId } from '../domain/firm.ts';
import { firstDay, lastDay } from '../domain/month.ts';
import type { Reply } from '../domain/publishing/reply.ts';
import type { Manifest } from '../domain/result/manifest.ts';
import type { Released } from '../publishing/released.ts';
import { dayWords, monthWords } from '../web/dates.ts';
import { fill } from '../web/fill.ts';
import { basisWords } from '../web/indicator-words.ts';
import { scaleFor } from '../web/interval-plot.tsx';
import { linkFor } from '../web/language.ts';
import { MethodCard } from '../web/method-card.tsx';
import { readerFor, respond } from '../web/page.tsx';
import { pageOf } from '../web/page-of.ts';
import { printable } from '../web/printable.ts';
import { tableStyle } from '../web/table-style.ts';
import { DownloadPart } from './download-part.tsx';
import { Figures } from './figures.tsx';
import { resultsWords } from './messages.ts';
import { ModesTable, ProjectTable, UnrankedTable } from './other-tables.tsx';
import { PageLinks, type Paging, SearchForm } from './paging.tsx';
import { groupedFirms, RankingTable } from './ranking-table.tsx';
import { resultsStyle } from './results-style.ts';
import type { ResultsWorld } from './results-world.ts';
import { verifyScript } from './verify-script.ts';

const firmsAPage = 100;
const projectsAPage = 50;

/** What stands beside a result: what firms say publicly about theirs, and whether firms of the month are on a list. */
interface Beside {
  readonly replies?: ReadonlyMap<FirmId, Reply>;
  readonly decided?: boolean;
}

/** A released month: everything METHOD §7 asks for, in one page; long lists in pages and with a search, all of it plain links. */
export function monthPage(
  c: Context,
  world: Pick<ResultsWorld, 'site'>,
  { manifest, release, newest }: Released,
  { replies = new Map(), decided = false }: Beside = {},
): Response | Promise<Response> {
  const reader = readerFor(c);
  const { language } = reader;
  const words = resultsWords[language].month;
  const month = monthWords(manifest.month, language);
  const search = printable(c.req.query('q') ?? '', 40);
  const path = `/results/${manifest.month}`;
  const version: Readonly<Record<string, string>> =
    c.req.query('v') === undefined ? {} : { v: String(release.version) };
  const paging: Paging = { reader, path, words, search, fixed: version };
  const grouped = groupedFirms(manifest);
  const firms = pageOf(grouped.rows.filter(named(search)), c.req.query('p'), firmsAPage);
  const inLeague = (row: Manifest['projects'][number]) => row.mode === 'market' && !row.handover;
  const league = manifest.projects.filter(inLeague).filter(named(search));
  const apart = manifest.projects.filter((row) => !inLeague(row)).filter(named(search));
  const projects = pageOf(league, c.req.query('pp'), projectsAPage);
  const apartPage = pageOf(apart, c.req.query('pa'), projectsAPage);
  const unranked = pageOf(manifest.unranked.filter(named(search)), c.req.query('pu'), firmsAPage);
  const searched = search !== '';
  const hits = [firms, unranked, projects, apartPage].reduce((sum, { rows }) => sum + rows.length, 0);
  const scale = scaleFor(manifest.firms);
  const projectScale = scaleFor(manifest.projects);
  const title = fill(manifest.basis?.kind === 'composite' ? words.composedTitle : words.title, { month });
  const basis = basisWords(manifest, language);
  return respond(
    c,
    {
      site: world.site,
      title,
      address: release.version === newest ? path : `${path}?v=${release.version}`,
      style: tableStyle + resultsStyle,
      script: verifyScript,
      loadsModules: true,
      wide: true,
    },
    <>
      <h1>{title}</h1>
      <p class="note">
        {decided ? <a href={linkFor(reader, '/results/lists')}>{words.decided}</a> : <b>{words.status}</b>}{' '}
        {words.candidates}
      </p>
      {release.version === newest ? null : (
        <p class="note">
          {fill(words.superseded, { version: newest })} <a href={linkFor(reader, path)}>{words.newest}</a>
        </p>
      )}
      <p class="mute">
        {fill(words.window, {
          from: dayWords(firstDay(manifest.window[0] ?? manifest.month), language),
          to: dayWords(lastDay(manifest.month), language),
        })}{' '}
        {fill(words.version, { version: release.version, day: dayWords(release.day, language) })}
        {manifest.supersedes === null
          ? null
          : ` ${fill(words.supersedes, { version: manifest.supersedes.version, reason: printable(manifest.supersedes.reason, 400) })}`}
      </p>
      {basis === undefined ? null : <p class="note">{basis}</p>}
      <Figures manifest={manifest} words={words} />
      <SearchForm paging={paging} />
      {searched && hits === 0 ? <p class="note">{words.nothing}</p> : null}
      {searched && firms.rows.length === 0 ? null : (
        <section>
          <h2 id="firms">{words.ranking}</h2>
          {manifest.firms.length === 0 ? (
            <p>{words.noneRanked}</p>
          ) : (
            <>
              <p>{fill(words.howToRead, { confidence: 100 - manifest.policy.alphaPercent, ...scale })}</p>
              <RankingTable
                rows={firms.rows}
                sizes={grouped.sizes}
                scale={scale}
                words={words}
                replies={replies}
              />
              <p class="mute">{words.tableNote}</p>
            </>
          )}
          <PageLinks paging={paging} parameter="p" anchor="firms" page={firms} />
        </section>
      )}
      {unranked.rows.length === 0 ? null : (
        <section>
          <h2 id="unranked">{words.unranked}</h2>
          <p>{words.unrankedNote}</p>
          <UnrankedTable rows={unranked.rows} policy={manifest.policy} words={words} replies={replies} />
          <PageLinks paging={paging} parameter="pu" anchor="unranked" page={unranked} />
        </section>
      )}
      {projects.rows.length === 0 ? null : (
        <section>
          <h2 id="projects">{words.projects}</h2>
          <p>{words.projectsNote}</p>
          <ProjectTable rows={projects.rows} scale={projectScale} words={words} />
          <PageLinks paging={paging} parameter="pp" anchor="projects" page={projects} />
        </section>
      )}
      {searched && apartPage.rows.length === 0 ? null : (
        <section>
          <h2 id="apart">{words.apart}</h2>
          <p>{words.apartNote}</p>
          {searched ? null : <ModesTable rows={manifest.modes} words={words} />}
          {apartPage.rows.length === 0 ? null : (
            <ProjectTable rows={apartPage.rows} scale={projectScale} words={words} />
          )}
          <PageLinks paging={paging} parameter="pa" anchor="apart" page={apartPage} />
        </section>
      )}
      <section>
        <h2 id="method">{words.card}</h2>
        <MethodCard manifest={manifest} id={release.manifest} language={language} />
      </section>
      <DownloadPart site={world.site} release={release} words={words} reader={reader} />
    </>,
  );
}

/** Rows one of whose names contains `search`, whatever the case; all where nothing is searched. */
function named(search: string): (row: { readonly name: string; readonly firmName?: string }) => boolean {
  const wanted = search.toLowerCase();
  return ({ name, firmName }) =>
    wanted === '' || name.toLowerCase().includes(wanted) || (firmName ?? '').toLowerCase().includes(wanted);
}
