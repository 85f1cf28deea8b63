import type { SheetKind } from '../../registry/sheet.ts';

/** What stands above the headers of a template. No commas: it is one cell of a CSV. */
export const templateNotes: Readonly<Record<SheetKind, string>> = {
  firms:
    '填写说明：统一社会信用代码 18 位（先把该列设为“文本”）；报修电话印在评价信和感谢页上。可另加列（如星级），原样保存和导出，不参与评分；不要填个人姓名和手机号',
  compounds:
    '填写说明：小区编码留空由系统给；管理方式填 市场化、托管、技术指导、业主自治 之一；入住户数由社区核定（不由物业企业提供）；户数日期写成 2026-11-30。可另加列（如业主委员会），原样保存和导出，不参与评分；不要填个人姓名和手机号',
  tenures:
    '填写说明：一行一份服务合同；表中写到的小区以本表为准（漏写的合同会被删去）；无结束日期的留空；无人服务的小区只填小区编码',
};
