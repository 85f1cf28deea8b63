import type { Month } from '../../domain/month.ts';
import { monthWords } from '../../web/dates.ts';
import { linkFor } from '../../web/language.ts';
import type { Visit } from '../../web/office/route.ts';
import { printable } from '../../web/printable.ts';
import { rulesPath } from './rules-path.ts';
import { type AllRules, inForceAt } from './which-rule.ts';
import { rulesWords } from './words.ts';

/** The versions of policy or survey, newest first, each beside the one before. */
export function Versions({
  kind,
  all,
  month,
  visit,
}: {
  kind: 'policy' | 'survey';
  all: AllRules;
  month: Month;
  visit: Visit;
}) {
  const { reader } = visit;
  const { language } = reader;
  const words = rulesWords[language];
  const rows =
    kind === 'policy'
      ? all.policies.map(({ id, from, legalBasis }) => ({ id, from, basis: legalBasis }))
      : all.surveys.map(({ id, from }) => ({ id, from, basis: '' }));
  const current = inForceAt(rows, month);
  const state = (from: Month) =>
    from === current?.from ? words.inForce : from > month ? words.coming : words.past;
  if (rows.length === 0) return kind === 'policy' ? <p class="note">{words.none}</p> : null;
  const heads = [
    words.version,
    words.from,
    ...(kind === 'policy' ? [words.basis] : []),
    words.state,
    words.compare,
  ];
  return (
    <table>
      <caption>{kind === 'policy' ? words.policies : words.surveys}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th scope="col">{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, from, basis }, index) => {
          const before = rows[index + 1];
          return (
            <tr>
              <th scope="row">{printable(id)}</th>
              <td data-l={words.from}>{monthWords(from, language)}</td>
              {kind === 'policy' ? <td data-l={words.basis}>{printable(basis)}</td> : null}
              <td data-l={words.state}>{state(from)}</td>
              <td data-l={words.compare}>
                {before === undefined ? (
                  words.first
                ) : (
                  <a href={linkFor(reader, `${rulesPath}/compare?kind=${kind}&a=${before.from}&b=${from}`)}>
                    {words.compare}
                  </a>
                )}{' '}
                {kind === 'survey' ? (
                  <a href={linkFor(reader, `${rulesPath}/preview/${from}`)}>{words.preview}</a>
                ) : null}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
