import type { EvidenceKind } from '../domain/indicator/evidence-row.ts';

/** Chinese names of the columns; the first is ours, the others are what clerks and exports write. PRACTICE §6. */
const order = {
  order: ['工单编号', '工单号', '工单编码', '受理编号', '诉求编号', '热线编号', '编号'],
  channel: ['来源渠道', '渠道', '诉求渠道', '受理渠道', '工单来源', '来源'],
  received: ['受理时间', '来电时间', '登记时间', '创建时间', '诉求时间', '来电日期', '受理日期'],
  dispatched: ['派单时间', '转办时间', '交办时间', '派发时间'],
  replied: ['首次响应时间', '首响时间', '响应时间', '首次回复时间', '接单时间', '接听时间'],
  started: ['开始服务时间', '到场时间', '上门时间', '开始处理时间', '处理时间'],
  planned: ['方案时间', '出具方案时间', '答复方案时间', '方案出具时间'],
  closed: ['办结时间', '完成时间', '结单时间', '完结时间', '办理完成时间', '归档时间'],
  compound: ['小区编码', '小区代码', '小区编号'],
  firm: [
    '物业企业统一社会信用代码',
    '统一社会信用代码',
    '社会信用代码',
    '信用代码',
    '企业统一社会信用代码',
    '统一信用代码',
  ],
  appeal: ['诉求类型', '诉求类别', '工单类型', '诉求性质'],
  kind: ['简单/复杂/超出职责', '难易程度', '复杂程度', '工单难度', '难易'],
  moved: ['改派', '是否改派', '改派情况'],
  duplicate: ['重复件', '是否重复件', '是否重复'],
  liable: ['是否物业责任', '物业责任', '是否属物业责任', '责任归属'],
  valid: ['有效回访', '是否有效回访', '回访有效', '回访是否有效'],
  contacted: ['是否联系', '联系情况', '是否已联系'],
  solved: ['是否解决', '解决情况', '是否已解决'],
  satisfied: ['满意度', '是否满意', '满意情况', '满意度评价'],
  pause_reason: ['挂起原因', '暂缓原因', '延期原因'],
  pause_from: ['挂起时间', '挂起开始时间', '暂缓时间'],
  pause_to: ['恢复时间', '挂起结束时间', '解挂时间', '恢复办理时间'],
} as const;

const { firm, compound } = order;

/** A kind of sheet: its columns in the order of the template, and the sets of columns of which one must be there. */
interface Shape {
  readonly columns: Readonly<Record<string, readonly string[]>>;
  readonly needed: readonly (readonly string[])[];
}

const ofWhom = (...columns: readonly string[]) => [
  ['firm', ...columns],
  ['compound', ...columns],
];

/** What each kind of evidence is written in. */
export const evidenceShapes: Readonly<Record<EvidenceKind, Shape>> = {
  'work-orders': { columns: order, needed: ofWhom('order', 'received') },
  hotline: { columns: order, needed: ofWhom('order', 'received', 'appeal') },
  inspections: {
    columns: {
      key: ['检查编号', '记录编号', '编号', '文书编号'],
      firm,
      compound,
      day: ['检查日期', '检查时间', '日期'],
      score: ['检查得分', '得分', '分数', '评分'],
      result: ['检查结果', '检查结论', '是否合格', '结果', '结论'],
    },
    needed: [...ofWhom('day', 'score'), ...ofWhom('day', 'result')],
  },
  'self-checks': {
    columns: {
      key: ['事项编号', '问题编号', '编号'],
      firm,
      compound,
      day: ['自查日期', '发现日期', '登记日期', '日期'],
      due: ['整改期限', '完成期限', '应完成日期', '整改时限'],
      closed: ['整改完成日期', '完成日期', '销号日期', '闭环日期', '整改日期'],
    },
    needed: ofWhom('key', 'day'),
  },
  credit: {
    columns: {
      firm,
      day: ['评定日期', '评价日期', '公布日期', '生效日期', '日期'],
      grade: ['信用等级', '信用评级', '信用评价等级', '等级'],
    },
    needed: [['firm', 'day', 'grade']],
  },
  stars: {
    columns: {
      firm,
      day: ['评定日期', '评价日期', '公布日期', '生效日期', '日期'],
      stars: ['星级', '服务星级', '星级评定', '评定星级', '星级评价'],
    },
    needed: [['firm', 'day', 'stars']],
  },
  accidents: {
    columns: {
      key: ['事故编号', '处罚文号', '决定书文号', '文号', '编号'],
      firm,
      compound,
      day: ['发生日期', '事故日期', '处罚日期', '决定日期', '日期'],
      what: ['类型', '类别', '事项类型', '事故或处罚'],
    },
    needed: ofWhom('day', 'what'),
  },
  samples: {
    columns: {
      firm,
      day: ['调查日期', '抽样日期', '完成日期', '日期'],
      score: ['抽样得分', '得分', '满意度得分', '满意度'],
      n: ['有效样本量', '样本量', '有效样本', '样本数', '有效样本数'],
      se: ['标准误', '抽样误差'],
    },
    needed: [['firm', 'day', 'score', 'n']],
  },
};

/** Times among the columns of orders. */
export const timeColumns = ['received', 'dispatched', 'replied', 'started', 'planned', 'closed'] as const;

/** Columns of a kind of sheet, in order. */
export function columnsOf(kind: EvidenceKind): readonly string[] {
  return Object.keys(evidenceShapes[kind].columns);
}

/** The Chinese head of a column. */
export function evidenceHead(kind: EvidenceKind, column: string): string {
  return evidenceShapes[kind].columns[column]?.[0] ?? column;
}
