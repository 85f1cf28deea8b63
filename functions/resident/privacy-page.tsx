import type { Context } from 'hono';
import { fill } from '../web/fill.ts';
import { inWidth } from '../web/full-width.ts';
import { readerFor, respond } from '../web/page.tsx';
import { privacyWords } from './privacy-words.ts';
import type { ResidentWorld } from './resident-world.ts';

/** `GET /privacy`: who handles what, why, for how long, and whom to ask. */
export function privacyPage(c: Context, world: Pick<ResidentWorld, 'site'>): Response | Promise<Response> {
  const { site } = world;
  const { language } = readerFor(c);
  const { title, parts } = privacyWords[language];
  const unnamed = language === 'zh' ? '主管部门' : 'the authority';
  const values = {
    service: site.serviceName,
    sponsor: inWidth(site.sponsor, language) || unnamed,
    contact: inWidth(site.privacyContact || site.sponsor, language) || unnamed,
  };
  return respond(
    c,
    { site, title, address: '/privacy' },
    <>
      <h1>{title}</h1>
      {parts.map(([heading, text]) => (
        <>
          <h2>{heading}</h2>
          <p>{fill(text, values)}</p>
        </>
      ))}
    </>,
  );
}
