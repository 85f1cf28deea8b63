import { fill } from '../web/fill.ts';
import { linkFor, type Reader } from '../web/language.ts';
import type { PageOf } from '../web/page-of.ts';
import type { ResultsWords } from './messages-zh.ts';

/** What links of a month page have in common. */
export interface Paging {
  readonly reader: Reader;
  readonly path: string;
  readonly words: ResultsWords['month'];
  readonly search: string;
  /** Parameters every link keeps: the version, where one was asked for. */
  readonly fixed: Readonly<Record<string, string>>;
}

/** Links to the pages before and after; nothing where there is one page only. */
export function PageLinks({
  paging,
  parameter,
  anchor,
  page: { page, pages },
}: {
  paging: Paging;
  parameter: string;
  anchor: string;
  page: PageOf<unknown>;
}) {
  if (pages === 1) return null;
  const { words, search, fixed } = paging;
  const to = (number: number) => {
    const query = { ...fixed, ...(search === '' ? {} : { q: search }), [parameter]: String(number) };
    return linkFor(paging.reader, `${paging.path}?${new URLSearchParams(query)}#${anchor}`);
  };
  return (
    <p class="pages">
      {page === 1 ? null : <a href={to(page - 1)}>{words.previous}</a>}
      <span>{fill(words.page, { page, pages })}</span>
      {page === pages ? null : <a href={to(page + 1)}>{words.next}</a>}
    </p>
  );
}

/** Search by name: a plain form that asks the server. */
export function SearchForm({ paging: { reader, path, words, search, fixed } }: { paging: Paging }) {
  const kept = {
    ...fixed,
    ...(reader.chosen ? { lang: reader.language } : {}),
    ...(reader.large ? { size: 'large' } : {}),
  };
  return (
    <form class="search" method="get" action={path}>
      {Object.entries(kept).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <label for="q">{words.search}</label>
      <input id="q" name="q" type="search" value={search} maxlength={40} />
      <button type="submit">{words.find}</button>
      {search === '' ? null : (
        <p>
          {fill(words.found, { q: search })} <a href={linkFor(reader, path)}>{words.clear}</a>
        </p>
      )}
    </form>
  );
}
