import type { Context } from 'hono';
import type { PublishedProject } from '../../domain/result/manifest.ts';
import { chartFile } from '../../web/charts/chart-file.ts';
import { IntervalChart } from '../../web/charts/interval-chart.tsx';
import { monthLabel } from '../../web/dates.ts';
import { problemPage } from '../../web/error-pages.tsx';
import { fill } from '../../web/fill.ts';
import { scaleFor } from '../../web/interval-plot.tsx';
import { JumpLinks } from '../../web/office/jump-links.tsx';
import { PageLinks } from '../../web/office/page-links.tsx';
import { respondOffice } from '../../web/office/respond-office.tsx';
import type { Visit } from '../../web/office/route.ts';
import { TableView } from '../../web/office/table.tsx';
import { tableFile } from '../../web/office/table-file.ts';
import { pageOf } from '../../web/page-of.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { marksOf } from '../exports/taken.ts';
import { named, type RankingAsked, rankingAsked } from './asked.ts';
import { firmTable, groupedFirms } from './firm-table.tsx';
import { ListsPart } from './lists-part.tsx';
import { projectTable, unrankedTable } from './other-tables.tsx';
import { ProjectFilter, RankingHead } from './ranking-head.tsx';
import { rankingView } from './ranking-view.ts';
import { rankingWords as w } from './words.ts';

const room = '/bureau/ranking';
const [firmsAPage, projectsAPage] = [50, 20] as const;

/** The ranking of a sealed month; the newest where none is asked for. */
export async function rankingPage(world: BureauWorld, visit: Visit, c: Context): Promise<Response> {
  const asked = rankingAsked(c);
  const view = await rankingView(world, visit, asked);
  if (view === 'none') {
    const page = { site: world.site, room, address: room, title: w.room[visit.reader.language] };
    return await respondOffice(
      c,
      visit,
      page,
      <>
        <h1>{page.title}</h1>
        <p>{w.none[visit.reader.language]}</p>
      </>,
    );
  }
  if (view === undefined) return await problemPage(c, world.site, 'notFound');
  const { reader } = visit;
  const { manifest } = view;
  const grouped = groupedFirms(manifest).filter(named(asked.search));
  const missing = manifest.unranked.filter(named(asked.search));
  const found = view.projects.filter(named(asked.search)).filter(isAsked(asked));
  const firms = pageOf(grouped, c.req.query('page'), firmsAPage);
  const unranked = pageOf(missing, c.req.query('unranked'), firmsAPage);
  const projects = pageOf(found, c.req.query('projects'), projectsAPage);
  const tables = {
    firms: firmTable(manifest, grouped, firms.rows, reader, view.annex),
    unranked: unrankedTable(manifest, missing, unranked.rows, reader),
    projects: projectTable(manifest, found, projects.rows, reader),
  };
  const title = fill(w.title[reader.language], { month: monthLabel(manifest, reader.language) });
  const marks = await marksOf(world, [manifest]);
  if (c.req.query('chart') === 'ranking') {
    const chart = <IntervalChart rows={grouped} scale={scaleFor(manifest.firms)} title={title} />;
    return chartFile(c, `ranking-${manifest.month}`, chart, marks);
  }
  const file = await tableFile(c, world.site, Object.values(tables), marks);
  if (file !== undefined) return file;
  const { address } = asked;
  const { language } = reader;
  const parts = [
    ['firms', w.table[language]] as const,
    ...(missing.length === 0 ? [] : [['unranked', w.unranked[language]] as const]),
    ['projects', w.projects[language]] as const,
  ];
  return await respondOffice(
    c,
    visit,
    { site: world.site, room, address, title, style: rankingStyle },
    <>
      <h1>{title}</h1>
      <RankingHead view={view} visit={visit} asked={asked} />
      <JumpLinks language={language} parts={parts} />
      {view.annex === undefined || asked.search !== '' ? null : (
        <ListsPart annex={view.annex} manifest={manifest} reader={reader} />
      )}
      <p class="mute">{fill(w.howToRead[language], { confidence: 100 - manifest.policy.alphaPercent })}</p>
      <section id="firms">
        <TableView table={tables.firms} reader={reader} address={address} />
        <PageLinks reader={reader} address={address} anchor="firms" page={firms} />
      </section>
      {missing.length === 0 ? null : (
        <section id="unranked">
          <TableView table={tables.unranked} reader={reader} address={address} />
          <PageLinks
            reader={reader}
            address={address}
            anchor="unranked"
            parameter="unranked"
            page={unranked}
          />
        </section>
      )}
      <section id="projects">
        <h2>{w.projects[language]}</h2>
        <p class="mute">{w.projectsNote[language]}</p>
        <ProjectFilter view={view} visit={visit} asked={asked} />
        <TableView table={tables.projects} reader={reader} address={address} />
        <PageLinks reader={reader} address={address} anchor="projects" parameter="projects" page={projects} />
      </section>
    </>,
  );
}

function isAsked({ district, mode }: RankingAsked): (row: PublishedProject) => boolean {
  return (row) => (district === '' || row.district === district) && (mode === undefined || row.mode === mode);
}

const rankingStyle =
  '.sets{grid-template-columns:repeat(auto-fit,minmax(18rem,1fr))}.sets p{margin:.2rem 0}.sets .card small{display:block}.sets .card span small{display:inline}td details{max-width:22rem}td details p{font-size:.85rem;margin:.3rem 0;min-width:14rem}td b,td b+small{white-space:nowrap}@media print{#firms thead th:last-child,#firms tbody td:last-child,.sets details{display:none}main th,main td{padding:2pt 4pt;font-size:8pt}main .wideplot{min-width:0;width:26%}main tbody th{white-space:nowrap}}';
