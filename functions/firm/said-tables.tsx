import { caseWords as w } from '../desk/words/case-words.ts';
import type { CaseEvent } from '../domain/casework/case-event.ts';
import { linkFor, type Reader } from '../web/language.ts';
import type { DataTable } from '../web/office/table.tsx';
import { printable } from '../web/printable.ts';
import { ownCaseWords as o, progressWords } from './case-words.ts';
import { reasonTold, type Saying } from './told.ts';

/** What the firm said, with what it was answered; `address` is the page of the matter, which the files that came with it are below. */
export function sayingTable(
  rows: readonly Saying[],
  { reader, address }: { readonly reader: Reader; readonly address: string },
): DataTable<Saying> {
  return {
    name: 'said',
    title: o.said,
    none: o.nothingSaid,
    rows,
    columns: [
      { head: o.kind, rowHead: true, value: ({ step }, language) => progressWords[step]?.[language] ?? '' },
      { head: w.day, value: ({ day }) => day },
      {
        head: w.state,
        value: ({ late, step }, language) =>
          step === 'object' ? w[late ? 'late' : 'inTime'][language] : null,
      },
      { head: w.said, value: ({ text }) => text },
      {
        head: o.files,
        value: ({ files }) => files.map(({ name }) => name).join('、'),
        cell: ({ files }) =>
          files.map(({ hash, name }) => (
            <>
              <a href={linkFor(reader, `${address}/files/${hash}`)}>{printable(name)}</a>{' '}
            </>
          )),
      },
      {
        head: w.answered,
        value: ({ answer }) => (answer === undefined ? null : `${answer.day} ${answer.text}`),
      },
    ],
  };
}

/** The steps that a firm is told of, newest first: which and when, not by whom; why where it must answer it. */
export function progressTable(told: readonly CaseEvent<string>[]): DataTable<CaseEvent<string>> {
  return {
    name: 'progress',
    title: o.progress,
    rows: told.filter(({ step }) => Object.hasOwn(progressWords, step)).toReversed(),
    columns: [
      { head: w.day, value: ({ day }) => day },
      { head: w.step, value: ({ step }, language) => progressWords[step]?.[language] ?? '' },
      { head: w.reason, value: reasonTold },
    ],
  };
}
