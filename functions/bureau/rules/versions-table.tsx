import type { Month } from '../../domain/month.ts';
import { monthWords } from '../../web/dates.ts';
import { linkFor, type Reader } from '../../web/language.ts';
import type { DataTable } from '../../web/office/table.tsx';
import { rulesPath } from './rules-path.ts';
import { type AllRules, inForceAt } from './which-rule.ts';
import { rulesWords, wordsOf } from './words.ts';

interface Version {
  readonly id: string;
  readonly from: Month;
  readonly basis: string;
  /** The version before it. */
  readonly before: { readonly id: string; readonly from: Month } | undefined;
}

/** The versions of policy or survey, newest first, each beside the one before; `month` is the open one. */
export function versionsTable(
  kind: 'policy' | 'survey',
  all: AllRules,
  month: Month,
  reader: Reader,
): DataTable<Version> {
  const versions =
    kind === 'policy'
      ? all.policies.map(({ id, from, legalBasis }) => ({ id, from, basis: legalBasis }))
      : all.surveys.map(({ id, from }) => ({ id, from, basis: '' }));
  const rows = versions.map((version, index) => ({ ...version, before: versions[index + 1] }));
  const current = inForceAt(rows, month);
  const state = (from: Month) =>
    from === current?.from ? 'inForce' : from > month ? ('coming' as const) : ('past' as const);
  return {
    name: kind === 'policy' ? 'policies' : 'surveys',
    title: wordsOf(kind === 'policy' ? 'policies' : 'surveys'),
    none: wordsOf('none'),
    rows,
    columns: [
      { head: wordsOf('version'), value: ({ id }) => id },
      { head: wordsOf('from'), value: ({ from }, language) => monthWords(from, language) },
      ...(kind === 'policy' ? [{ head: wordsOf('basis'), value: ({ basis }: Version) => basis }] : []),
      { head: wordsOf('state'), value: ({ from }, language) => rulesWords[language][state(from)] },
      {
        head: wordsOf('before'),
        value: ({ before }, language) => before?.id ?? rulesWords[language].first,
        cell: (version) => <Links kind={kind} version={version} reader={reader} />,
      },
    ],
  };
}

function Links({
  kind,
  version: { from, before },
  reader,
}: {
  kind: 'policy' | 'survey';
  version: Version;
  reader: Reader;
}) {
  const words = rulesWords[reader.language];
  return (
    <>
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
    </>
  );
}
