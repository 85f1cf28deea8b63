import type { ExitFile } from '../../casework/exit-file.ts';
import { lastText, nextLast, waitsFor } from '../../desk/waits-for.ts';
import { caseWords as w } from '../../desk/words/case-words.ts';
import { exitStateWords } from '../../desk/words/state-words.ts';
import { exitStepWords } from '../../desk/words/step-words.ts';
import {
  type ExitCase,
  type ExitId,
  exitName,
  exitStanding,
  withFirm,
} from '../../domain/exit-case/exit-case.ts';
import { exitTable } from '../../domain/exit-case/exit-steps.ts';
import { linkFor, type Reader } from '../../web/language.ts';
import type { Visit } from '../../web/office/route.ts';
import type { Column, DataTable } from '../../web/office/table.tsx';
import { printable } from '../../web/printable.ts';
import type { Names } from '../casework/wanted-firms.ts';
import { casesRoom } from './exit-view.ts';
import { exitWords as e } from './words.ts';

function headColumns<T>(
  reader: Reader,
  nameOf: Names,
  of: (row: T) => Pick<ExitCase, keyof ExitId | 'events'>,
): readonly Column<T>[] {
  return [
    {
      head: w.firm,
      value: (row) => nameOf(of(row).firm),
      cell: (row) => (
        <a href={linkFor(reader, `${casesRoom}/${exitName(of(row))}`)}>{printable(nameOf(of(row).firm))}</a>
      ),
    },
    { head: e.number, number: true, value: (row) => of(row).number },
    { head: e.opened, value: (row) => of(row).events[0]?.facts.month ?? null },
    {
      head: w.state,
      value: (row, language) => {
        const { state } = exitStanding(of(row));
        return state === 'none' ? '' : exitStateWords[state][language];
      },
    },
  ];
}

/** Open cases: what waits, and the next last day with its rule, of the firm's part and of every compound's. */
export function openCaseTable(
  rows: readonly ExitFile[],
  { visit, unsure, nameOf }: { visit: Visit; unsure: ReadonlySet<string>; nameOf: Names },
): DataTable<ExitFile> {
  const clocks = (file: ExitFile) => [...file.running, ...file.compounds.flatMap(({ running }) => running)];
  return {
    name: 'open',
    title: e.open,
    none: e.noneOpen,
    rows,
    columns: [
      ...headColumns<ExitFile>(visit.reader, nameOf, ({ one }) => one),
      {
        head: w.waitsFor,
        value: (file, language) =>
          waitsFor(
            { table: exitTable, events: withFirm(file.one), known: file, words: exitStepWords },
            visit.today,
            language,
          ),
      },
      {
        head: w.nextDay,
        value: (file, language) => {
          const next = nextLast(clocks(file), visit.today);
          return next === undefined ? null : lastText(next, unsure, language);
        },
      },
    ],
  };
}

/** Cases that are over. */
export function endedCaseTable(
  rows: readonly ExitCase[],
  { visit, nameOf }: { visit: Visit; nameOf: Names },
): DataTable<ExitCase> {
  return {
    name: 'over',
    title: e.over,
    none: e.noneOver,
    rows: rows.toSorted((a, b) => ((a.events.at(-1)?.at ?? 0) < (b.events.at(-1)?.at ?? 0) ? 1 : -1)),
    columns: [
      ...headColumns<ExitCase>(visit.reader, nameOf, (one) => one),
      { head: e.endedOn, value: ({ events }) => events.at(-1)?.day ?? null },
    ],
  };
}
