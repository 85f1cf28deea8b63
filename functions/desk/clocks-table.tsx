import type { Day } from '../domain/month.ts';
import { fill } from '../web/fill.ts';
import type { DataTable } from '../web/office/table.tsx';
import type { AnyClock } from './desk.ts';
import { clockName, ruleText, unsureText } from './need-text.ts';
import { caseWords as w } from './words/case-words.ts';

/** The clocks of a case: from when, by which rule, until the end of which day, with a warning where holidays are not known. */
export function clocksTable(
  running: readonly AnyClock[],
  unsure: ReadonlySet<string>,
  today: Day,
  name = 'clocks',
): DataTable<AnyClock> {
  return {
    name,
    title: w.clocks,
    rows: running,
    columns: [
      { head: w.clock, value: ({ clock }, language) => capital(clockName(clock, language)) },
      { head: w.from, value: ({ from }) => from },
      { head: w.rule, value: (one, language) => ruleText(one, language) },
      {
        head: w.last,
        value: (one, language) =>
          [fill(w.until[language], { day: one.last }), unsureText(one, unsure, language)].join(' ').trim(),
        cell: (one, language) => {
          const doubt = unsureText(one, unsure, language);
          return (
            <>
              {fill(w.until[language], { day: one.last })}
              {doubt === undefined ? null : <b class="err"> {doubt}</b>}
            </>
          );
        },
      },
      {
        head: w.state,
        value: ({ last }, language) => (last < today ? w.passed : w.running)[language],
      },
    ],
  };
}

/** A name as it stands at the head of a row. */
function capital(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}
