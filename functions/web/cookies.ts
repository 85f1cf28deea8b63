import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Site } from '../domain/site.ts';

/** Whether the public origin is https: then cookies are `__Host-` and `Secure`, and HSTS is sent. */
export function isSecure(site: Pick<Site, 'origin'>): boolean {
  return site.origin.startsWith('https://');
}

/** A cookie of this site; at most 512 characters of it are believed, or as many as said. */
export function readCookie(
  c: Context,
  site: Pick<Site, 'origin'>,
  name: string,
  longest = 512,
): string | undefined {
  const value = isSecure(site) ? getCookie(c, name, 'host') : getCookie(c, name);
  return value === undefined || value.length > longest ? undefined : value;
}

/** Sets a cookie that no script and no other site can read, for `lifetime` milliseconds: by age, since the clocks of old phones are wrong. */
export function writeCookie(
  c: Context,
  site: Pick<Site, 'origin'>,
  name: string,
  value: string,
  lifetime: number,
): void {
  const options = {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    maxAge: Math.floor(lifetime / 1000),
  } as const;
  setCookie(c, name, value, isSecure(site) ? { ...options, secure: true, prefix: 'host' } : options);
}

/** Takes a cookie of this site away. */
export function clearCookie(c: Context, site: Pick<Site, 'origin'>, name: string): void {
  writeCookie(c, site, name, '', 0);
}
