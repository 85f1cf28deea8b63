import type { Context } from 'hono';
import { parseMonth } from '../../domain/month.ts';
import { monthsWithin, versionWithin } from '../../publishing/version-within.ts';
import { chartFile } from '../../web/charts/chart-file.ts';
import { chartStyle } from '../../web/charts/chart-style.ts';
import { SlopeChart, type Way } from '../../web/charts/slope-chart.tsx';
import { monthLabel, monthWords } from '../../web/dates.ts';
import { scaleFor } from '../../web/interval-plot.tsx';
import { linkFor } from '../../web/language.ts';
import { KeptQuery } from '../../web/office/kept-query.tsx';
import { PageLinks, withQuery } from '../../web/office/page-links.tsx';
import { respondOffice } from '../../web/office/respond-office.tsx';
import type { Visit } from '../../web/office/route.ts';
import { TableView } from '../../web/office/table.tsx';
import { tableFile } from '../../web/office/table-file.ts';
import { pageOf } from '../../web/page-of.ts';
import { printable } from '../../web/printable.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { marksOf } from '../exports/taken.ts';
import { named } from './asked.ts';
import { type Compared, comparedFirms, comparedTable, compareWords } from './compare-table.tsx';
import { rankingWords as w } from './words.ts';

const room = '/bureau/ranking';
const path = `${room}/compare`;
const [most, standard, frontMost, behindMost, firmsAPage] = [12, 4, 6, 80, 50] as const;

/** Months compared: a slope plot with intervals and its table. */
export async function comparePage(world: BureauWorld, visit: Visit, c: Context): Promise<Response> {
  const { reader } = visit;
  const { language } = reader;
  const available = await monthsWithin(world, visit.reach);
  const wished = (c.req.queries('months') ?? []).flatMap((text) => text.split(',')).map(parseMonth);
  const chosen = available.filter((month) => wished.includes(month)).slice(-most);
  const months = chosen.length > 0 ? chosen : available.slice(-standard);
  const sealed = await Promise.all(months.map((month) => versionWithin(world, visit.reach, month)));
  const manifests = sealed.flatMap((one) => (one === undefined ? [] : [one.manifest]));
  const search = printable(c.req.query('q') ?? '', 40);
  const firms = comparedFirms(manifests);
  const found = firms.filter(named(search));
  const page = pageOf(found, c.req.query('page'), firmsAPage);
  const table = comparedTable(manifests, found, page.rows, reader);
  const title = compareWords.title[language];
  const marks = await marksOf(world, manifests);
  const chart = (
    <SlopeChart
      months={manifests.map((manifest) => monthLabel(manifest, language))}
      ways={waysOf(firms, search === '' ? spreadOver(found) : found.slice(0, frontMost))}
      scale={scaleFor(manifests.flatMap((manifest) => manifest.firms))}
      title={title}
    />
  );
  if (c.req.query('chart') === 'compare') return chartFile(c, 'compare', chart, marks);
  const file = await tableFile(c, world.site, [table], marks);
  if (file !== undefined) return file;
  const address = withQuery(path, { months: months.join(','), q: search });
  return await respondOffice(
    c,
    visit,
    { site: world.site, room, address, title, style: compareStyle },
    <>
      <h1>{title}</h1>
      <form class="filters" method="get" action={path}>
        <fieldset>
          <legend>{compareWords.months[language]}</legend>
          {available.slice(-most).map((month) => (
            <label>
              <input type="checkbox" name="months" value={month} checked={months.includes(month)} />{' '}
              {monthWords(month, language)}{' '}
            </label>
          ))}
        </fieldset>
        <label>
          {w.search[language]}
          <br />
          <input name="q" type="search" value={search} maxlength={40} />
        </label>
        <KeptQuery reader={reader} />
        <button class="minor" type="submit">
          {w.find[language]}
        </button>
      </form>
      <p>{compareWords.lead[language].replace('{front}', String(frontMost))}</p>
      <section class="chartbox" aria-label={title} tabindex={0}>
        {chart}
      </section>
      <p class="files">
        <a href={linkFor(reader, withQuery(address, { chart: 'compare' }))}>{w.chart[language]}</a>
      </p>
      <section id="table">
        <TableView table={table} reader={reader} address={address} />
        <PageLinks reader={reader} address={address} anchor="table" page={page} />
      </section>
    </>,
  );
}

/** A few from top to bottom, where nobody said whom to look at. */
function spreadOver(firms: readonly Compared[]): readonly Compared[] {
  const step = Math.max(1, (firms.length - 1) / (frontMost - 1));
  return firms
    .filter((_, index) => Math.round(Math.round(index / step) * step) === index)
    .slice(0, frontMost);
}

function waysOf(firms: readonly Compared[], front: readonly Compared[]): readonly Way[] {
  const chosen = new Set(front);
  const step = Math.max(1, Math.ceil(firms.length / behindMost));
  return firms
    .filter((firm, index) => chosen.has(firm) || index % step === 0)
    .map((firm) => ({
      name: firm.name,
      points: firm.rows.map((row) => row ?? null),
      front: chosen.has(firm),
    }));
}

const compareStyle = `${chartStyle}@media(min-width:52.01em){td b+small{display:inline}}fieldset{border:1px solid var(--line);border-radius:.4rem;padding:.2rem .8rem .5rem}fieldset label{display:inline-flex!important;gap:.4rem;align-items:center;margin-right:1rem;min-height:32px}`;
