import type { FirmId } from '../../domain/firm.ts';
import type { MonthOutcome, TriedMonth } from '../../ranking/what-if.ts';
import { monthLabel } from '../../web/dates.ts';
import { fill } from '../../web/fill.ts';
import type { Language } from '../../web/language.ts';
import { printable } from '../../web/printable.ts';
import { type DifferentFirm, differentFirms } from './differences.ts';
import { whatIfWords } from './words.ts';

/** Most firms that a month lists. */
const most = 200;

/** Sealed and tried side by side, month by month; what differs is said in words. */
export function Outcomes({ months, language }: { months: readonly TriedMonth[]; language: Language }) {
  const words = whatIfWords[language];
  const heads = [words.month, '', words.ranked, words.black, words.red, words.watch, words.status];
  return (
    <>
      <div class="scroll">
        <table>
          <caption>{words.summary}</caption>
          <thead>
            <tr>
              {heads.map((head) => (
                <th scope="col">{head}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {months.flatMap((month) =>
              (['sealed', 'tried'] as const).map((which) => (
                <SummaryRow month={month} which={which} language={language} />
              )),
            )}
          </tbody>
        </table>
      </div>
      {months.map((month) => (
        <Different month={month} language={language} />
      ))}
    </>
  );
}

function SummaryRow({
  month,
  which,
  language,
}: {
  month: TriedMonth;
  which: 'sealed' | 'tried';
  language: Language;
}) {
  const words = whatIfWords[language];
  const outcome = month[which];
  const named = (list: 'black' | 'red' | 'watch') => namesOf(month, outcome[list], language);
  const cells: readonly (readonly [string, string])[] = [
    [words.ranked, fill(words.firms, { n: outcome.ranked.length })],
    [words.black, named('black')],
    [words.red, named('red')],
    [words.watch, named('watch')],
    [words.status, statusText(month, outcome, language)],
  ];
  return (
    <tr>
      <th scope="row">{monthLabel(month, language)}</th>
      <td class="which">{words[which]}</td>
      {cells.map(([head, text]) => (
        <td data-l={head}>{text}</td>
      ))}
    </tr>
  );
}

function namesOf({ names }: TriedMonth, firms: readonly FirmId[], language: Language): string {
  if (firms.length === 0) return whatIfWords[language].nobody;
  return firms.map((firm) => printable(names.get(firm) ?? firm)).join('、');
}

function statusText({ names }: TriedMonth, { status }: MonthOutcome, language: Language): string {
  const words = whatIfWords[language];
  const texts = status.slice(0, 20).map((one) => {
    const said = (['warning', 'rectification', 'unrankedTooLong'] as const).filter((name) => one[name]);
    return `${printable(names.get(one.firm) ?? one.firm)}（${said.map((name) => words[name]).join('、')}）`;
  });
  const left = status.length - texts.length;
  if (texts.length === 0) return words.nobody;
  return texts.join('；') + (left > 0 ? `；+${left}` : '');
}

function Different({ month, language }: { month: TriedMonth; language: Language }) {
  const words = whatIfWords[language];
  const firms = differentFirms(month);
  const title = fill(words.monthTitle, { month: monthLabel(month, language) });
  if (firms.length === 0)
    return (
      <>
        <h2>{title}</h2>
        <p>{words.nothing}</p>
      </>
    );
  // Who is listed, ranked or watched otherwise comes first; other rank sets alone unfold.
  const [turned, moved] = [firms.filter((one) => !onlyMoved(one)), firms.filter(onlyMoved)];
  return (
    <>
      {turned.length === 0 ? <h2>{title}</h2> : <Firms firms={turned} title={title} language={language} />}
      {moved.length === 0 ? null : (
        <details>
          <summary>{fill(words.movedOnly, { n: moved.length })}</summary>
          <Firms firms={moved} title={words.moved} language={language} />
        </details>
      )}
    </>
  );
}

function onlyMoved({ differences }: DifferentFirm): boolean {
  return differences.length === 1 && differences[0] === 'moved';
}

function Firms({
  firms,
  title,
  language,
}: {
  firms: readonly DifferentFirm[];
  title: string;
  language: Language;
}) {
  const words = whatIfWords[language];
  return (
    <table>
      <caption>{title}</caption>
      <thead>
        <tr>
          {[words.firm, words.sealed, words.tried, words.difference].map((head) => (
            <th scope="col">{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {firms.slice(0, most).map((firm) => (
          <tr>
            <th scope="row">{printable(firm.name)}</th>
            <td data-l={words.sealed}>{standing(firm.sealed, language)}</td>
            <td data-l={words.tried}>{standing(firm.tried, language)}</td>
            <td data-l={words.difference}>{firm.differences.map((one) => words[one]).join('；')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function standing(row: DifferentFirm['sealed'], language: Language): string {
  const words = whatIfWords[language];
  if (row === undefined) return words.notRanked;
  return fill(words.wasRanked, { lower: row.lower, upper: row.upper, score: row.score.toFixed(1) });
}
