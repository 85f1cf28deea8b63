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

/**
 * Whether an order behind sign-in comes from a page of this very site: strict where residents' browsers are forgiven, since who works in the console has
 * one that says where a form comes from. Only a service on a local network, without TLS, stays as forgiving.
 */
export function isOwnOrder(c: Context, site: Pick<Site, 'origin'>): boolean {
  const said = c.req.header('sec-fetch-site');
  if (said !== undefined) return said === 'same-origin';
  if (c.req.header('origin') === site.origin) return true;
  return site.origin.startsWith('http:') && !isCrossSite(c, site);
}
