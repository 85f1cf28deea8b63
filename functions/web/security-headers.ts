import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { Site } from '../domain/site.ts';
import { isSecure } from './cookies.ts';

/** Headers of every answer, SECURITY §6 (HSTS for this name only: what else stands under the domain is not ours to bind); a handler may set its own `Referrer-Policy` and `Cache-Control`, and open what is open data. */
export function securityHeaders(site: Pick<Site, 'origin'>): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const { headers } = c.res;
    const fallbacks: Record<string, string> = {
      'Content-Security-Policy': contentSecurityPolicy({}),
      'Referrer-Policy': 'same-origin',
      'Cache-Control': 'no-store',
      'Cross-Origin-Resource-Policy': 'same-origin',
    };
    for (const [name, value] of Object.entries(fallbacks)) if (!headers.has(name)) headers.set(name, value);
    headers.set('X-Content-Type-Options', 'nosniff');
    headers.set('X-Frame-Options', 'DENY');
    headers.set('Cross-Origin-Opener-Policy', 'same-origin');
    headers.set('Permissions-Policy', 'camera=(), geolocation=(), microphone=()');
    if (isSecure(site)) headers.set('Strict-Transport-Security', 'max-age=31536000');
  };
}

/** What a page carries inline, or may load from its own origin. */
export interface PageSources {
  readonly style?: string | undefined;
  readonly script?: string | undefined;
  /** The script may load modules of this origin. */
  readonly loadsModules?: boolean | undefined;
}

/** The policy of a page: nothing at all but its own inline style and script, by hash, forms to this origin, and the empty icon. */
export function contentSecurityPolicy({ style, script, loadsModules }: PageSources): string {
  const scripts = [
    ...(script === undefined ? [] : [hashSource(script)]),
    ...(loadsModules === true ? ["'self'"] : []),
  ];
  return [
    "default-src 'none'",
    ...(style === undefined ? [] : [`style-src ${hashSource(style)}`]),
    ...(scripts.length === 0 ? [] : [`script-src ${scripts.join(' ')}`, "connect-src 'self'"]),
    'img-src data:',
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

const hashes = new Map<string, string>();

/** There are only as many inline texts as pages in the code, so what is hashed once may be remembered. */
function hashSource(text: string): string {
  const known = hashes.get(text);
  if (known !== undefined) return known;
  const source = `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  hashes.set(text, source);
  return source;
}
