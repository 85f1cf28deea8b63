import type { Context } from 'hono';
import type { Site } from '../domain/site.ts';

/**
 * Whether another site made the browser send this request: by what the browser itself says, and where it is too old to say so
 * (or says only that the site is a neighbour) by `Origin`. `Origin: null` and none at all are believed: old in-app browsers send them.
 */
export function isCrossSite(c: Context, site: Pick<Site, 'origin'>): boolean {
  const said = c.req.header('sec-fetch-site');
  if (said === 'cross-site') return true;
  const origin = c.req.header('origin');
  return said !== 'same-origin' && origin !== undefined && origin !== 'null' && origin !== site.origin;
}
