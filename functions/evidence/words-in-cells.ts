import type { Appeal, OrderChannel, OrderKind } from '../domain/indicator/work-order.ts';

type Words<T> = readonly (readonly [RegExp, T])[];

/** Words in the order in which they are tried: what denies comes first. */
const yesNo: Words<boolean> = [
  [/^(?:否|无|没有?|未.*|不.*|n|no|false|0|×|x|部分解决)$/i, false],
  [/^(?:是|有|已.*|y|yes|true|1|√|✓|联系|解决|有效|重复|物业|属于?)$/i, true],
];

const satisfied: Words<boolean> = [
  [/不[满太大很是]|一般|^[123]$|^(?:否|差)$/, false],
  [/满意|^[45]$|^(?:是|好)$/, true],
];

const channels: Words<OrderChannel> = [
  [/12345|热线|政务/, 'hotline'],
  [/微信|小程序|公众号/, 'wechat'],
  [/电话|来电|座机|呼叫/, 'phone'],
  [/app|客户端|网[上站页]|平台/i, 'app'],
  [/上门|来访|现场|前台|窗口|巡查/, 'visit'],
];

const kinds: Words<OrderKind> = [
  [/超出|职责外|非职责|超范围|超越/, 'beyond'],
  [/简单|简易|一般/, 'simple'],
  [/复杂|疑难|较难/, 'complex'],
];

const appeals: Words<Appeal> = [
  [/投诉|举报/, 'complaint'],
  [/求助|报修|维修/, 'help'],
  [/咨询|询问/, 'question'],
  [/建议|意见/, 'advice'],
  [/表扬|感谢/, 'praise'],
];

function word<T>(words: Words<T>, text: string): T | undefined {
  return text === '' ? undefined : words.find(([pattern]) => pattern.test(text))?.[1];
}

/** Yes or no as clerks write it; undefined where a cell is empty or says neither. */
export const yesOrNo = (text: string): boolean | undefined => word(yesNo, text);

/** Whether somebody was satisfied: 基本满意 is, 一般 is not; marks of 1 to 5 from 4 on. Undefined where nothing is said. */
export const isSatisfied = (text: string): boolean | undefined => word(satisfied, text);

/** By what an order came in; another word than ours is `other`. */
export const channelIn = (text: string): OrderChannel | undefined =>
  word(channels, text) ?? (text === '' ? undefined : 'other');

/** How hard an order is to settle; undefined for a word that says none of the three. */
export const kindIn = (text: string): OrderKind | undefined => word(kinds, text);

/** What somebody wanted; another word than ours is `other`. */
export const appealIn = (text: string): Appeal | undefined =>
  word(appeals, text) ?? (text === '' ? undefined : 'other');

/** A star grade as a number 1..5: `5`, `五星级`, `★★★★`; undefined where it is none. */
export function starsIn(text: string): number | undefined {
  const marks = [...text.matchAll(/[★⭐]/gu)].length;
  const chinese = '一二三四五'.indexOf(/^([一二三四五])(?:星级?|A级?)?$/.exec(text)?.[1] ?? '?') + 1;
  const digit = Number(/^([1-5])(?:星级?|A级?)?$/.exec(text)?.[1] ?? 0);
  const stars = marks || chinese || digit;
  return stars >= 1 && stars <= 5 ? stars : undefined;
}
