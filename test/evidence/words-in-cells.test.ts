import { expect, it } from 'vitest';
import {
  appealIn,
  isContacted,
  isDuplicate,
  isFailed,
  isLiable,
  isMoved,
  isSatisfied,
  isSolved,
  isValid,
  kindIn,
  vetoIn,
} from '../../functions/evidence/words-in-cells.ts';

/** What a cell of each column says; `unknown` makes a bad row of it where the column decides. */
const table = [
  ['检查结果', isFailed, true, '不合格 未达标 未合格 不良 未通过 差'],
  ['检查结果', isFailed, false, '合格 合格，无偏差 优秀（无差错） 达标 良好'],
  ['检查结果', isFailed, 'unknown', '合格（不达标） 环境整洁 合格，不良'],
  ['责任归属', isLiable, false, '否 开发商 开发商责任 业主责任 供水公司 非物业责任 否（业主责任）'],
  ['责任归属', isLiable, true, '是 物业 物业责任 是，物业责任'],
  ['责任归属', isLiable, 'unknown', '共同责任 是（开发商） 待定'],
  ['有效回访', isValid, false, '无效 无效回访 否 未回访'],
  ['有效回访', isValid, true, '有效 有效回访 是'],
  ['有效回访', isValid, 'unknown', '部分有效'],
  ['是否联系', isContacted, false, '联系不上 无法联系 未联系 联系未果'],
  ['是否解决', isSolved, false, '无法解决 解决不了 未解决 部分解决'],
  ['是否解决', isSolved, true, '已解决 是'],
  ['满意度', isSatisfied, false, '不满意 不够满意 不甚满意 满意度低 没有满意 一般 3 3分'],
  ['满意度', isSatisfied, true, '满意 基本满意 非常满意 5分'],
  ['满意度', isSatisfied, undefined, '未评价 无法评价 - /'],
  [
    '满意度',
    isSatisfied,
    false,
    '较差 很差 差评 非常差 极差 不好 欠满意 未满意 非常不满意 满意度较低 不满意件',
  ],
  ['满意度', isSatisfied, true, '较满意 好评 不错 满意件 满意(5分)'],
  ['满意度', isSatisfied, undefined, '不予评价'],
  ['满意度', isSatisfied, 'unknown', '90 100% 满意度 基本不满意 一般满意 不是太满意 满意(差)'],
  ['重复件', isDuplicate, true, '重复件 是'],
  ['重复件', isDuplicate, false, '非重复 否 未重复'],
  ['重复件', isDuplicate, 'unknown', '疑似重复 非重复件'],
  ['改派', isMoved, false, '未改派 否'],
  ['改派', isMoved, 'unknown', '从未改派 拟改派'],
  ['责任归属', isLiable, false, '非物业 不属于物业 自来水公司责任 否，开发商'],
  ['责任归属', isLiable, true, '物业公司 物业公司责任'],
  ['责任归属', isLiable, 'unknown', '非业主责任 无效 业主责任和物业责任'],
  ['是否联系', isContacted, 'unknown', '约好再联系 没有不联系'],
  ['是否解决', isSolved, 'unknown', '基本解决 并非未解决'],
  ['诉求类型', appealIn, 'complaint', '投诉 投诉举报 投诉/举报 投诉类'],
  ['诉求类型', appealIn, 'other', '非投诉 其他'],
  ['诉求类型', appealIn, 'unknown', '不是投诉 咨询投诉 投诉、咨询'],
  ['难易程度', kindIn, 'beyond', '超出职责 超范围 非职责'],
  ['难易程度', kindIn, 'simple', '简单 简易'],
  ['难易程度', kindIn, 'unknown', '未超出职责 不超出 非超出 不复杂 不简单'],
  ['类型', vetoIn, undefined, '无安全事故 未处罚 不予处罚 没有事故 零报告'],
  ['类型', vetoIn, 'accident', '安全事故 火灾'],
  ['类型', vetoIn, 'penalty', '行政处罚 罚款'],
] as const;

it.each(
  table.flatMap(([head, read, said, words]) =>
    words.split(' ').map((word) => [head, word, read, said] as const),
  ),
)('%s %s', (_, word, read, said) => {
  expect(read(word)).toBe(said);
});
