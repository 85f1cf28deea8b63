import { fill } from '../../web/fill.ts';
import type { Reader } from '../../web/language.ts';
import { type DataTable, TableView } from '../../web/office/table.tsx';
import type { MonthPart } from './month-part.ts';
import { differenceTables, summaryTable } from './outcome-tables.ts';
import { whatIfWords } from './words.ts';

/** Every table of the page, for its files. */
export function outcomeTables(parts: readonly MonthPart[]): readonly DataTable<unknown>[] {
  const months = parts.map(differenceTables).flatMap(({ turned, moved }) => [turned, moved]);
  return [summaryTable(parts), ...months] as readonly DataTable<unknown>[];
}

/** Sealed and tried side by side, month by month; what differs is said in words. */
export function Outcomes({
  parts,
  reader,
  address,
}: {
  parts: readonly MonthPart[];
  reader: Reader;
  address: string;
}) {
  return (
    <>
      <div class="scroll">
        <TableView table={summaryTable(parts)} reader={reader} address={address} />
      </div>
      {parts.map((part) => (
        <Different part={part} reader={reader} address={address} />
      ))}
    </>
  );
}

/** Who is listed, ranked or watched otherwise comes first; other rank sets alone unfold. */
function Different({ part, reader, address }: { part: MonthPart; reader: Reader; address: string }) {
  const { turned, moved } = differenceTables(part);
  const none = part.different.length > 0 ? undefined : turned.none;
  const only = { zh: whatIfWords.zh.onlyMoved, en: whatIfWords.en.onlyMoved };
  return (
    <>
      <TableView table={{ ...turned, none: none ?? only }} reader={reader} address={address} />
      {moved.rows.length === 0 ? null : (
        <details>
          <summary>{fill(whatIfWords[reader.language].movedOnly, { n: moved.rows.length })}</summary>
          <TableView table={moved} reader={reader} address={address} />
        </details>
      )}
    </>
  );
}
