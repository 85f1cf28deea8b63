import type { Context } from 'hono';

/** Whether the browser itself says that another site made it send this request. Browsers too old to say are believed. */
export function isCrossSite(c: Context): boolean {
  return c.req.header('sec-fetch-site') === 'cross-site';
}
