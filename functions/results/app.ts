import type { Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import { publicListings } from '../casework/public-listings.ts';
import { type Month, parseMonth } from '../domain/month.ts';
import { shownReplies } from '../domain/publishing/reply.ts';
import { canonicalJson } from '../domain/result/canonical-json.ts';
import { envelopeOf, findRelease, openReleased, releasedMonths } from '../publishing/released.ts';
import { problemPage } from '../web/error-pages.tsx';
import { linkFor } from '../web/language.ts';
import { openSite } from '../web/open-site.ts';
import { readerFor } from '../web/page.tsx';
import { verifierProgram } from './browser/verifier-program.ts';
import { csvOf } from './csv.ts';
import { indexPage, reviewingPage } from './index-page.tsx';
import { listsData, listsPage } from './lists-page.tsx';
import { monthPage } from './month-page.tsx';
import { noticeStatus } from './notice-status.tsx';
import type { ResultsWorld } from './results-world.ts';
import { openReviewing } from './reviewing.ts';

/** A released version never changes; the newest of a month, the keys and the pages may. */
const forever = 'public, max-age=31536000, immutable';
const shortly = 'public, max-age=60';
const jsonType = { 'Content-Type': 'application/json; charset=utf-8' };

/** The public results: released months only, to read, to download and to recompute. */
export function resultsApp(world: ResultsWorld): Hono {
  const app = openSite(world);
  const manifests = openReleased(world);
  const reviewing = openReviewing(world);
  app.use(etag());

  app.get('/results', async (c) => {
    const released = await releasedMonths(world);
    const [newest] = released;
    const [waiting, manifest] = await Promise.all([
      reviewing.waiting(released),
      newest && manifests.manifest(newest),
    ]);
    c.header('Cache-Control', shortly);
    return await indexPage(c, world, released, waiting, manifest);
  });

  app.get('/results/', (c) => c.redirect(linkFor(readerFor(c), '/results'), 301));

  app.get('/results/keys.json', async (c) => {
    const text = canonicalJson({ keys: await world.signer.publicKeys() });
    openData(c);
    c.header('Cache-Control', shortly);
    return c.body(text, 200, jsonType);
  });

  app.get('/results/verify.js', (c) =>
    c.body(verifierProgram, 200, {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': shortly,
    }),
  );

  app.get('/results/lists', async (c) => {
    c.header('Cache-Control', shortly);
    return await listsPage(c, world);
  });

  app.get('/results/lists.json', async (c) => {
    openData(c);
    c.header('Cache-Control', shortly);
    return c.body(canonicalJson(await listsData(world)), 200, jsonType);
  });

  app.get('/results/notices/:code', async (c) => {
    c.header('Cache-Control', shortly);
    return await noticeStatus(c, world);
  });

  app.get('/results/:file', async (c) => {
    const asked = askedFor(c);
    if (asked === undefined) return await problemPage(c, world.site, 'notFound');
    const { month, version, form } = asked;
    const found = await findRelease(world, month, version);
    if (found === undefined)
      return form === 'page' && version === undefined && (await reviewing.isReviewing(month))
        ? await reviewingPage(c, world, month)
        : await problemPage(c, world.site, 'notFound');
    const { release, newest } = found;
    c.header('Cache-Control', version === undefined || form === 'page' ? shortly : forever);
    if (form !== 'page') openData(c);
    const name = `linping-${month}-v${release.version}${world.site.demo ? '-demo' : ''}`;
    if (form === 'json') {
      const text = await envelopeOf(world, release);
      if (text === undefined) return await problemPage(c, world.site, 'notFound');
      c.header('Content-Disposition', `attachment; filename="${name}.json"`);
      return c.body(text, 200, jsonType);
    }
    const manifest = await manifests.manifest(release);
    if (manifest === undefined) return await problemPage(c, world.site, 'notFound');
    if (form === 'page') {
      const [{ replies }, listings] = await Promise.all([world.publishing.of(month), publicListings(world)]);
      const decided = listings.some((listing) => listing.month === month);
      const beside = { replies: shownReplies(replies), decided };
      return await monthPage(c, world, { release, newest, manifest }, beside);
    }
    c.header('Content-Disposition', `attachment; filename="${name}.csv"`);
    c.header('Vary', 'Accept-Language');
    const table = csvOf(manifest, readerFor(c).language, world.site.demo);
    return c.body(table, 200, { 'Content-Type': 'text/csv; charset=utf-8' });
  });
  return app;
}

/** Results and keys may be read by the pages of any other site: anyone can check them. */
function openData(c: Context): void {
  c.header('Access-Control-Allow-Origin', '*');
  c.header('Cross-Origin-Resource-Policy', 'cross-origin');
}

/** What a path under `/results/` asks for: a month as a page, its file or its table, and `?v=` a released version. */
function askedFor(
  c: Context,
):
  | { readonly month: Month; readonly version: number | undefined; readonly form: 'page' | 'json' | 'csv' }
  | undefined {
  const [name = '', ending = 'page', ...more] = (c.req.param('file') ?? '').split('.');
  const month = parseMonth(name);
  const wished = c.req.query('v');
  if (month === undefined || more.length > 0) return undefined;
  if (ending !== 'page' && ending !== 'json' && ending !== 'csv') return undefined;
  if (ending === 'page' && c.req.param('file')?.includes('.') === true) return undefined;
  if (wished === undefined) return { month, version: undefined, form: ending };
  return /^[1-9]\d{0,3}$/.test(wished) ? { month, version: Number(wished), form: ending } : undefined;
}
