import type { FirmId } from '../../domain/firm.ts';
import type { Manifest, PublishedFirm } from '../../domain/result/manifest.ts';
import type { Words } from '../../domain/survey.ts';
import { monthLabel } from '../../web/dates.ts';
import { rankSetWords } from '../../web/firm-result/explanation.tsx';
import { linkFor, type Reader } from '../../web/language.ts';
import { points } from '../../web/numbers.ts';
import type { DataTable } from '../../web/office/table.tsx';
import { printable } from '../../web/printable.ts';
import { rankingWords as w } from './words.ts';

/** Words of the comparison alone. */
export const compareWords = {
  title: { zh: '月份比较', en: 'Months compared' },
  lead: {
    zh: '粗线是查找到的企业（没有查找时，从高到低取 {front} 家），竖线是误差范围；细线是其他企业。误差范围重叠的升降可能出于偶然。',
    en: 'Thick lines are the firms that were searched (without a search {front} from the top to the bottom) with their margins of error; thin lines are the others. A change whose margins overlap may be chance.',
  },
  months: { zh: '评价月', en: 'Months' },
  table: { zh: '各月得分与可能的名次', en: 'Scores and possible ranks by month' },
  notRanked: { zh: '未排名', en: 'not ranked' },
} as const satisfies Readonly<Record<string, Words>>;

/** A firm over the months compared. */
export interface Compared {
  readonly firm: FirmId;
  readonly name: string;
  readonly rows: readonly (PublishedFirm | undefined)[];
}

/** Every firm that was ranked in one of the months, by its newest score. */
export function comparedFirms(manifests: readonly Manifest[]): readonly Compared[] {
  const names = new Map<FirmId, string>();
  const byMonth = manifests.map((manifest) => new Map(manifest.firms.map((row) => [row.firm, row])));
  for (const rows of byMonth) for (const { firm, name } of rows.values()) names.set(firm, name);
  const newest = (rows: Compared['rows']) => rows.findLast((row) => row !== undefined)?.score ?? 0;
  return [...names]
    .map(([firm, name]) => ({ firm, name, rows: byMonth.map((rows) => rows.get(firm)) }))
    .sort((a, b) => newest(b.rows) - newest(a.rows));
}

/** Scores and possible ranks, a column a month. */
export function comparedTable(
  months: readonly Pick<Manifest, 'month' | 'trial'>[],
  rows: readonly Compared[],
  shown: readonly Compared[],
  reader: Reader,
): DataTable<Compared> {
  return {
    name: 'compare',
    title: compareWords.table,
    rows,
    shown,
    none: w.nothing,
    columns: [
      {
        head: w.firm,
        value: ({ name }) => name,
        cell: ({ firm, name }) => <a href={linkFor(reader, `/bureau/firms/${firm}`)}>{printable(name)}</a>,
      },
      ...months.flatMap((month, index) => [
        {
          head: { zh: monthLabel(month, 'zh'), en: monthLabel(month, 'en') },
          value: ({ rows: of }: Compared) => of[index]?.score ?? null,
          cell: ({ rows: of }: Compared, language: Reader['language']) => {
            const row = of[index];
            if (row === undefined) return <span class="mute">{compareWords.notRanked[language]}</span>;
            return (
              <>
                <b>{points(row.score)}</b>{' '}
                <small>
                  {points(row.low)}–{points(row.high)}
                </small>
                <small>{rankSetWords(row, language)}</small>
              </>
            );
          },
        },
        {
          head: {
            zh: `${monthLabel(month, 'zh')}${w.ranks.zh}`,
            en: `${monthLabel(month, 'en')} ${w.ranks.en}`,
          },
          value: ({ rows: of }: Compared, language: Reader['language']) => {
            const row = of[index];
            return row === undefined ? null : rankSetWords(row, language);
          },
          fileOnly: true,
        },
      ]),
    ],
  };
}
