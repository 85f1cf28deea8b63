import { expect, it } from 'vitest';
import { keptFileName } from '../../functions/evidence/file-name.ts';
import { numberText } from '../../functions/evidence/number-text.ts';

const telephones =
  '13800000000 8613800000000 008613800000000 GD-8613800000000 013800000000 0138-0000-0000 86-138-0000-0000 138-0000-0000 138.0000.0000 138_0000_0000 138/0000/0000 138#0000#0000 1380000.0000 138-00000000 13800000000/1 20261103-13800000000 工单13800000000 0571-87654321 057187654321 0571/8765/4321 010-87654321 86-571-87654321';
const rooms = '3-501 3-2-501 A-1201 A1-1201 物业3-501 3#501 3_501 3/501 3.501 13-1-1203';
const documents = '张三罚字〔2026〕1号 王小二〔2026〕1号';

it.each(`${telephones} ${rooms} ${documents}`.split(' '))('%s is no number of an order', (text) => {
  expect(() => numberText(text, '编号')).toThrow(/编号: /);
});

it.each(
  '15-2026-00123 138-20261103 20261103001 2026-11-001 GD-2026/11_03 GD-11-001 GD20261103001 202611030000012345 第7号 A1 K-7 12345-20261103-001 杭建罚字〔2026〕第12号 余综执罚决字〔2026〕12号 杭临住建罚字[2026]3号'.split(
    ' ',
  ),
)('%s is one', (text) => {
  expect(numberText(text, '编号')).toBe(text);
});

it('who has a number that cannot be told from a telephone hears what to write', () => {
  expect(() => numberText('17261103001', '工单编号 order')).toThrow('15-2026-00123');
  expect(() => numberText('3-501', '工单编号 order')).toThrow('两位以上的字母');
});

it.each([
  ['张三13800000000.xlsx', '*.xlsx'],
  ['+86-138-0000-0000.csv', '+*.csv'],
  ['8613800000000工单.csv', '*工单.csv'],
  ['工单 2026 13800000000.csv', '工单 *.csv'],
  ['0571-87654321工单.csv', '*工单.csv'],
  ['0571 8765 4321.csv', '*.csv'],
  ['zhang.san@qq.com 投诉.csv', '* 投诉.csv'],
  ['wx_zhangsan88.csv', '*_*.csv'],
  ['orders zhangsan 13-501.csv', 'orders * *.csv'],
  ...['3#501', '3_501', '3/501', '3—501', '3.501', '3－2－501'].map((door) => [
    `${door}工单.csv`,
    '*工单.csv',
  ]),
  ['工单2026-11.xlsx', '工单2026-11.xlsx'],
  ['工单导出_20261103.xlsx', '工单导出_20261103.xlsx'],
  ['执法检查 v2.csv', '执法检查 v2.csv'],
])('of a file’s name %s only %s is kept', (name, kept) => {
  expect(keptFileName(name)).toBe(kept);
});
