import type { BadLine, SheetRow } from '../sheets/bad-row.ts';

/** What a file is about, told by its columns. */
export type SheetKind = 'firms' | 'compounds' | 'tenures';

/** A file as read: the rows, and the lines that are none. */
export interface Sheet {
  readonly kind: SheetKind;
  readonly rows: readonly SheetRow[];
  readonly bad: readonly BadLine[];
}

/** Columns that a kind of file must have, in the order in which a file's kind is told. */
export const neededColumns: Readonly<Record<SheetKind, readonly string[]>> = {
  tenures: ['compound', 'firm', 'from'],
  compounds: ['name', 'district', 'mode', 'households', 'households_source', 'households_day'],
  firms: ['firm', 'name'],
};

/** Columns of a kind of file as the templates have them, by their first Chinese name. */
export const templateColumns: Readonly<Record<SheetKind, readonly string[]>> = {
  firms: ['firm', 'name', 'repair_line'],
  compounds: ['compound', ...neededColumns.compounds, 'community_line'],
  tenures: ['compound', 'firm', 'from', 'to'],
};

/** Chinese names of the columns; the first is ours, the others are what clerks write. */
export const columnSynonyms: Readonly<Record<string, readonly [string, ...string[]]>> = {
  firm: [
    '统一社会信用代码',
    '社会信用代码',
    '信用代码',
    '企业统一社会信用代码',
    '物业企业统一社会信用代码',
    '统一信用代码',
  ],
  repair_line: ['报修电话', '报修热线', '服务电话', '物业电话', '24小时电话'],
  compound: ['小区编码', '小区代码', '小区编号'],
  district: ['街道', '街道办', '所属街道', '乡镇街道', '街道/乡镇', '镇街', '乡镇'],
  mode: ['管理方式', '管理模式', '物业管理方式', '管理类型'],
  households: ['入住户数', '户数', '已入住户数', '实际入住户数', '常住户数'],
  households_source: ['户数来源', '数据来源', '来源'],
  households_day: ['户数日期', '统计日期', '核定日期', '户数核定日期'],
  community_line: ['社区电话', '社区联系电话', '居委会电话'],
  from: ['开始日期', '合同开始日期', '服务开始日期', '起始日期', '合同起始日期', '进驻日期'],
  to: ['结束日期', '合同结束日期', '服务结束日期', '终止日期', '合同终止日期', '到期日期'],
};

/** What the column `name` is called: of whom it is the name, the columns beside it tell. */
export const nameSynonyms: Readonly<Record<'firms' | 'compounds', readonly [string, ...string[]]>> = {
  firms: [
    '企业名称',
    '物业企业',
    '物业企业名称',
    '物业公司',
    '物业公司名称',
    '公司名称',
    '物业服务企业',
    '名称',
  ],
  compounds: ['小区名称', '小区', '项目名称', '项目', '住宅小区名称', '名称'],
};
