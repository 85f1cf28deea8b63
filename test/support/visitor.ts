import type { Hono } from 'hono';

/** What a browser without scripts does with a site: keeps cookies, follows nothing by itself, sends forms. */
export interface Visitor {
  readonly cookies: Map<string, string>;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** Sends a form; a text is sent as it is. */
  post(
    path: string,
    fields: Readonly<Record<string, string>> | string | Uint8Array<ArrayBuffer>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Response>;
  send(method: string, path: string, init?: RequestInit): Promise<Response>;
}

/** A visitor of `app` whose browser speaks `language`. */
export function visitor(app: Hono, language = 'zh-CN'): Visitor {
  const cookies = new Map<string, string>();
  async function send(method: string, path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (!headers.has('accept-language')) headers.set('accept-language', language);
    const jar = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    if (jar !== '') headers.set('cookie', jar);
    const response = await app.request(path, { ...init, method, headers });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const cut = pair.indexOf('=');
      cookies.set(pair.slice(0, cut), pair.slice(cut + 1));
    }
    return response;
  }
  return {
    cookies,
    send,
    get: (path, headers = {}) => send('GET', path, { headers }),
    post: (path, fields, headers = {}) =>
      send('POST', path, {
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        body:
          typeof fields === 'string' || fields instanceof Uint8Array
            ? fields
            : new URLSearchParams(fields).toString(),
      }),
  };
}

/** The ticket in a page's form. */
export function ticketIn(html: string): string {
  const ticket = /name="ticket" value="([^"]+)"/.exec(html)?.[1];
  if (ticket === undefined) throw new Error('the page has no form with a ticket');
  return ticket;
}

/** Names of checked radios with their values, in page order. */
export function checkedIn(html: string): Readonly<Record<string, string>> {
  const checked: Record<string, string> = {};
  for (const [input] of html.matchAll(/<input type="radio"[^>]*>/g)) {
    const name = /name="([^"]+)"/.exec(input)?.[1] ?? '';
    if (/\schecked/.test(input)) checked[name] = /value="([^"]+)"/.exec(input)?.[1] ?? '';
  }
  return checked;
}
