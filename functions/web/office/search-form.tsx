import type { Reader } from '../language.ts';
import { KeptQuery } from './kept-query.tsx';

/** A search among a page's rows, as a form that reads: the text goes into `q`. `address` may name the part of the page to come back to. */
export function SearchForm({
  reader,
  address,
  label,
  button,
  search,
}: {
  reader: Reader;
  address: string;
  label: string;
  button: string;
  search: string;
}) {
  return (
    <form class="filters" method="get" action={address}>
      <label>
        {label}
        <br />
        <input name="q" type="search" value={search} maxlength={40} />
      </label>
      <KeptQuery reader={reader} />
      <button class="minor" type="submit">
        {button}
      </button>
    </form>
  );
}
