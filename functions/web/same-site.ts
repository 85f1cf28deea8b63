import type { Context } from 'hono';
import type { Site } from '../domain/site.ts';

/**
 * Whether another site made the browser send this request: by what the browser itself says, and where it is too old to say so
 * (or says only that the site is a neighbour) by `Origin`. `Origin: null` and none at all are believed: old in-app browsers send them.
 * So is the very host the request was sent to: a service on a local network has more names than one.
 */
export function isCrossSite(c: Context, site: Pick<Site, 'origin'>): boolean {
  const said = c.req.header('sec-fetch-site');
  if (said === 'cross-site') return true;
  const origin = c.req.header('origin');
  if (said === 'same-origin' || origin === undefined || origin === 'null' || origin === site.origin)
    return false;
  return URL.parse(origin)?.host !== c.req.header('host');
}
