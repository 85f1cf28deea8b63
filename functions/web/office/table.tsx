import type { Child } from 'hono/jsx';
import type { Words } from '../../domain/survey.ts';
import { fill } from '../fill.ts';
import type { Language, Reader } from '../language.ts';
import { count } from '../numbers.ts';
import { printable } from '../printable.ts';
import { TableFiles } from './table-files.tsx';

/** A column: its heading, what stands in it (in files as it is), and how it is drawn where that is not the text itself. */
export interface Column<T> {
  readonly head: Words;
  value(row: T, language: Language): string | number | null;
  cell?(row: T, language: Language): Child;
  /** Figures stand at the right. */
  readonly number?: boolean;
  /** A drawing: takes a third of the width, and stands for itself where rows are cards. Not in files. */
  readonly wide?: boolean;
  /** Stands under the heading: a plot's axis. */
  readonly under?: Child;
  /** Where rows are cards it is left out: what the row has on demand says it. */
  readonly folded?: boolean;
  /** Only in files. */
  readonly fileOnly?: boolean;
  /** Heads the row. The first column does where none says so. */
  readonly rowHead?: boolean;
}

/** A table as one definition, for the page and for its CSV and XLSX. `name` is latin, for `?file=csv&table=<name>` and the file's name. */
export interface DataTable<T> {
  readonly name: string;
  readonly title: Words;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  /** The rows that the page shows, where it shows fewer than the files hold. */
  readonly shown?: readonly T[];
  /** How a drawing in it is read, said beside the title. */
  readonly legend?: Words;
  /** Said in place of rows where there are none. */
  readonly none?: Words;
  /** A heading over the rows that share it; a new one begins where it changes. Not in files. */
  group?(row: T, language: Language): string;
}

/** Characters of a cell's text at most: a rule's legal text is the longest there is. */
export const longestText = 4000;

const words = {
  zh: { none: '暂无', all: '共 {count} 行' },
  en: { none: 'None yet', all: '{count} in all' },
} as const;

/** A table with links to its files. `address` is the page's own, with its query. */
export function TableView<T>({
  table,
  reader,
  address,
}: {
  table: DataTable<T>;
  reader: Reader;
  address: string;
}) {
  const { language } = reader;
  const rows = table.shown ?? table.rows;
  const columns = table.columns.filter(({ fileOnly }) => fileOnly !== true);
  const heading = columns.find(({ rowHead }) => rowHead === true) ?? columns[0];
  if (rows.length === 0)
    return (
      <>
        <h2 id={tableAnchor(table.name)}>{table.title[language]}</h2>
        <p class="mute">{table.none?.[language] ?? words[language].none}</p>
      </>
    );
  return (
    <div
      id={tableAnchor(table.name)}
      class={columns.length > 5 || columns.some(({ wide }) => wide === true) ? 'data' : 'data slim'}
    >
      <table>
        <caption>
          {table.title[language]}
          {table.legend === undefined ? null : <small>{table.legend[language]}</small>}
          {rows.length === table.rows.length ? null : (
            <small>{fill(words[language].all, { count: count(table.rows.length) })}</small>
          )}
        </caption>
        <thead>
          <tr>
            {columns.map(({ head, number, wide, under }) => (
              <th scope="col" class={number === true ? 'n' : wide === true ? 'wideplot' : undefined}>
                {headed(head[language], language)}
                {under}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <>
              <GroupHead table={table} row={row} before={rows[index - 1]} language={language} />
              <tr>
                {columns.map((column) => (
                  <Cell column={column} row={row} language={language} heads={column === heading} />
                ))}
              </tr>
            </>
          ))}
        </tbody>
      </table>
      <TableFiles name={table.name} reader={reader} address={address} />
    </div>
  );
}

/** Where the table `name` stands in its page. */
export function tableAnchor(name: string): string {
  return `t-${name}`;
}

function Cell<T>({
  column,
  row,
  language,
  heads,
}: {
  column: Column<T>;
  row: T;
  language: Language;
  heads: boolean;
}) {
  const { head, number, folded } = column;
  const text = () => {
    const found = column.value(row, language);
    if (found === null) return '—';
    if (number === true && Number.isInteger(found)) return count(Number(found));
    return printable(String(found), longestText) || '—';
  };
  const content = column.cell?.(row, language) ?? text();
  if (heads)
    return (
      <th scope="row" class={number === true ? 'n' : undefined}>
        {content}
      </th>
    );
  if (column.wide === true) return <td class="wideplot">{content}</td>;
  return (
    <td
      class={number === true ? (folded === true ? 'n fold' : 'n') : lengthClass(content)}
      data-l={headed(head[language], language)}
    >
      {content}
    </td>
  );
}

function GroupHead<T>({
  table,
  row,
  before,
  language,
}: {
  table: DataTable<T>;
  row: T;
  before: T | undefined;
  language: Language;
}) {
  const words = table.group?.(row, language);
  if (words === undefined || (before !== undefined && table.group?.(before, language) === words)) return null;
  return (
    <tr class="group">
      <th scope="colgroup" colspan={table.columns.length}>
        {words}
      </th>
    </tr>
  );
}

/** English headings and labels begin with a capital, whatever case their words have elsewhere. */
export function headed(words: string, language: Language): string {
  if (language === 'zh') return words;
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** A day alone in its cell, with its time or without, and a word or two are not broken over lines; a longer text takes a whole line where rows are cards. */
function lengthClass(content: Child): 'd' | 'long' | undefined {
  if (typeof content !== 'string') return undefined;
  if (/^\d{4}-\d{2}-\d{2}( \d{2}:\d{2}(:\d{2})?)?$/.test(content) || content.length < 5) return 'd';
  return content.length > 12 ? 'long' : undefined;
}
