import type { OfficeVisitor } from './office.ts';

/** A page that was reached, and in how many clicks from the first. */
export interface ReachedPage {
  readonly path: string;
  /** The path with ids, months and numbers replaced: what the page is, whatever it is about. */
  readonly kind: string;
  readonly clicks: number;
  readonly status: number;
  readonly text: string;
}

/** Follows links from `first`, one page of every kind, at most `clicks` away; files and other sites are left out. */
export async function crawl(
  visitor: Pick<OfficeVisitor, 'get'>,
  first: string,
  clicks = 2,
): Promise<readonly ReachedPage[]> {
  const pages = new Map<string, ReachedPage>();
  let open = [first];
  for (let away = 0; away <= clicks && open.length > 0; away++) {
    const found: string[] = [];
    for (const path of open) {
      const kind = kindOf(path);
      if (pages.has(kind)) continue;
      const response = await follow(visitor, path);
      const text = await response.text();
      pages.set(kind, { path, kind, clicks: away, status: response.status, text });
      found.push(...linksIn(text));
    }
    open = found;
  }
  return [...pages.values()];
}

async function follow(visitor: Pick<OfficeVisitor, 'get'>, path: string): Promise<Response> {
  const response = await visitor.get(path);
  const to = response.headers.get('location');
  return response.status >= 300 && response.status < 400 && to?.startsWith('/')
    ? await visitor.get(to)
    : response;
}

function linksIn(text: string): readonly string[] {
  return [...text.matchAll(/<a [^>]*href="(\/(?:bureau|firm)[^"#]*)/g)]
    .map(([, href = '']) => href.replaceAll('&amp;', '&'))
    .filter(
      (href) => !/[?&](file|chart)=|[?&](lang|size)=|\.(zip|docx|svg|js|xlsx|csv)(\?|$)|sign-in/.test(href),
    );
}

function kindOf(path: string): string {
  const [place = '', query = ''] = path.split('?');
  const bare = place
    .replace(/\/\d{4}-\d{2}(?=\/|$)/g, '/:month')
    .replace(/\/\d{4}-\d{2}-(?:red|black)-[0-9A-HJ-NP-Z]{18}(?=\/|$)/g, '/:listing')
    .replace(/\/[0-9A-HJ-NP-Z]{18}-\d+(?=\/|$)/g, '/:case')
    .replace(/\/[0-9a-f]{64}(?=\/|$)/g, '/:hash')
    .replace(/\/[0-9A-HJ-NP-Z]{18}(?=\/|$)/g, '/:firm')
    .replace(/\/[0-9A-HJKMNP-TV-Z]{4}(?=\/|$)/g, '/:compound')
    .replace(/\/\d+(?=\/|$)/g, '/:n');
  const names = [...new URLSearchParams(query).keys()].filter(
    (name) => !['page', 'month', 'q'].includes(name),
  );
  return names.length === 0 ? bare : `${bare}?${names.sort().join('&')}`;
}

/** A form of a page as it would be sent, with a text put into every field that takes one. */
export interface FilledForm {
  readonly action: string;
  readonly method: string;
  /** Sent in parts, as forms with a file are. */
  readonly multipart: boolean;
  readonly fields: Readonly<Record<string, string>>;
}

/** The forms of a page, every text field filled with `hostile`; hidden fields and choices as they stand, numbers and days too. */
export function formsIn(text: string, hostile: string): readonly FilledForm[] {
  return [...text.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(([, head = '', body = '']) => {
    const fields: Record<string, string> = {};
    for (const [, tag = '', rest = ''] of body.matchAll(/<(input|textarea|select|button)\b([^>]*)>/g)) {
      const name = attribute(rest, 'name');
      const type = attribute(rest, 'type') ?? 'text';
      if (name === undefined || name === 'token' || type === 'file') continue;
      const kept = tag === 'button' || tag === 'select' || ['hidden', 'radio', 'checkbox'].includes(type);
      fields[name] = kept ? (attribute(rest, 'value') ?? chosen(body, name)) : hostile;
    }
    const multipart = attribute(head, 'enctype') === 'multipart/form-data';
    const method = attribute(head, 'method') ?? 'get';
    return { action: attribute(head, 'action') ?? '', method, multipart, fields };
  });
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll('&amp;', '&');
}

/** The last option of a choice. */
function chosen(body: string, name: string): string {
  const options = new RegExp(`<select[^>]*name="${name}"[^>]*>([\\s\\S]*?)</select>`).exec(body)?.[1] ?? '';
  return [...options.matchAll(/value="([^"]*)"/g)].at(-1)?.[1] ?? '';
}

/** A table of a page: what it is called, how many rows the page shows, and the addresses of its files. */
export interface TableOnPage {
  readonly caption: string;
  readonly shown: number;
  readonly files: readonly string[];
}

/** The tables of a page in order; the links to a table's files stand between it and the next one. */
export function tablesIn(text: string): readonly TableOnPage[] {
  return text
    .split(/<table\b/)
    .slice(1)
    .map((part) => {
      const [table = '', after = ''] = part.split('</table>');
      const body = /<tbody>([\s\S]*)<\/tbody>/.exec(table)?.[1] ?? '';
      const rows = [...body.matchAll(/<tr\b([^>]*)>/g)].filter(([, head = '']) => !head.includes('group'));
      const files = [...after.matchAll(/href="([^"]*[?&;]file=(?:csv|xlsx)[^"]*)"/g)].map(([, href = '']) =>
        href.replaceAll('&amp;', '&'),
      );
      const caption = /<caption>([^<]*)/.exec(table)?.[1] ?? '';
      return { caption, shown: rows.length, files };
    });
}
