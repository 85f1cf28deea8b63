import type { Appeal, OrderChannel, OrderKind } from '../domain/indicator/work-order.ts';
import { type Said, type Vocabulary, vocabulary, wordIn } from './vocabulary.ts';

const no = '否 没 没有 未 不 不是 非 n no false 0 × x ✗';
const yes = '是 有 y yes true 1 √ ✓';

/** Each word with each of these behind it. */
const each = (words: string, endings: string) =>
  words
    .split(' ')
    .flatMap((word) => [word, ...endings.split(' ').map((ending) => word + ending)])
    .join(' ');
const blame = '责任 原因 问题 方责任';

/** Whose it is, when it is not the firm's. */
const others =
  '开发商 建设单位 施工单位 业主 业主自身 业主个人 居民 住户 租户 邻居 个人 供水 供水公司 供水单位 水务公司 自来水公司 供电 供电公司 电力公司 国网 燃气 燃气公司 热力公司 电信 电信公司 通信运营商 电梯公司 电梯维保单位 维保单位 政府 政府部门 市政 社区 街道 城管 消防 公安 交警 业委会 第三方 其他单位 非物业 非物业企业 非物业公司 不属于物业 不属物业 不是物业 无关物业';

const duplicates = vocabulary([false, `${no} 无 非重复 不重复 未重复`], [true, `${yes} 重复 重复件 已重复`]);
const liables = vocabulary(
  [false, `${no} 无 无责 无责任 无关 非责任 不属于 不属 不涉及 不涉及物业 非物业范围 ${each(others, blame)}`],
  [true, `${yes} 有责 有责任 属于 属 ${each('物业 物业企业 物业公司 属于物业 属物业 是物业', blame)}`],
);
const moves = vocabulary([false, `${no} 无 未改派 没改派 不改派`], [true, `${yes} 改派 已改派`]);
const valids = vocabulary(
  [false, `${no} 无 无效 无效回访 未回访 未有效回访 非有效 非有效回访 不有效 无需回访 不需回访 待回访`],
  [true, `${yes} 有效 有效回访 已有效回访`],
);
const contacts = vocabulary(
  [
    false,
    `${no} 无 未联系 未联系上 未联系到 未联系诉求人 没联系 联系不上 联系不到 联系不通 无法联系 无法联系上 无法接通 未接 未接通 未接听 联系未果 未取得联系 不联系 拒接 空号 关机 停机`,
  ],
  [true, `${yes} 联系 已联系 已联系上 联系上 已取得联系 取得联系 已接通 接通`],
);
const solutions = vocabulary(
  [
    false,
    `${no} 无 未解决 没解决 没有解决 不解决 尚未解决 无法解决 不能解决 解决不了 部分解决 未完全解决 未全部解决 未处理 未办结 处理中 解决中 正在解决 待解决`,
  ],
  [true, `${yes} 解决 解决了 已解决 已全部解决 全部解决 完全解决 已妥善解决 已办结 已处理`],
);
const satisfactions = vocabulary(
  [
    false,
    '否 不满意 非常不满意 很不满意 极不满意 十分不满意 特别不满意 不太满意 不大满意 不很满意 不是很满意 不够满意 不甚满意 欠满意 未满意 没满意 没有满意 较不满意 比较不满意 满意度低 满意度较低 满意度很低 低 一般 差 较差 很差 非常差 极差 太差 差评 不好 很不好 不行 不满意件 1 2 3 1分 2分 3分 1星 2星 3星',
  ],
  [
    true,
    '是 满意 非常满意 很满意 十分满意 特别满意 比较满意 较满意 较为满意 基本满意 满意度高 满意度较高 高 好 较好 很好 非常好 好评 不错 满意件 4 5 4分 5分 4星 5星',
  ],
  [null, '无 未评价 未评 无评价 无法评价 不予评价 不评价 拒绝评价 未作评价 未表态 未回访 待回访 待评价'],
);
const kinds = vocabulary<OrderKind>(
  [null, '无 未分类 未定'],
  ['simple', each('简单 简易 一般 普通 容易', '件 类 工单 事项 诉求 问题')],
  ['complex', each('复杂 较复杂 疑难 疑难复杂 复杂疑难 较难', '件 类 工单 事项 诉求 问题')],
  [
    'beyond',
    '超出 超出职责 超出职责范围 超出物业职责 超出物业职责范围 超出职权 超出职权范围 超出范围 超出服务范围 超范围 超职责 超职责范围 超越职责 职责外 职责范围外 非职责 非职责范围 超出能力 超出能力范围',
  ],
);
const classes = '类 件 工单 诉求';
const appeals = vocabulary<Appeal>(
  ['complaint', each('投诉 举报 投诉举报 重复投诉', classes)],
  ['help', each('求助 求决 报修 维修 报事 报事报修 求助求决', classes)],
  ['question', each('咨询 询问 查询', classes)],
  ['advice', each('建议 意见 意见建议 建议意见', classes)],
  ['praise', each('表扬 感谢 表扬感谢', classes)],
  ['other', each('其他 其它 非投诉 非投诉举报', classes)],
);
const results = vocabulary(
  [
    true,
    '否 n no false 0 × x 不合格 未合格 没合格 不通过 未通过 没通过 不达标 未达标 没达标 不及格 未及格 不符合 未符合 不良 差 较差 很差 极差',
  ],
  [false, '是 y yes true 1 √ ✓ 合格 基本合格 通过 达标 及格 符合 良 良好 优 优秀 优良 好'],
  [null, '无 未检查 待定 待复查'],
);
/** Remarks beside a result of which each says that nothing was found. */
const nothing = new Set('无偏差 无差错 无问题 无异常 无违规 无隐患 无缺陷 无不良 无扣分 无整改'.split(' '));

type Words<T> = readonly (readonly [RegExp, T])[];

const channels: Words<OrderChannel> = [
  [/12345|热线|政务/, 'hotline'],
  [/微信|小程序|公众号/, 'wechat'],
  [/电话|来电|座机|呼叫/, 'phone'],
  [/app|客户端|网[上站页]|平台/i, 'app'],
  [/上门|来访|现场|前台|窗口|巡查/, 'visit'],
];

const from =
  <T>(words: Vocabulary<T>, aside?: Set<string>) =>
  (text: string): Said<T> =>
    wordIn(words, text, aside);

/** Whether an order is a duplicate of another. */
export const isDuplicate = from(duplicates);

/** Whether an order was given to another firm than before. */
export const isMoved = from(moves);

/** Whether an order is the firm's to settle: yes or no, or whose it is. */
export const isLiable = from(liables);

/** Whether a call-back is valid. */
export const isValid = from(valids);

/** Whether somebody was reached. */
export const isContacted = from(contacts);

/** Whether it was settled; in part is not. */
export const isSolved = from(solutions);

/** Whether somebody was satisfied: 基本满意 is, 一般 is not; marks of 1 to 5 from 4 on. */
export const isSatisfied = from(satisfactions);

/** How hard an order is to settle. */
export const kindIn = from(kinds);

/** What somebody wanted. */
export const appealIn = from(appeals);

/** Whether an inspection was failed. */
export const isFailed = from(results, nothing);

/** By what an order came in; another word than ours is `other`. */
export const channelIn = (text: string): OrderChannel | undefined =>
  text === '' ? undefined : (channels.find(([pattern]) => pattern.test(text))?.[1] ?? 'other');

/** Whether it is an accident or a penalty; undefined for what says neither, or that there was none. */
export function vetoIn(text: string): 'accident' | 'penalty' | undefined {
  if (/[无未没不非零免]|^否/.test(text)) return undefined;
  if (/处罚|罚款|penalty/i.test(text)) return 'penalty';
  return /事故|火灾|伤亡|accident/i.test(text) ? 'accident' : undefined;
}

/** A star grade as a number 1..5: `5`, `五星级`, `★★★★`; undefined where it is none. */
export function starsIn(text: string): number | undefined {
  // Marks are the whole cell: what stands beside them may take them back.
  const marks = /^[★⭐]+$/u.test(text) ? [...text].length : 0;
  const chinese = '一二三四五'.indexOf(/^([一二三四五])(?:星级?|A级?)?$/.exec(text)?.[1] ?? '?') + 1;
  const digit = Number(/^([1-5])(?:星级?|A级?)?$/.exec(text)?.[1] ?? 0);
  const stars = marks || chinese || digit;
  return stars >= 1 && stars <= 5 ? stars : undefined;
}
