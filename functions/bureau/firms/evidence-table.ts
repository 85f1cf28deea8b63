import type { Measure } from '../../domain/indicator/measure.ts';
import type { Words } from '../../domain/survey.ts';
import type { MatrixRow } from '../../evidence/matrix.ts';
import { indicatorWords } from '../../web/indicator-words.ts';
import type { DataTable } from '../../web/office/table.tsx';

const w = {
  title: { zh: '佐证矩阵', en: 'Evidence matrix' },
  indicator: { zh: '指标', en: 'Indicator' },
  period: { zh: '月份', en: 'Months' },
  value: { zh: '数值', en: 'Value' },
  interval: { zh: '95% 区间', en: '95 % interval' },
  cases: { zh: '件数', en: 'Cases' },
  before: { zh: '上年同期', en: 'Same months a year before' },
  change: { zh: '同比变化', en: 'Change' },
  standard: { zh: '主管部门标准', en: 'The bureau’s standard' },
  against: { zh: '与标准相比', en: 'Against it' },
  meets: { zh: '达到', en: 'meets it' },
  misses: { zh: '未达到', en: 'misses it' },
  counted: {
    zh: '工单和热线只计这些月份里一直由本企业服务的市场化小区；没有写明小区的投诉按其占比计入。',
    en: 'Orders count in compounds of the market league alone that this firm served through all these months; a complaint that names none counts by their share.',
  },
  noData: { zh: '没有数据', en: 'no data' },
} as const satisfies Record<string, Words>;

/** A firm's indicators against the bureau's standard and the year before. What there is no data of says so: it is no 0. */
export function evidenceTable(rows: readonly MatrixRow[]): DataTable<MatrixRow> {
  const shown = (of: (row: MatrixRow) => number | undefined) => (row: MatrixRow) => {
    const value = of(row);
    return value === undefined ? null : value.toFixed(2);
  };
  const own = (of: (measure: Measure) => number) =>
    shown(({ value }) => (value === undefined ? undefined : of(value)));
  return {
    name: 'evidence',
    title: w.title,
    legend: w.counted,
    rows,
    columns: [
      { head: w.indicator, value: ({ kind }, language) => indicatorWords[kind][language], rowHead: true },
      { head: w.period, value: ({ from, to }) => (from === to ? to : `${from}–${to}`) },
      {
        head: w.value,
        value: (row, language) => own(({ value }) => value)(row) ?? w.noData[language],
      },
      {
        head: w.interval,
        value: ({ value }) =>
          value === undefined ? null : `${value.low.toFixed(2)}–${value.high.toFixed(2)}`,
      },
      { head: w.cases, value: ({ value }) => value?.n ?? null, number: true },
      { head: w.before, value: shown(({ yearBefore }) => yearBefore?.value) },
      {
        head: w.change,
        value: shown(({ value, yearBefore }) =>
          value === undefined || yearBefore === undefined ? undefined : value.value - yearBefore.value,
        ),
      },
      { head: w.standard, value: shown(({ standard }) => standard) },
      {
        head: w.against,
        value: ({ meets }, language) => (meets === undefined ? null : (meets ? w.meets : w.misses)[language]),
      },
    ],
  };
}
