import type { Confirmation } from '../domain/indicator/confirmation.ts';
import { dayWords } from '../web/dates.ts';

const confirmedBy: Readonly<Record<Confirmation['kind'], string>> = {
  complaints: '投诉量高于全县水平的统计上限',
  compliance: '工单响应达标率的置信上限低于标准',
  inspection: '执法检查不合格',
  stuffing: '回访核验证实存在代评',
};

/** What confirms beside the months, each with its day and its figures; empty for nothing. */
export function confirmedWords(confirmations: readonly Confirmation[]): string {
  if (confirmations.length === 0) return '';
  const said = confirmations.map(
    ({ kind, day, facts }) => `${dayWords(day, 'zh')}，${confirmedBy[kind]}${figuresOf(kind, facts)}`,
  );
  return `另有旁证：${said.join('；')}。`;
}

/** The figures that a confirmation rests on. */
function figuresOf(kind: Confirmation['kind'], facts: Confirmation['facts']): string {
  const { key, score, from, to, complaints, expected, limit, rule, orders, upper, standard } = facts;
  const { reached, denied } = facts;
  switch (kind) {
    case 'inspection':
      return `（编号${key ?? ''}${score === undefined ? '' : `，得分${score}`}）`;
    case 'complaints':
      return `（${from}至${to}：${complaints}件，按全县水平预期${expected}件，上限${limit}件）`;
    case 'compliance':
      return `（${rule}，${from}至${to}：${orders}件，达标率置信上限${upper}%，标准${standard}%）`;
    case 'stuffing':
      return `（接通${reached}户，${denied}户称没有评过）`;
  }
}
