import type { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { problemPage } from '../web/error-pages.tsx';
import { linkFor } from '../web/language.ts';
import { openSite } from '../web/open-site.ts';
import { readerFor } from '../web/page.tsx';
import { homePage } from './home-page.tsx';
import { notUs, notUsPage } from './not-us.tsx';
import { openScannedCode, openTypedCode } from './open-code.ts';
import { pressed, pressedPage } from './pressed.tsx';
import { privacyPage } from './privacy-page.tsx';
import type { ResidentWorld } from './resident-world.ts';
import { showForm } from './show-form.tsx';
import { submitRating } from './submit.tsx';
import { takeReport } from './take-report.tsx';
import { thanksPage } from './thanks-page.tsx';

/** Bytes of a body that are read at most. */
const maxBody = 8 * 1024;

/** The resident site: from a scanned or typed code to a rating. Only `POST /rate` and the two reports write, one item each. */
export function residentApp(world: ResidentWorld): Hono {
  const app = openSite(world);
  const limited = bodyLimit({ maxSize: maxBody, onError: (c) => problemPage(c, world.site, 'tooLarge') });
  app.get('/', (c) => homePage(c, world));
  app.post('/', limited, (c) => openTypedCode(world, c));
  for (const path of ['/r/:code{.*}', '/R/:code{.*}']) app.get(path, (c) => openScannedCode(world, c));
  app.get('/rate', (c) => showForm(world, c));
  app.post('/rate', limited, (c) => submitRating(world, c));
  app.get('/thanks', (c) => thanksPage(world, c));
  app.get('/not-us', (c) => notUsPage(world, c));
  app.post('/not-us', limited, (c) => takeReport(world, c, notUs));
  app.get('/pressed', (c) => pressedPage(world, c));
  app.post('/pressed', limited, (c) => takeReport(world, c, pressed));
  app.get('/privacy', (c) => privacyPage(c, world));
  for (const path of ['/rate', '/thanks', '/not-us', '/pressed', '/privacy'])
    app.get(`${path}/`, (c) => c.redirect(linkFor(readerFor(c), path), 301));
  return app;
}
