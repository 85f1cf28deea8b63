import { fill } from '../fill.ts';
import { linkFor, type Reader } from '../language.ts';
import type { PageOf } from '../page-of.ts';

const words = {
  zh: { page: '第 {page} 页，共 {pages} 页', previous: '上一页', next: '下一页' },
  en: { page: 'Page {page} of {pages}', previous: 'Previous', next: 'Next' },
} as const;

/** Links to the pages before and after; nothing where there is one page only. `address` is the page's own, with its query. */
export function PageLinks({
  reader,
  address,
  parameter = 'page',
  anchor,
  page: { page, pages },
}: {
  reader: Reader;
  address: string;
  parameter?: string;
  anchor: string;
  page: PageOf<unknown>;
}) {
  if (pages === 1) return null;
  const said = words[reader.language];
  const to = (number: number) => `${withQuery(address, { [parameter]: String(number) })}#${anchor}`;
  return (
    <p class="pages">
      {page === 1 ? null : <a href={linkFor(reader, to(page - 1))}>{said.previous}</a>}
      <span>{fill(said.page, { page, pages })}</span>
      {page === pages ? null : <a href={linkFor(reader, to(page + 1))}>{said.next}</a>}
    </p>
  );
}

/** `address` with parameters of its query set; empty ones are left out. */
export function withQuery(address: string, values: Readonly<Record<string, string>>): string {
  const [path = '', query = ''] = address.split('?');
  const parameters = new URLSearchParams(query);
  for (const [name, value] of Object.entries(values)) {
    if (value === '') parameters.delete(name);
    else parameters.set(name, value);
  }
  return parameters.size === 0 ? path : `${path}?${parameters}`;
}
